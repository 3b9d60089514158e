// SPDX-License-Identifier: Apache-2.0
#pragma once
// In which form this program keeps months and years. A run that was kept in another form cannot be read: it is listed, and run anew.
#include <cstdint>
#include <string>
#include <vector>

#include "contrapeso/store/sqlite.h"

namespace contrapeso::store {

struct Layout {
    std::string digest;  ///< of all below and of where in the record each indicator looks
    std::int64_t record_bytes{};  ///< of one month
    std::vector<std::string> indicators;  ///< "homicide_victim_count:official", in the order in which years hold them
    std::vector<std::string> parameters;  ///< keys, in the order in which draws hold them
};

/// That of this program.
[[nodiscard]] Layout const& this_layout();

/// Its row in the file, which is written if there is none yet.
[[nodiscard]] std::int64_t layout_row(Connection& file);

}  // namespace contrapeso::store
