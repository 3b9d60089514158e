// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace contrapeso::institutions {

/// What a month's record keeps of this chapter: on its last day.
struct Month {
    double media_freedom{}, accountability{};

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::institutions
