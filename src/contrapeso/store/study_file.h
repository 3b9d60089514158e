// SPDX-License-Identifier: Apache-2.0
#pragma once
// The study file: work that is done stays done. Any number of threads hand results over; they are written in batches, the first of which is on
// its way half a second after it came, so that a program that is killed loses at most the last second.
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "contrapeso/store/sqlite.h"

namespace contrapeso::store {

/// How long a program waits for another that writes to the same file; one write takes milliseconds, a vacuum some seconds.
inline constexpr std::chrono::milliseconds usual_patience{30'000};

/// Work of more than one run: a fit, a backtest.
struct Study {
    std::string digest;  ///< of all that its numbers depend on
    std::string kind;  ///< "fit"
    std::string name;
    std::string about;  ///< canonical JSON
    std::string made{};  ///< when it was begun, as 2026-11-27T18:55:58Z; written by the file
};

/// What people call a study: the first letter of its kind and six digits of its digest, c3f9a2c.
[[nodiscard]] std::string short_id(Study const& study);

/// All members throw StudyFileError, and may be called from any thread.
class StudyFile {
  public:
    /// Opens the file, or makes it.
    explicit StudyFile(std::string path, std::chrono::milliseconds patience = usual_patience);
    [[nodiscard]] static StudyFile open(std::string path, std::chrono::milliseconds patience = usual_patience) {
        return StudyFile{std::move(path), patience};
    }
    StudyFile(StudyFile const&) = delete;
    StudyFile& operator=(StudyFile const&) = delete;
    ~StudyFile();  ///< writes what is left, and cannot say if that fails: whoever wants to know calls `flush` first

    [[nodiscard]] std::string const& path() const { return connection_.path(); }

    /// Begins a study, or goes on with the one that has this digest: true if it was there.
    bool begin_study(Study const& study);
    [[nodiscard]] std::vector<Study> studies();

    /// The youngest that has this short id.
    [[nodiscard]] std::optional<Study> find_study(std::string_view id);

    /// Makes a study the youngest one: whoever asks again means it.
    void renew_study(std::string_view digest);

    /// Takes a study and its evaluations away; runs stay.
    void delete_study(std::string_view digest);

    /// What the members of a stage read, by their number; nothing for one that was not kept.
    [[nodiscard]] std::vector<std::optional<std::vector<double>>> evaluations(std::string_view study, std::int64_t stage);

    /// Keeps what a member read; the study must have been begun. A member that is there already stays as it is. Throws as well if an earlier
    /// batch could not be written.
    void keep_evaluation(std::string_view study, std::int64_t stage, std::size_t member, std::span<double const> readings);

    using Write = std::function<void(Connection&)>;

    /// Hands a write over to the next batch, and throws if an earlier one failed. It must not throw but for the file.
    void later(Write write);

    /// Writes what was handed over. After trouble what could not be written waits for the next time.
    void flush();

    /// Writes what was handed over, then calls `ask` with the file to itself.
    template<typename Ask>
    auto now(Ask const& ask) {
        std::scoped_lock const alone{file_};
        write_batch();
        return ask(connection_);
    }

  private:
    void write_batch();  ///< with `file_` held
    void write_until(std::stop_token const& stop);

    std::mutex file_;  ///< held before `queue_` where both are
    Connection connection_;
    std::mutex queue_;
    std::condition_variable_any handed_over_;
    std::vector<Write> batch_;
    std::exception_ptr failure_;
    std::jthread writer_;
};

}  // namespace contrapeso::store
