// SPDX-License-Identifier: Apache-2.0
#pragma once
// One list of fields per parameter struct. C++ knows key, type and place; the data file knows value, unit, bounds, prior and source.
// Whatever walks parameters (loader, --set, docs, calibration) walks this list and never the structs.
#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace contrapeso {

/// Names one member of a parameter struct.
template<class Struct, class Quantity>
struct Field {
    std::string_view key;
    Quantity Struct::*member;
};
template<class Struct, class Quantity>
Field(std::string_view, Quantity Struct::*) -> Field<Struct, Quantity>;

/// Names one member that has a value per category (gang, facility …): keys become `before.label.after`, or `before.label`.
template<class Struct, class Quantity, std::size_t n>
struct FieldPer {
    std::string_view before;
    std::array<Quantity, n> Struct::*member;
    std::array<std::string_view, n> labels;
    std::string_view after{};
};

// clang-format off (version 14 mangles the concepts)
namespace detail {

struct Anything {
    template<class T>
    constexpr operator T() const;  // NOLINT(google-explicit-constructor): stands for a member of any type
};

template<class T, class... A>
concept brace_constructible = requires {
    T{std::declval<A>()...};
};

template<class T, class... A>
constexpr std::size_t member_count() {
    if constexpr (brace_constructible<T, A..., Anything>) {
        return member_count<T, A..., Anything>();
    } else {
        return sizeof...(A);
    }
}

}  // namespace detail

/// A parameter struct lists all of its members: forgetting one does not compile where they are walked. The list is a template so that only
/// those who walk it pay for compiling it.
template<class T>
concept Described = requires {
    T::fields();
}
&&std::tuple_size_v<decltype(T::fields())> == detail::member_count<T>();

// clang-format on

/// The double inside a quantity.
template<class Quantity>
constexpr double& scalar(Quantity& quantity) {
    static_assert(sizeof(Quantity) == sizeof(double), "a quantity is one double");
    return reinterpret_cast<double&>(quantity);  // standard layout, first member is the double ([basic.compound] 4.3)
}

/// Walks every scalar of `s` in order of declaration: visit(key, unit, double&).
template<Described S, class Visit>
void for_each_scalar(S& s, std::string_view chapter, Visit&& visit) {
    auto const one = [&]<class T, class Q>(Field<T, Q> const& field) {
        visit(std::string{chapter} + "." + std::string{field.key}, Q::unit, scalar(s.*field.member));
    };
    auto const per = [&]<class T, class Q, std::size_t n>(FieldPer<T, Q, n> const& field) {
        for (std::size_t i = 0; i < n; ++i) {
            std::string key = std::string{chapter} + "." + std::string{field.before} + "." + std::string{field.labels[i]};
            if (!field.after.empty()) {
                key += "." + std::string{field.after};
            }
            visit(std::move(key), Q::unit, scalar((s.*field.member)[i]));
        }
    };
    auto const any = [&](auto const& field) {
        if constexpr (requires { field.labels; }) {
            per(field);
        } else {
            one(field);
        }
    };
    std::apply([&](auto const&... field) { (any(field), ...); }, S::fields());
}

}  // namespace contrapeso
