// The loss surface where there is no screen.
#include "gl/loss_surface.h"

namespace neuroglass {

LossSurface::LossSurface() { make(); }
LossSurface::~LossSurface() = default;
void LossSurface::make() { texture_ = 3; }
void LossSurface::draw(const LossImage& image) { drawn_ = image; }

}  // namespace neuroglass
