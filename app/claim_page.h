// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "card.h"
#include "claim_model.h"
#include "contrapeso/claims/answer.h"
#include "output.h"

namespace contrapeso::app {

/// The card of a claim: what the figures say, the other side of the account with the same weight, when the change came, what the model says of the cause, what
/// may be said.
[[nodiscard]] Card claim_card(claims::Answer const& answer, evidence::Evidence const& evidence, ClaimModel const& model, Language language);

/// A row for every way to say the change, or every figure of a level.
void write_claim(Output& out, claims::Answer const& answer, std::string const& command);

}  // namespace contrapeso::app
