// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <optional>

#include "contrapeso/scenario/data_files.h"
#include "contrapeso/scenario/registry.h"

namespace contrapeso::scenario {

/// Data and registry, read once: what every scenario is checked against.
struct Library {
    DataSource data;
    Registry registry;
    Digest digest;  ///< of the data
};

/// Opens `folder`, or what is built in. Nothing, and every fault at once, if it is not fit for use.
[[nodiscard]] inline std::optional<Library> open_library(std::optional<std::filesystem::path> const& folder, Diagnostics& diagnostics) {
    auto data = folder ? DataSource::folder(*folder, diagnostics) : std::optional{DataSource::embedded()};
    auto registry = data ? read_registry(*data, country::parameter_keys(), diagnostics) : std::nullopt;
    if (!registry) {
        return std::nullopt;
    }
    Digest const digest = data->digest();
    return Library{std::move(*data), std::move(*registry), digest};
}

}  // namespace contrapeso::scenario
