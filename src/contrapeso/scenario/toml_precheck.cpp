// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/toml_precheck.h"

#include <algorithm>
#include <array>

#include "contrapeso/scenario/utf8.h"

namespace contrapeso::scenario {

namespace {

constexpr int most_key_parts = 16, most_brackets = 32;
constexpr std::array<std::string_view, 4> curved_quotes{"“", "”", "‘", "’"};

/// Knows at every character whether it stands in a string, in a comment or in syntax.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_{text} {}

    std::optional<Objection> first_objection() {
        while (at_ < text_.size()) {
            if (auto objection = look()) {
                return objection;
            }
        }
        return std::nullopt;
    }

  private:
    enum class Place : unsigned char { syntax, comment, text };

    std::optional<Objection> refuse(std::string problem, std::string mend) const { return Objection{position_, std::move(problem), std::move(mend)}; }

    bool control() const {
        auto const c = static_cast<unsigned char>(text_[at_]);
        return (c < 0x20 && c != '\t' && c != '\n' && !(c == '\r' && text_.substr(at_ + 1, 1) == "\n")) || c == 0x7F;
    }

    std::optional<Objection> look() {
        if (control()) {
            bool const old_line_end = text_[at_] == '\r';
            return refuse(old_line_end ? "a line ends in a carriage return alone" : "a control character stands here",
                          old_line_end ? "Save the file with Unix or Windows line ends" : "Save the file as plain UTF-8 text");
        }
        std::size_t const length = character_length(text_.substr(at_));
        if (length == 0) {
            return refuse("this is not UTF-8 text", "Save the file as UTF-8");
        }
        if (length > 1 && place_ == Place::syntax && !(at_ == 0 && text_.starts_with(byte_order_mark))) {
            return foreign(text_.substr(at_, length));
        }
        if (too_many_parts()) {
            return refuse("this key has more than " + std::to_string(most_key_parts) + " parts", "No key of a scenario or a data file has as many");
        }
        if (too_many_brackets()) {
            return refuse("lists and tables are nested more than " + std::to_string(most_brackets) + " deep",
                          "Close brackets that were left open; no scenario or data file goes as deep");
        }
        if (length == 1) {
            track();
        } else {
            step(length);
        }
        return std::nullopt;
    }

    /// A letter beyond ASCII stands in syntax. Word processors make curved quotes of straight ones.
    std::optional<Objection> foreign(std::string_view character) const {
        bool const curved = std::find(curved_quotes.begin(), curved_quotes.end(), character) != curved_quotes.end();
        return refuse(
            (starts_with_control(character) ? "a control character" : "`" + std::string{character} + "`") + " stands outside of a text in quotes",
            curved ? "Write straight quotes: \"" : "Write texts in quotes; keys have plain letters, digits, - and _ only");
    }

    bool too_many_brackets() {
        if (place_ == Place::syntax) {
            char const c = text_[at_];
            brackets_ = std::max(0, brackets_ + (c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0));
        }
        return brackets_ > most_brackets;
    }

    /// A run of key parts ends at anything that cannot stand in a dotted key.
    bool too_many_parts() {
        if (place_ == Place::syntax) {
            char const c = text_[at_];
            key_parts_ = c == '.' ? key_parts_ + 1 : (c == '\n' || c == '=' || c == ',' || c == '[' || c == ']' ? 0 : key_parts_);
        }
        return key_parts_ > most_key_parts;
    }

    void track() {
        char const c = text_[at_];
        if (place_ == Place::comment) {
            place_ = c == '\n' ? Place::syntax : place_;
        } else if (place_ == Place::syntax) {
            place_ = c == '#' ? Place::comment : place_;
            if (c == '"' || c == '\'') {
                open_string(c);
                return;
            }
        } else if (c == '\\' && quote_.front() == '"') {
            step(1);  // the escaped character is looked at as any other, but cannot end the text
            if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\\')) {
                step(1);
            }
            return;
        } else if (text_.substr(at_).starts_with(quote_) || (c == '\n' && quote_.size() == 1)) {
            step(c == '\n' ? 1 : quote_.size());
            // A text may end in up to two quotes of its own before the three that close it.
            while (quote_.size() == 3 && at_ < text_.size() && text_[at_] == quote_.front()) {
                step(1);
            }
            place_ = Place::syntax;
            return;
        }
        step(1);
    }

    void open_string(char quote) {
        bool const triple = text_.substr(at_).starts_with(std::string(3, quote));
        quote_ = std::string(triple ? 3 : 1, quote);
        place_ = Place::text;
        step(quote_.size());
    }

    void step(std::size_t bytes) {
        for (std::size_t i = 0; i < bytes && at_ < text_.size(); ++i, ++at_) {
            bool const new_line = text_[at_] == '\n';
            position_.line += new_line ? 1 : 0;
            bool const continues = (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U;  // columns count characters, not bytes
            position_.column = new_line ? 1 : position_.column + (continues ? 0 : 1);
        }
    }

    std::string_view text_;
    std::size_t at_{};
    Position position_{1, 1};
    Place place_{Place::syntax};
    std::string quote_;
    int key_parts_{}, brackets_{};
};

}  // namespace

std::optional<Objection> objection_to_toml(std::string_view text) {
    if (text.size() > largest_toml) {
        return Objection{{1, 1},
                         "the file is larger than " + std::to_string(largest_toml >> 20U) + " MB",
                         "Is this the file you meant? A scenario has a few kilobytes"};
    }
    return Scanner{text}.first_objection();
}

}  // namespace contrapeso::scenario
