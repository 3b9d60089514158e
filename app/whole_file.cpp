// SPDX-License-Identifier: Apache-2.0
#include "whole_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace contrapeso::app {

namespace {

namespace fs = std::filesystem;

bool is_special(std::string const& path) {
    std::error_code error;
    auto const status = fs::status(path, error);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

}  // namespace

WholeFile::WholeFile(std::string path, std::string option) : path_{std::move(path)}, option_{std::move(option)}, stream_{stdout} {
    if (path_ == "-") {
        output_.emplace(stdout, "standard output");
        return;
    }
    std::error_code error;
    if (fs::is_directory(path_, error)) {
        errno = EISDIR;
        fail(path_);
    }
    if (fs::exists(path_, error) && access(path_.c_str(), W_OK) != 0) {
        fail(path_);  // renaming would replace a file that is protected
    }
    part_ = is_special(path_) ? "" : path_ + ".part";
    std::string const& opened = part_.empty() ? path_ : part_;
    stream_ = std::fopen(opened.c_str(), "wb");
    if (stream_ == nullptr) {
        fail(path_);
    }
    output_.emplace(stream_, path_);
}

WholeFile::~WholeFile() { discard(); }

void WholeFile::finish() {
    output_->flush();
    if (stream_ == stdout) {
        return;
    }
    bool const kept = part_.empty() || fsync(fileno(stream_)) == 0;
    bool const closed = std::fclose(stream_) == 0;
    stream_ = nullptr;
    if (!kept || !closed || (!part_.empty() && std::rename(part_.c_str(), path_.c_str()) != 0)) {
        fail(path_);
    }
    part_.clear();
}

void WholeFile::fail(std::string const& path) const {
    std::string const why = std::strerror(errno);
    throw MachineTrouble{path, "cannot be written (" + why + ")", "Name a file that you may write, on a disk with room: " + option_ + " FILE"};
}

void WholeFile::discard() {
    if (stream_ != nullptr && stream_ != stdout) {
        static_cast<void>(std::fclose(stream_));
    }
    if (!part_.empty()) {
        static_cast<void>(std::remove(part_.c_str()));
    }
}

void publish(WholeFile* file, std::function<void(Output&)> const& rows, std::function<void()> const& page) {
    std::optional<MachineTrouble> trouble;
    try {
        if (file != nullptr) {
            rows(file->output());
            file->finish();
        }
    } catch (MachineTrouble const& error) {
        trouble = error;
    }
    try {
        page();
    } catch (ReaderIsGone const&) {
        if (!trouble) {
            throw;
        }
    }
    if (trouble) {
        throw MachineTrouble{*trouble};
    }
}

}  // namespace contrapeso::app
