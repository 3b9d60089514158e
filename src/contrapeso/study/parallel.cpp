// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/parallel.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "contrapeso/core/contracts.h"

namespace contrapeso::study {

std::size_t for_each_unit(std::size_t count, std::size_t threads, std::atomic<bool> const& stop, std::function<void(std::size_t unit)> const& work,
                          Progress const& progress) {
    CONTRAPESO_EXPECT(threads > 0);
    std::vector<std::exception_ptr> failures(count);
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::mutex mutex;
    std::size_t done = 0;
    auto const take_units = [&] {
        while (!stop.load() && !failed.load()) {
            std::size_t const unit = next.fetch_add(1);
            if (unit >= count) {
                return;
            }
            try {
                work(unit);
            } catch (...) {
                failures[unit] = std::current_exception();
                failed = true;
                return;
            }
            std::scoped_lock const one_at_a_time{mutex};
            ++done;
            if (progress) {
                progress(done);
            }
        }
    };
    {
        std::vector<std::jthread> workers;
        workers.reserve(std::min(threads, count));
        for (std::size_t i = 0; i < std::min(threads, count); ++i) {
            workers.emplace_back(take_units);
        }
    }  // all have ended here
    for (std::exception_ptr const& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
    return done;
}

}  // namespace contrapeso::study
