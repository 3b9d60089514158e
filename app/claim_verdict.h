// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "contrapeso/claims/answer.h"
#include "texts.h"

namespace contrapeso::app {

/// The shortest answer that leaves nothing essential out: the figure, the base, those who count more, the cause.
[[nodiscard]] std::string claim_lead(claims::Answer const& answer, Language language);

/// What may be said of the claim, in sentences.
[[nodiscard]] std::vector<std::string> claim_verdict(claims::Answer const& answer, Language language);

}  // namespace contrapeso::app
