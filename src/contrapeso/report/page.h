// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace contrapeso::report {

/// The page without its document, as web/report builds it: one HTML file that is complete in itself (written by cmake/embed_text.cmake).
[[nodiscard]] std::string_view page_template();

/// The template with title and document in their places; `document` is JSON. What a text of the document says cannot become a part of the page:
/// the title is escaped as HTML is, and no `<` of the document reaches the reader of HTML.
[[nodiscard]] std::string filled(std::string_view page_template, std::string_view title, std::string_view document);

}  // namespace contrapeso::report
