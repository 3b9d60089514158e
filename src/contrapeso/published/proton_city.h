// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small city whose people are tied in six layers, and who offend together. Random choices are races between exponential variates of fixed
// coordinates, so that two policies differ only where something they did matters.
#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "contrapeso/published/proton_oc.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::published::recruitment {

enum Layer : std::uint8_t { household = 1, kin = 2, school = 4, work = 8, friendship = 16, co_offending = 32 };

/// What ties a person to another.
struct Tie {
    int other{};
    std::uint8_t layers{};
    int offences{};  ///< committed together

    [[nodiscard]] bool is(Layer layer) const { return (layers & layer) != 0; }
    /// Layers in common, each offence counting as one: nearness.
    [[nodiscard]] int weight() const { return std::popcount(static_cast<unsigned>(layers & ~co_offending)) + offences; }
    [[nodiscard]] double length() const { return weight() > 1 ? 1.0 / weight() : 1; }
};

inline constexpr int nobody = -1;

struct Person {
    std::uint64_t key{};  ///< names this life in every draw; a newborn who takes the place of a dead person has another
    int born{};  ///< [month]
    bool male{}, member{}, facilitator{}, eager{}, at_school{}, unemployed{}, separated{};  ///< eager: of high propensity
    int mother{nobody}, father{nobody}, partner{nobody}, workplace{nobody};
    int education{}, most_education{};  ///< 0 none, 1 to 13 years of age, 2 to 18, 3 to 22
    int offences{}, free_from{};  ///< free_from: first month out of prison
    double tendency{};  ///< expected offences, before the scale that makes them as many as are to be [1/year]
    std::vector<Tie> ties;
};

/// One replicate under one policy.
class City {
  public:
    City(CityParameters const& parameters, Policy policy, random::RunKey run);

    void month();  ///< lives the next month
    [[nodiscard]] int free_members() const;
    [[nodiscard]] int prisoners() const;
    [[nodiscard]] std::int64_t recruits() const { return recruits_; }
    [[nodiscard]] std::int64_t crimes() const { return crimes_; }
    [[nodiscard]] std::int64_t failed() const { return failed_; }

    /// Weight of ties to members within two steps over that of ties to anybody, nearer ones counting more; 0 without members.
    [[nodiscard]] double embeddedness(int who) const;
    [[nodiscard]] std::vector<Person> const& people() const { return people_; }

  private:
    using Index = std::size_t;
    struct Choice {
        int who;
        double weight;
    };

    struct Arrival {
        double time;
        int who;
        friend auto operator<=>(Arrival const&, Arrival const&) = default;
    };

    [[nodiscard]] Person& at(int who) { return people_[static_cast<Index>(who)]; }
    [[nodiscard]] Person const& at(int who) const { return people_[static_cast<Index>(who)]; }
    [[nodiscard]] int size() const { return static_cast<int>(people_.size()); }
    [[nodiscard]] int age(int who) const { return (now_ - at(who).born) / 12; }
    [[nodiscard]] bool is_free(int who) const { return at(who).free_from <= now_; }
    [[nodiscard]] bool policy_on() const;
    [[nodiscard]] random::Draws draws(std::uint64_t stream, std::uint64_t entity) const {
        return {run_, stream, entity, static_cast<std::uint64_t>(now_)};
    }
    /// Up to `count` of the choices, each with a chance in proportion to its weight, without replacement.
    [[nodiscard]] std::vector<int> pick(std::vector<Choice> const& choices, int count, std::uint64_t stream, std::uint64_t entity) const;

    [[nodiscard]] std::vector<Arrival> race(std::vector<Choice> const& choices, std::uint64_t stream, std::uint64_t entity) const;

    // city: who lives there
    void settle();
    void found_families();
    void birthday(int who);
    void replace(int who);
    void marry(int who);
    void leave_household(int who);
    void go_to_school(int who);
    void leave_school(int who);
    void look_for_work(int who);
    void hire(int who);
    void dismiss(int who);
    void change_friends(int who);
    void befriend(int one, int two) { tie(one, two, friendship); }
    void tie(int one, int two, Layer layer);
    void untie(int one, int two, Layer layer);
    void untie_all(int who, std::uint8_t layers);
    [[nodiscard]] Tie const* between(int one, int two) const;
    [[nodiscard]] std::vector<char> friends_of(int who) const;  ///< 1 for each of them
    [[nodiscard]] double proximity(int one, int two, std::vector<char> const& friends_of_one) const;

    // crime
    void found_group();
    void update_tendencies();
    [[nodiscard]] double factors(int who) const;
    void commit_crimes();
    [[nodiscard]] std::optional<std::vector<int>> accomplices(int starter, int count) const;
    [[nodiscard]] std::vector<int> near(int who, int steps) const;
    [[nodiscard]] std::vector<int> ask(int starter, int steps, int count) const;
    void commit(int starter, std::vector<int> const& group);
    void arrest(std::vector<int> const& offenders);
    [[nodiscard]] double arrest_weight(int who, double leaders_from) const;
    [[nodiscard]] int standing(int who) const;

    // policies
    void support();
    void support_families();
    void support_pupils();
    void help(int who);
    void give_friends(int who);

    CityParameters p_;
    Policy policy_;
    random::RunKey run_;
    int now_{};  ///< month of the run
    std::uint64_t born_{};  ///< lives begun so far
    std::int64_t recruits_{}, crimes_{}, failed_{};
    double scale_{};  ///< makes offences as many as they are to be
    std::vector<Person> people_;
    mutable std::vector<double> lengths_;  ///< room for embeddedness, all 0 between calls
    mutable std::vector<int> reached_;
};

}  // namespace contrapeso::published::recruitment
