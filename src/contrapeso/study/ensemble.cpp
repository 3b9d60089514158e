// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/ensemble.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <span>
#include <thread>

#include "contrapeso/core/contracts.h"

namespace contrapeso::study {

namespace {

/// The threads take replicates from one counter and put each result into its own place.
class Pool {
  public:
    Pool(country::Resolved const& scenario, EnsemblePlan const& plan, Progress const& progress, std::atomic<bool> const& stop, Engine const& engine)
        : scenario_{scenario}, plan_{plan}, progress_{progress}, stop_{stop}, engine_{engine}, failures_(plan.replicates) {
        ensemble_.replicates.resize(plan.replicates);
    }

    Ensemble run() {
        {
            std::size_t const count = std::min(plan_.threads, plan_.replicates);
            std::vector<std::jthread> workers;
            workers.reserve(count);
            for (std::size_t i = 0; i < count; ++i) {
                workers.emplace_back([this] { work(); });
            }
        }  // all have ended here
        for (std::exception_ptr const& failure : failures_) {
            if (failure) {
                std::rethrow_exception(failure);
            }
        }
        return std::move(ensemble_);
    }

  private:
    void work() {
        while (!stop_.load() && !failed_.load()) {
            std::size_t const replicate = next_.fetch_add(1);
            if (replicate >= plan_.replicates) {
                return;
            }
            run_one(replicate);
        }
    }

    void run_one(std::size_t replicate) {
        try {
            ensemble_.replicates[replicate] = engine_(scenario_, {plan_.seed, replicate}, plan_.check);
        } catch (...) {
            failures_[replicate] = std::current_exception();
            failed_ = true;
            return;
        }
        std::scoped_lock const one_at_a_time{mutex_};
        ++done_;
        if (progress_) {
            progress_(done_);
        }
    }

    country::Resolved const& scenario_;
    EnsemblePlan const& plan_;
    Progress const& progress_;
    std::atomic<bool> const& stop_;
    Engine const& engine_;
    Ensemble ensemble_;
    std::vector<std::exception_ptr> failures_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> failed_{false};
    std::mutex mutex_;
    std::size_t done_{0};
};

}  // namespace

std::size_t Ensemble::finished_count() const {
    return static_cast<std::size_t>(std::count_if(replicates.begin(), replicates.end(), [](auto const& one) { return one.has_value(); }));
}

std::vector<country::MonthlySeries const*> Ensemble::finished() const {
    std::vector<country::MonthlySeries const*> series;
    for (auto const& replicate : replicates) {
        if (replicate) {
            series.push_back(&*replicate);
        }
    }
    return series;
}

Ensemble run_ensemble(country::Resolved const& scenario, EnsemblePlan const& plan, Progress const& progress, std::atomic<bool> const& stop,
                      Engine const& engine) {
    CONTRAPESO_EXPECT(plan.threads > 0);
    return Pool{scenario, plan, progress, stop, engine}.run();
}

Digest ensemble_digest(Ensemble const& ensemble) {
    Sha256 message;
    for (auto const& replicate : ensemble.replicates) {
        if (replicate) {
            Digest const digest = country::result_digest(*replicate);
            message.update(std::as_bytes(std::span{digest}));
        }
    }
    return message.digest();
}

}  // namespace contrapeso::study
