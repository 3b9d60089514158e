# SPDX-License-Identifier: Apache-2.0
# Rules of the house: C++20, warnings, and the same floating-point bits under every compiler.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

add_library(contrapeso_rules INTERFACE)
target_compile_options(contrapeso_rules INTERFACE -ffp-contract=off -fno-math-errno -Wall -Wextra -Wconversion -Wshadow -Wno-sign-conversion $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                       $<$<STREQUAL:${CMAKE_SYSTEM_PROCESSOR},wasm32>:-Wno-shorten-64-to-32>)  # a draw below a 32-bit size fits into it
target_compile_definitions(contrapeso_rules INTERFACE $<$<BOOL:${CONTRAPESO_CONTRACTS}>:CONTRAPESO_CONTRACTS>)
target_include_directories(contrapeso_rules INTERFACE ${PROJECT_SOURCE_DIR}/src)

# contrapeso_room(NAME USES ROOM…): the library of src/contrapeso/NAME; without sources it is headers only.
function(contrapeso_room name)
    cmake_parse_arguments(ROOM "" "" "USES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/contrapeso/${name}/*.cpp)
    if(sources)
        add_library(contrapeso_${name} STATIC ${sources})
        set(reach PUBLIC)
    else()
        add_library(contrapeso_${name} INTERFACE)
        set(reach INTERFACE)
    endif()
    target_link_libraries(contrapeso_${name} ${reach} contrapeso_rules)
    foreach(room ${ROOM_USES})
        target_link_libraries(contrapeso_${name} ${reach} contrapeso_${room})
    endforeach()
endfunction()
