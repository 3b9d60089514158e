// SPDX-License-Identifier: Apache-2.0
// What `throw` becomes where nothing can unwind a stack: the text of the exception, and the end. The engine throws for broken contracts only, and
// everything that it or the standard library throws is a std::exception.
#include <cstdio>
#include <cstdlib>
#include <exception>

extern "C" {
void* __cxa_allocate_exception(std::size_t size) { return std::malloc(size); }

void __cxa_free_exception(void* thrown) { std::free(thrown); }

[[noreturn]] void __cxa_throw(void* thrown, void* /*type*/, void (*)(void*)) {
    std::fprintf(stderr, "%s\n", static_cast<std::exception*>(thrown)->what());
    std::abort();
}
}
