// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>

#include "output.h"
#include "whole_file.h"

namespace contrapeso::app {

/// The file of --csv.
class CsvFile : public WholeFile {
  public:
    explicit CsvFile(std::string path) : WholeFile{std::move(path), "--csv"} {}
};

/// Rows into `csv` if there is one, then the page: rows first, so that a reader who closes our standard output early does not cost the file;
/// trouble with them is thrown after the page, so that it does not cost the page either, even if nobody reads the page.
void publish(CsvFile* csv, std::function<void(Output&)> const& rows, std::function<void()> const& page);

}  // namespace contrapeso::app
