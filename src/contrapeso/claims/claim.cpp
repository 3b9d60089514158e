// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/claims/claim.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::claims {

namespace {

constexpr std::string_view form = "series=homicides from=2015 to=2024 change=-98% cause=emergency";

/// Keys of a claim in English and Spanish, and what they mean.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> keys{{{"series", "series"},
                                                                              {"serie", "series"},
                                                                              {"from", "from"},
                                                                              {"desde", "from"},
                                                                              {"to", "to"},
                                                                              {"hasta", "to"},
                                                                              {"change", "change"},
                                                                              {"cambio", "change"},
                                                                              {"value", "value"},
                                                                              {"valor", "value"},
                                                                              {"rank", "rank"},
                                                                              {"puesto", "rank"},
                                                                              {"cause", "cause"},
                                                                              {"causa", "cause"}}};

std::string key_meant(std::string_view written) {
    auto const found = std::find_if(keys.begin(), keys.end(), [&](auto const& key) { return key.first == written; });
    return found == keys.end() ? "" : std::string{found->second};
}

std::string lower(std::string_view text) {
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char c) { return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
    return small;
}

/// The typographic minus as the one of the keyboard.
std::string plain_minus(std::string text) {
    constexpr std::string_view minus = "\u2212";
    for (std::size_t at = text.find(minus); at != std::string::npos; at = text.find(minus)) {
        text.replace(at, minus.size(), "-");
    }
    return text;
}

struct Word {
    std::string key, value;  ///< as meant
    std::string written;
};

class Reader {
  public:
    Reader(Claimable const& claimable, Diagnostics& diagnostics) : claimable_{claimable}, diagnostics_{diagnostics} {}

    std::optional<Claim> read(std::string_view text) {
        std::size_t const before = diagnostics_.size();
        split(plain_minus(std::string{text}));
        if (words_.empty() && diagnostics_.size() == before) {
            diagnostics_.push_back({"claim", "it is empty", "Write \"" + std::string{form} + "\""});
            return std::nullopt;
        }
        Claim claim;
        read_series(claim);
        read_cause(claim);
        claim.from = when("from");
        auto const to = when("to");
        claim.to = to.value_or(When{});
        read_amount(claim);
        require("series", "Say what the claim is about: series=homicides");
        require("to", "Say until when: to=2024");
        bool const is_of_one_time = has("value") || has("rank");
        if (!is_of_one_time) {
            require("from", "A change needs a first year: from=2015");
        } else if (has("from")) {
            complain(words_.at("from"), "a level or a rank is of one time", "Take `from` away, or write change=-98%");
        }
        if (diagnostics_.size() == before) {
            check_times(claim);
        }
        return diagnostics_.size() == before ? std::optional{claim} : std::nullopt;
    }

  private:
    void complain(Word const& word, std::string problem, std::string mend) {
        diagnostics_.push_back({"claim `" + scenario::shown(word.written) + "`", std::move(problem), std::move(mend)});
    }

    [[nodiscard]] bool has(std::string const& key) const { return words_.contains(key); }

    void require(std::string const& key, std::string mend) {
        if (!has(key) && !lacks_keys_) {
            diagnostics_.push_back({"claim", "it does not say `" + key + "`", std::move(mend)});
        }
    }

    /// The words of the text; a lone % belongs to what stands before it.
    void split(std::string const& text) {
        std::vector<std::string> parts;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t const end = std::min(text.find_first_of(" \t\r\n", at), text.size());
            std::string const part = text.substr(at, end - at);
            if (part == "%" && !parts.empty()) {
                parts.back() += part;
            } else if (!part.empty()) {
                parts.push_back(part);
            }
            at = end + 1;
        }
        for (std::string const& part : parts) {
            take(part);
        }
    }

    void take(std::string const& part) {
        std::size_t const equals = part.find('=');
        if (equals == std::string::npos) {
            complain({"", "", part}, "has no key", guess(part));
            lacks_keys_ = true;
            return;
        }
        Word const word{key_meant(lower(part.substr(0, equals))), part.substr(equals + 1), part};
        if (word.key.empty()) {
            std::vector<std::string> known;
            for (auto const& [written, meant] : keys) {
                known.emplace_back(written);
            }
            complain(word, "there is no key `" + scenario::shown(part.substr(0, equals)) + "`",
                     scenario::did_you_mean(lower(part.substr(0, equals)), known, "Keys: series, from, to, change, value, rank, cause"));
        } else if (word.value.empty()) {
            complain(word, "nothing stands behind the =", "Write \"" + std::string{form} + "\"");
        } else if (!words_.emplace(word.key, word).second) {
            complain(word, "`" + word.key + "` is said twice", "Keep one of them");
        }
    }

    /// What a word without a key was probably meant to be.
    [[nodiscard]] std::string guess(std::string const& part) const {
        std::string const small = lower(part);
        auto const is_of = [&](auto const& all) {
            return std::any_of(all.begin(), all.end(),
                               [&](auto const& one) { return std::find(one.words.begin(), one.words.end(), small) != one.words.end(); });
        };
        std::string const key = is_of(claimable_.series) ? "series" : is_of(claimable_.causes) ? "cause" : part.ends_with('%') ? "change" : "";
        std::string const years = part.size() == 9 && part[4] == '-' ? "from=" + part.substr(0, 4) + " to=" + part.substr(5) : "";
        return !years.empty() ? "Did you mean `" + scenario::shown(years) + "`?"
               : key.empty()  ? "Write \"" + std::string{form} + "\""
                              : "Did you mean `" + key + "=" + scenario::shown(part) + "`?";
    }

    /// The one that is called so; nothing, and a fault with what was probably meant, if there is none.
    template<class Named>
    Named const* called(std::string const& key, std::vector<Named> const& all, std::string const& what) {
        auto const word = words_.find(key);
        if (word == words_.end()) {
            return nullptr;
        }
        std::string const small = lower(word->second.value);
        std::vector<std::string> known, names;
        for (Named const& one : all) {
            if (std::find(one.words.begin(), one.words.end(), small) != one.words.end()) {
                return &one;
            }
            known.insert(known.end(), one.words.begin(), one.words.end());
            names.push_back(one.key);
        }
        complain(word->second, "there is no " + what + " `" + scenario::shown(word->second.value) + "`",
                 scenario::did_you_mean(small, known, "There is: " + scenario::listed(names)));
        return nullptr;
    }

    void read_series(Claim& claim) { claim.series = called("series", claimable_.series, "series"); }
    void read_cause(Claim& claim) { claim.cause = called("cause", claimable_.causes, "cause"); }

    std::optional<When> when(std::string const& key) {
        auto const word = words_.find(key);
        if (word == words_.end()) {
            return std::nullopt;
        }
        std::string const& text = word->second.value;
        bool const is_year = text.size() == 4, is_month = text.size() == 7 && text[4] == '-';
        auto const digits = [&](std::size_t first, std::size_t count) {
            int value = 0;
            auto const end = text.data() + first + count;
            auto const result = std::from_chars(text.data() + first, end, value);
            return result.ec == std::errc{} && result.ptr == end ? value : -1;
        };
        int const year = is_year || is_month ? digits(0, 4) : -1, month = is_month ? digits(5, 2) : 0;
        if (year < 1900 || year > 2100 || month < 0 || month > 12 || (is_month && month == 0)) {
            complain(word->second, "that is no year or month", "Write it as " + key + "=2015 or " + key + "=2015-08");
            return std::nullopt;
        }
        return When{year, month};
    }

    /// A number in digits with a point for decimals, and half a unit of its last digit.
    static std::optional<Amount> number(std::string_view text) {
        std::string_view const unsigned_part = text.substr(!text.empty() && (text.front() == '+' || text.front() == '-') ? 1 : 0);
        if (unsigned_part.empty() || unsigned_part.find_first_not_of("0123456789.") != std::string_view::npos ||
            std::count(unsigned_part.begin(), unsigned_part.end(), '.') > 1 || !std::isdigit(static_cast<unsigned char>(unsigned_part.back()))) {
            return std::nullopt;
        }
        std::size_t const point = unsigned_part.find('.');
        auto const decimals = point == std::string_view::npos ? 0 : static_cast<double>(unsigned_part.size() - point - 1);
        double value = 0;
        if (std::from_chars(unsigned_part.data(), unsigned_part.data() + unsigned_part.size(), value).ec != std::errc{}) {
            return std::nullopt;
        }
        return Amount{Scale::points, text.front() == '-' ? -value : value, 0.5 * std::pow(10.0, -decimals), std::string{text}};
    }

    void read_amount(Claim& claim) {
        if (auto const word = words_.find("change"); word != words_.end()) {
            read_change(claim, word->second);
        }
        if (auto const word = words_.find("value"); word != words_.end()) {
            read_level(claim, word->second);
        }
        if (auto const word = words_.find("rank"); word != words_.end()) {
            read_rank(claim, word->second);
        }
        if (has("change") + has("value") + has("rank") > 1) {
            diagnostics_.push_back({"claim", "a claim has one number", "Keep one of change, value and rank"});
        }
    }

    void read_change(Claim& claim, Word const& word) {
        std::string const& text = word.value;
        bool const is_percent = text.ends_with('%'), is_of_share = text.ends_with("pp"), is_times = text.front() == 'x';
        std::size_t const before = is_times ? 1 : 0, after = is_percent ? 1 : is_of_share ? 2 : 0;
        auto amount = text.size() > before + after ? number(std::string_view{text}.substr(before, text.size() - before - after)) : std::nullopt;
        if (!amount || (is_times && after > 0)) {
            complain(word, "that is no change",
                     "Write change=-98% or change=-98.3%, change=-6542 in the unit of the series, change=+5pp of a share, or change=x3; no commas");
            return;
        }
        if (!is_times && text.front() != '-' && text.front() != '+') {
            complain(word, "it does not say whether that is a fall or a rise",
                     "Write change=-" + scenario::shown(text) + " or change=+" + scenario::shown(text));
            return;
        }
        constexpr double whole = 100;
        if (is_times) {
            amount->value = (amount->value - 1) * whole;
            amount->half *= whole;
        }
        if (is_of_share) {
            amount->value /= whole;
            amount->half /= whole;
        }
        if (is_percent || is_times) {
            amount->scale = Scale::percent;
        }
        amount->written = text;
        if (amount->scale == Scale::percent && amount->value < -whole) {
            complain(word, "nothing falls by more than 100 %", "Write change=-98%, or change=-6542 in the unit of the series");
            return;
        }
        claim.amount = amount;
    }

    void read_level(Claim& claim, Word const& word) {
        constexpr double whole = 100;
        bool const is_percent = word.value.ends_with('%');
        auto amount = number(std::string_view{word.value}.substr(0, word.value.size() - (is_percent ? 1 : 0)));
        if (!amount) {
            complain(word, "that is no number", "Write value=8000 or value=1.9; no commas");
            return;
        }
        amount->scale = Scale::level;
        if (is_percent) {  // shares are published as 0.9
            amount->value /= whole;
            amount->half /= whole;
        }
        amount->written = word.value;
        claim.amount = amount;
    }

    void read_rank(Claim& claim, Word const& word) {
        std::string const small = lower(word.value);
        auto const amount = number(small);
        bool const is_last = small == "highest" || small == "mayor", is_first = small == "lowest" || small == "menor";
        if (!is_last && !is_first && (!amount || amount->value < 1 || amount->value != std::floor(amount->value))) {
            complain(word, "that is no rank", "Write rank=lowest, rank=highest, or rank=3 (third from below)");
            return;
        }
        if (claim.series != nullptr && claim.series->others.empty()) {
            complain(word, "there are no figures of other countries for " + claim.series->key, "Claim a change or a value instead");
            return;
        }
        claim.amount = Amount{Scale::rank, is_last ? highest : is_first ? 1 : amount->value, 0, word.value};
    }

    /// Both times exist in the figures, in the right order.
    void check_times(Claim const& claim) {
        if (claim.from && (claim.from->month == 0) != (claim.to.month == 0)) {
            complain(words_.at("to"), "a year is held against a month", "Write two years, or two months");
            return;
        }
        if (claim.from && *claim.from >= claim.to) {
            complain(words_.at("to"), "is not after `" + words_.at("from").written + "`", "Give the earlier one as from");
            return;
        }
        if (claim.from) {
            check_figures(claim, *claim.from, words_.at("from"));
        }
        check_figures(claim, claim.to, words_.at("to"));
    }

    void check_figures(Claim const& claim, When when, Word const& word) {
        std::vector<std::string> have;
        for (Definition const& definition : claim.series->definitions) {
            for (Figure const& figure : definition.figures) {
                if (figure.is_of(when)) {
                    return;
                }
                When const one = when.at(figure.days.last);
                if (figure.is_of(one) && std::find(have.begin(), have.end(), one.text()) == have.end()) {
                    have.push_back(one.text());
                }
            }
        }
        std::sort(have.begin(), have.end());
        complain(word, "nobody published a figure of " + claim.series->key + " for " + when.text(),
                 have.empty() ? "Write whole years" : "There is: " + scenario::listed(have));
    }

    Claimable const& claimable_;
    Diagnostics& diagnostics_;
    std::map<std::string, Word, std::less<>> words_;
    bool lacks_keys_{};  ///< a word has none; what is missing may be in it
};

}  // namespace

std::optional<Claim> read_claim(std::string_view text, Claimable const& claimable, Diagnostics& diagnostics) {
    return Reader{claimable, diagnostics}.read(text);
}

}  // namespace contrapeso::claims
