// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/page.h"

#include "contrapeso/core/contracts.h"

namespace contrapeso::report {

namespace {

constexpr std::string_view title_place = "@CONTRAPESO_REPORT_TITLE@", document_place = "@CONTRAPESO_REPORT_DATA@";

std::string as_html(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        escaped += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return escaped;
}

std::string as_script(std::string_view document) {
    std::string escaped;
    escaped.reserve(document.size());
    for (char const c : document) {
        if (c == '<') {
            escaped += "\\u003c";
        } else {
            escaped += c;
        }
    }
    return escaped;
}

}  // namespace

std::string filled(std::string_view page, std::string_view title, std::string_view document) {
    std::size_t const title_at = page.find(title_place), document_at = page.find(document_place);
    CONTRAPESO_EXPECT(title_at != std::string_view::npos && document_at != std::string_view::npos && title_at < document_at);
    std::size_t const after_title = title_at + title_place.size();
    std::string text{page.substr(0, title_at)};
    text.append(as_html(title)).append(page.substr(after_title, document_at - after_title));
    text.append(as_script(document)).append(page.substr(document_at + document_place.size()));
    return text;
}

}  // namespace contrapeso::report
