// SPDX-License-Identifier: Apache-2.0
#include "kept_work.h"

#include <filesystem>

#include "arguments.h"
#include "simulation.h"

namespace contrapeso::app {

Exit complain(Exit code, Diagnostic const& fault) {
    print_faults({fault}, "error");
    return code;
}

bool is_there_or_complain(std::string const& study_file) {
    std::error_code error;
    if (std::filesystem::exists(study_file, error)) {
        return true;
    }
    print_faults({{study_file, "there is no such study file", "`contrapeso run SCENARIO --store=" + study_file + "` makes one"}}, "error");
    return false;
}

std::optional<store::KeptRun> find_kept_run(store::StudyFile& file, std::string const& name) {
    auto const number = whole_number(name);
    return number ? store::find_run(file, static_cast<std::int64_t>(*number)) : store::find_tagged(file, name);
}

}  // namespace contrapeso::app
