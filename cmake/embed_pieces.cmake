# SPDX-License-Identifier: Apache-2.0
# contrapeso_pieces(FILE OUT): the text of FILE as raw strings, cut into pieces that every compiler takes.
function(contrapeso_pieces file out)
    file(READ ${file} text)
    set(pieces "")
    string(LENGTH "${text}" left)
    set(at 0)
    while(at LESS left)
        string(SUBSTRING "${text}" ${at} 12000 piece)
        string(APPEND pieces "R\"_data_(${piece})_data_\"sv\n")  # sv: the compiler knows the length and need not count it within its limits
        math(EXPR at "${at} + 12000")
    endwhile()
    if(pieces STREQUAL "")
        set(pieces "\"\"sv")
    endif()
    set(${out} "${pieces}" PARENT_SCOPE)
endfunction()
