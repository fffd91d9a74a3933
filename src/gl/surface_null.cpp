// The decision surface where there is no screen.
#include "gl/surface.h"

namespace neuroglass {

Surface::Surface() { make(); }
Surface::~Surface() = default;
void Surface::make() { target_.texture = 2; }
void Surface::draw(const SurfaceImage& image) { drawn_ = image; }

}  // namespace neuroglass
