# SPDX-License-Identifier: Apache-2.0
# Writes OUT: one raw string per file named in LIST (scenario/data_files.h declares the table).
include(${CMAKE_CURRENT_LIST_DIR}/embed_pieces.cmake)
file(STRINGS ${LIST} files)
set(table "")
foreach(path ${files})
    contrapeso_pieces(${ROOT}/${path} pieces)
    string(APPEND table "    {\"${path}\"sv,\n${pieces}},\n")
endforeach()
file(WRITE ${OUT}.new "#include \"contrapeso/scenario/data_files.h\"\n\nnamespace contrapeso::scenario {\nnamespace {\nusing namespace std::string_view_literals;\nconstexpr DataFile table[] = {\n${table}};\n}\nstd::span<DataFile const> embedded_files() { return table; }\n}  // namespace contrapeso::scenario\n")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
file(REMOVE ${OUT}.new)
