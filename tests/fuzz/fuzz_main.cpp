// SPDX-License-Identifier: Apache-2.0
// Where libFuzzer comes in; the target is named on the compiler's command line.
#include <cstddef>
#include <cstdint>

#include "fuzz/claim_target.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    contrapeso::fuzz::CONTRAPESO_FUZZ_TARGET({reinterpret_cast<char const*>(bytes), size});
    return 0;
}
