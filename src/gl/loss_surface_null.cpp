// The loss surface where there is no screen.
#include "gl/loss_surface.h"

namespace neuroglass {

LossSurface::LossSurface() { target_.texture = 3; }
LossSurface::~LossSurface() = default;
void LossSurface::draw(const LossImage& image) { drawn_ = image; }

}  // namespace neuroglass
