// How a plot of a network goes on from frame to frame; see network_plot.h.
#include "gl/network_plot.h"

#include <algorithm>

namespace neuroglass {

bool NetworkImage::has_shape_of(const NetworkImage& other) const {
    return width == other.width && height == other.height && layers == other.layers &&
           layer_count == other.layer_count && bias == other.bias && row_width == other.row_width &&
           row_count == other.row_count && chosen == other.chosen && replaced == other.replaced && axes == other.axes;
}

bool NetworkPlot::draw(const NetworkImage& image) {
    if (image.width <= 0 || image.height <= 0 || image.row_count == 0) return false;
    const bool at_end = done_ == image_.row_count;
    if (at_end && image == image_) return false;
    if (at_end || !image.has_shape_of(image_)) {
        image_ = image;
        done_ = 0;
        upload();
    }
    const int first = done_;
    done_ = std::min(first + image_.rows_a_frame, image_.row_count);
    add(first, done_);
    if (done_ < image_.row_count) return true;
    shade();
    return image != image_;
}

}  // namespace neuroglass
