// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/study_file.h"

#include <iterator>
#include <utility>

#include "contrapeso/store/bytes.h"
#include "contrapeso/store/schema.h"

namespace contrapeso::store {

namespace {

/// Results wait this long for company: half of what a killed program may lose.
constexpr std::chrono::milliseconds batch_time{500};

}  // namespace

std::string short_id(Study const& study) {
    constexpr std::size_t digits = 6;
    return study.kind.substr(0, 1) + study.digest.substr(0, digits);
}

StudyFile::StudyFile(std::string path, std::chrono::milliseconds patience) : connection_{std::move(path), patience} {
    make_ready(connection_, patience);
    writer_ = std::jthread{[this](std::stop_token const& stop) { write_until(stop); }};
}

StudyFile::~StudyFile() {
    writer_.request_stop();
    writer_.join();
    try {
        flush();
    } catch (...) {  // NOLINT(bugprone-empty-catch): a destructor cannot say so
    }
}

void StudyFile::write_until(std::stop_token const& stop) {
    while (true) {
        {
            std::unique_lock lock{queue_};
            handed_over_.wait(lock, stop, [this] { return !batch_.empty() && !failure_; });
            handed_over_.wait_for(lock, stop, batch_time, [] { return false; });
        }
        if (stop.stop_requested()) {
            return;
        }
        try {
            flush();
        } catch (...) {
            std::scoped_lock const lock{queue_};
            failure_ = std::current_exception();
        }
    }
}

void StudyFile::later(Write write) {
    {
        std::scoped_lock const lock{queue_};
        if (failure_) {
            std::rethrow_exception(std::exchange(failure_, nullptr));
        }
        batch_.push_back(std::move(write));
    }
    handed_over_.notify_one();
}

void StudyFile::flush() {
    std::scoped_lock const alone{file_};
    write_batch();
}

void StudyFile::write_batch() {
    std::vector<Write> batch;
    {
        std::scoped_lock const lock{queue_};
        batch.swap(batch_);
    }
    if (batch.empty()) {
        return;
    }
    try {
        Transaction all{connection_};
        for (Write const& write : batch) {
            write(connection_);
        }
        all.commit();
    } catch (...) {
        {
            std::scoped_lock const lock{queue_};
            batch_.insert(batch_.begin(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
        }
        handed_over_.notify_one();  // the writer may have looked while the batch was out
        throw;
    }
}

bool StudyFile::begin_study(Study const& study) {
    return now([&](Connection& file) {
        Statement insert{file,
                         "INSERT OR IGNORE INTO study(digest, kind, name, made, about) VALUES(?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)"};
        insert.bind(1, study.digest).bind(2, study.kind).bind(3, study.name).bind(4, study.about).run();
        return file.changed() == 0;
    });
}

std::vector<Study> StudyFile::studies() {
    return now([](Connection& file) {
        std::vector<Study> all;
        for (Statement row{file, "SELECT digest, kind, name, about, made FROM study ORDER BY made, digest"}; row.step();) {
            all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
        }
        return all;
    });
}

std::optional<Study> StudyFile::find_study(std::string_view id) {
    std::optional<Study> found;
    for (Study& study : studies()) {
        if (short_id(study) == id) {
            found = std::move(study);
        }
    }
    return found;
}

void StudyFile::renew_study(std::string_view digest) {
    now([&](Connection& file) {
        Statement{file, "UPDATE study SET made = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE digest = ?"}.bind(1, digest).run();
    });
}

void StudyFile::delete_study(std::string_view digest) {
    now([&](Connection& file) { Statement{file, "DELETE FROM study WHERE digest = ?"}.bind(1, digest).run(); });
}

std::vector<std::optional<std::vector<double>>> StudyFile::evaluations(std::string_view study, std::int64_t stage) {
    return now([&](Connection& file) {
        std::vector<std::optional<std::vector<double>>> members;
        Statement row{file, "SELECT member, readings FROM evaluation WHERE study = ? AND stage = ? ORDER BY member"};
        for (row.bind(1, study).bind(2, stage); row.step();) {
            auto const member = static_cast<std::size_t>(row.integer(0));
            members.resize(member + 1);
            members.back() = values_of<double>(row.bytes(1));
        }
        return members;
    });
}

void StudyFile::keep_evaluation(std::string_view study, std::int64_t stage, std::size_t member, std::span<double const> readings) {
    later([study = std::string{study}, stage, member, bytes = bytes_of(readings)](Connection& file) {
        Statement insert{file, "INSERT OR IGNORE INTO evaluation(study, stage, member, readings) VALUES(?, ?, ?, ?)"};
        insert.bind(1, study).bind(2, stage).bind(3, static_cast<std::int64_t>(member)).bind(4, std::span<std::byte const>{bytes}).run();
    });
}

}  // namespace contrapeso::store
