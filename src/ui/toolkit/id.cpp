// The hash of a name and the name itself; see id.h.
#include "ui/toolkit/id.h"

#include "imgui_internal.h"

namespace neuroglass {

ImGuiID IdPart::hash(ImGuiID seed) const {
    if (is_number_) return ImHashData(&number_, sizeof number_, seed);
    return words_.empty() ? seed : ImHashData(words_.data(), words_.size(), seed);
}

void IdPart::append_to(std::string& name) const {
    if (is_number_) name += std::to_string(number_);
    else name += words_;
}

Id::Id(IdPart first, IdPart second, IdPart third, IdPart fourth, IdPart fifth, IdPart sixth)
    : parts_{first, second, third, fourth, fifth, sixth} {
    for (const IdPart& part : parts_) hash_ = part.hash(hash_);
}

std::string Id::name() const {
    std::string name;
    for (const IdPart& part : parts_) part.append_to(name);
    return name;
}

}  // namespace neuroglass
