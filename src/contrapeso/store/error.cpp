// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/error.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace contrapeso::store {

namespace {

bool is_want_of_room(int system_error) { return system_error == ENOSPC || system_error == EFBIG || system_error == EDQUOT; }

/// What the system says, or what SQLite does where the system was not asked.
std::string reason(int system_error, std::string const& detail) { return system_error == 0 ? detail : std::strerror(system_error); }

}  // namespace

StudyFileError explained(std::string const& path, int code, int system_error, std::string const& detail) {
    int const primary = code & 0xff;  // the rest says which part of the system was asked
    std::string const why = " (" + reason(system_error, detail) + ")";
    if (primary == SQLITE_FULL || (primary == SQLITE_IOERR && is_want_of_room(system_error))) {
        return {Trouble::room,
                {path, "there is no room left for the study file" + why,
                 "What was kept is whole. Make room and give the same command again, which goes on from there, or name another file: --store FILE"}};
    }
    switch (primary) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {
                Trouble::locked,
                {path, "another program has kept the file locked for too long",
                 "What was kept is whole. Wait until that program has ended and give the same command again, or name another file: --store FILE"}};
        case SQLITE_NOTADB:
            return {Trouble::not_a_study_file, {path, "this is not a study file; it stays as it is", "Name another file: --store FILE"}};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {Trouble::may_not_write,
                    {path, "the file, or the folder that it lies in, may not be written", "Name a file that you may write: --store FILE"}};
        case SQLITE_CANTOPEN:
            return {Trouble::cannot_open, {path, "cannot be opened" + why, "Name a file that you may write, in a folder that exists: --store FILE"}};
        case SQLITE_CORRUPT:
            return {Trouble::damaged,
                    {path, "the study file is damaged (" + detail + ")",
                     "Move it away and begin a new one; `sqlite3 FILE .recover` may save what it held"}};
        case SQLITE_NOMEM:
            return {Trouble::memory, {path, "the machine has no memory left", "Ask for fewer --replicates or --threads"}};
        default:
            return {Trouble::other,
                    {path, "the study file cannot be read or written" + why,
                     "What was kept is whole. See to the disk and give the same command again, or name another file: --store FILE"}};
    }
}

StudyFileError not_a_study_file(std::string const& path) {
    return {Trouble::not_a_study_file,
            {path, "this is a database of another program and no study file; it stays as it is", "Name another file: --store FILE"}};
}

StudyFileError made_by_newer(std::string const& path, std::int64_t version, std::int64_t known) {
    return {Trouble::newer,
            {path, "a newer program made this study file (version " + std::to_string(version) + "; this program knows " + std::to_string(known) + ")",
             "Use that program, or name another file: --store FILE"}};
}

}  // namespace contrapeso::store
