// The loss surface where there is no screen.
#include "gl/loss_surface.h"

namespace neuroglass {

LossSurface::LossSurface() { make(); }
LossSurface::~LossSurface() = default;
void LossSurface::make() { target_.texture = 3; }
void LossSurface::draw(const LossImage& image) { drawn_ = image; }

}  // namespace neuroglass
