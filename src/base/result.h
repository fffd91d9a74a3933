// What a function returns when a person's input may be wrong: the value, or an error in structured form.
// Holds no words: src/i18n turns an error's key and arguments into a sentence.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace neuroglass {

/// A mistake in what a person gave. `key` names a sentence of src/i18n; `arguments` fill its {names}.
struct Error {
    std::string key;
    std::vector<std::pair<std::string, std::string>> arguments;
};

template <class T>
class Result {
public:
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return value_.has_value(); }
    const T& operator*() const {
        assert(value_);
        return *value_;
    }
    const T* operator->() const {
        assert(value_);
        return &*value_;
    }
    const Error& error() const {
        assert(!value_);
        return error_;
    }

private:
    std::optional<T> value_;
    Error error_;
};

}  // namespace neuroglass
