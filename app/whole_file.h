// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdio>
#include <functional>
#include <optional>
#include <string>

#include "output.h"

namespace contrapeso::app {

/// A file that appears under its name only when it is complete: written as NAME.part, then renamed. "-" is standard output, and what is no
/// regular file (/dev/null, a named pipe) is written to directly.
class WholeFile {
  public:
    /// Opens at once, so that an unwritable place is known before long work. `option` is where the user named it. Throws MachineTrouble.
    WholeFile(std::string path, std::string option);
    WholeFile(WholeFile const&) = delete;
    WholeFile& operator=(WholeFile const&) = delete;
    ~WholeFile();  ///< takes an unfinished file away

    [[nodiscard]] Output& output() { return *output_; }

    /// Everything was written: gives the file its name. Throws MachineTrouble, and then nothing stays behind.
    void finish();

  private:
    [[noreturn]] void fail(std::string const& path) const;
    void discard();

    std::string path_, option_;
    std::string part_;  ///< empty: written to directly
    std::FILE* stream_;
    std::optional<Output> output_;
};

/// Rows into `file` if there is one, then the page: rows first, so that a reader who closes our standard output early does not cost the file;
/// trouble with them is thrown after the page, so that it does not cost the page either, even if nobody reads the page.
void publish(WholeFile* file, std::function<void(Output&)> const& rows, std::function<void()> const& page);

}  // namespace contrapeso::app
