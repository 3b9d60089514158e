// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "whole_file.h"

namespace contrapeso::app {

/// The file of --csv.
class CsvFile : public WholeFile {
  public:
    explicit CsvFile(std::string path) : WholeFile{std::move(path), "--csv"} {}
};

}  // namespace contrapeso::app
