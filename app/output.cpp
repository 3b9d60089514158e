// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include <cerrno>
#include <cstring>

namespace contrapeso::app {

MachineTrouble::MachineTrouble(std::string const& where, std::string const& why, std::string const& mend)
    : std::runtime_error{where + ": " + why + ". " + mend} {}

void Output::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stream_) != text.size()) {
        fail();
    }
}

void Output::flush() {
    if (std::fflush(stream_) != 0) {
        fail();
    }
}

void Output::fail() const {
    if (errno == EPIPE) {
        throw ReaderIsGone{};
    }
    std::string const mend =
        errno == ENOSPC || errno == EFBIG || errno == EDQUOT ? "Make room, or write somewhere else" : "See to it, or write somewhere else";
    throw MachineTrouble{name_, "cannot be written (" + std::string{std::strerror(errno)} + ")", mend};
}

}  // namespace contrapeso::app
