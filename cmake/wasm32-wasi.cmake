# SPDX-License-Identifier: Apache-2.0
# Toolchain: WebAssembly with the system interface WASI, by clang 19 and the C and C++ libraries that Debian builds for it. For the engine alone:
# cmake -S . -B build/wasm -DCMAKE_TOOLCHAIN_FILE=cmake/wasm32-wasi.cmake -DCONTRAPESO_ENGINE_ONLY=ON
set(CMAKE_SYSTEM_NAME Generic)  # CMake 3.25 does not know WASI
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_EXECUTABLE_SUFFIX_CXX .wasm)
set(CMAKE_CXX_FLAGS_INIT "-fexceptions -Xclang -fignore-exceptions")  # `throw` is compiled, but there is nothing to unwind a stack with
set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,-z,stack-size=1048576,--stack-first")  # bytes; the linker's own 64 KiB are little, and an overflow must trap
