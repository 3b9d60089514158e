// SPDX-License-Identifier: Apache-2.0
#pragma once
// The document that fills the page (docs/formats/report-data.md), section by section.
#include <optional>
#include <string>

#include "contrapeso/report/sections.h"

namespace contrapeso::report {

/// The program that writes the page.
struct Program {
    std::string version, compiler;
};

enum class PageLanguage : std::uint8_t { english, spanish };

/// Everything that was gathered for a page.
struct Gathered {
    Material const& material;
    Subject const& subject;
    scenario::Library const& library;
    evidence::Evidence const& evidence;
    std::vector<ReportedMap> const& maps;
    std::vector<Decided> const& decided;
    Json const& attributions;  ///< attributions_section
};

[[nodiscard]] Json document_of(Gathered const& all, Program const& program, PageLanguage language);

}  // namespace contrapeso::report
