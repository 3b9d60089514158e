# SPDX-License-Identifier: Apache-2.0
# Writes OUT: the text of FILE as the function SPACE::NAME.
include(${CMAKE_CURRENT_LIST_DIR}/embed_pieces.cmake)
contrapeso_pieces(${FILE} pieces)
file(WRITE ${OUT}.new "#include <string_view>\n\nnamespace ${SPACE} {\nusing namespace std::string_view_literals;\nstd::string_view ${NAME}();\nstd::string_view ${NAME}() {\n    return ${pieces};\n}\n}  // namespace ${SPACE}\n")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
file(REMOVE ${OUT}.new)
