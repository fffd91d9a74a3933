// The decision surface where there is no screen.
#include "gl/surface.h"

namespace neuroglass {

Surface::Surface() { target_.texture = 2; }
Surface::~Surface() = default;
void Surface::draw(const SurfaceImage& image) { drawn_ = image; }

}  // namespace neuroglass
