# SPDX-License-Identifier: Apache-2.0
# contrapeso_embed(TARGET FOLDER…): the files of these folders as a table of (path, text), compiled into the binary.
set(CONTRAPESO_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)
set(CONTRAPESO_EMBED_TEXT ${CMAKE_CURRENT_LIST_DIR}/embed_text.cmake)
set(CONTRAPESO_EMBED_PIECES ${CMAKE_CURRENT_LIST_DIR}/embed_pieces.cmake)
function(contrapeso_embed target)
    set(files)
    foreach(folder ${ARGN})
        file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/${folder}/*.toml ${PROJECT_SOURCE_DIR}/${folder}/*.csv)
        list(APPEND files ${found})
    endforeach()
    list(SORT files)
    set(source ${PROJECT_BINARY_DIR}/${target}.cpp)
    list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE inputs)
    string(REPLACE ";" "\n" list_text "${files}")
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${target}.list CONTENT "${list_text}\n")
    add_custom_command(OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DLIST=${PROJECT_BINARY_DIR}/${target}.list -DOUT=${source} -P ${CONTRAPESO_EMBED_SCRIPT}
        DEPENDS ${inputs} ${PROJECT_BINARY_DIR}/${target}.list ${CONTRAPESO_EMBED_SCRIPT} ${CONTRAPESO_EMBED_PIECES}
        COMMENT "Embedding data files")
    add_library(${target} STATIC ${source})
    target_link_libraries(${target} PRIVATE contrapeso_rules)
endfunction()

# contrapeso_embed_text(TARGET FILE SPACE NAME): the text of one file as the function std::string_view SPACE::NAME(), compiled into the binary.
function(contrapeso_embed_text target file space name)
    set(source ${PROJECT_BINARY_DIR}/${target}.cpp)
    add_custom_command(OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DFILE=${PROJECT_SOURCE_DIR}/${file} -DSPACE=${space} -DNAME=${name} -DOUT=${source} -P ${CONTRAPESO_EMBED_TEXT}
        DEPENDS ${PROJECT_SOURCE_DIR}/${file} ${CONTRAPESO_EMBED_TEXT} ${CONTRAPESO_EMBED_PIECES}
        COMMENT "Embedding ${file}" VERBATIM)
    add_library(${target} STATIC ${source})
    target_link_libraries(${target} PRIVATE contrapeso_rules)
endfunction()
