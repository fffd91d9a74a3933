// A callback that is borrowed: it must live as long as the call that takes it. Unlike std::function it allocates
// nothing.
#pragma once

#include <type_traits>
#include <utility>

namespace neuroglass {

template <class Signature>
class FunctionRef;

template <class Answer, class... Arguments>
class FunctionRef<Answer(Arguments...)> {
public:
    FunctionRef() = default;  // none
    template <class Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef> &&
                 std::is_invocable_r_v<Answer, Callable&, Arguments...>)
    FunctionRef(Callable&& callable)  // a lambda passed to a function becomes one
        : object_(const_cast<void*>(static_cast<const void*>(&callable))), call_([](void* object, Arguments... given) {
              return static_cast<Answer>(
                  (*static_cast<std::remove_reference_t<Callable>*>(object))(std::forward<Arguments>(given)...));
          }) {}

    explicit operator bool() const { return call_ != nullptr; }
    Answer operator()(Arguments... given) const { return call_(object_, std::forward<Arguments>(given)...); }

private:
    void* object_ = nullptr;
    Answer (*call_)(void* object, Arguments...) = nullptr;
};

}  // namespace neuroglass
