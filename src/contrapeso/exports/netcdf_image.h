// SPDX-License-Identifier: Apache-2.0
#pragma once
// A NetCDF-4 file that is made in memory. The library underneath ends the program when the disk is full while it closes a file, so no disk is
// near it: what is done is written as bytes, like any other file of ours.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/exports/csv_text.h"

namespace contrapeso::exports {

enum class DimensionId : int {};
enum class VariableId : int {};
inline constexpr VariableId whole_file{-1};  ///< attributes of the file itself

/// All members throw ExportError.
class NetcdfImage {
  public:
    /// `name` is what errors call it.
    explicit NetcdfImage(std::string name);
    NetcdfImage(NetcdfImage const&) = delete;
    NetcdfImage& operator=(NetcdfImage const&) = delete;
    ~NetcdfImage();

    [[nodiscard]] DimensionId dimension(char const* name, std::size_t length);

    enum class Type { integer, real, text };
    [[nodiscard]] VariableId variable(std::string const& name, Type type, std::span<DimensionId const> dimensions);

    /// The variable is kept in chunks of this shape, compressed; all of it will be written.
    void compress(VariableId variable, std::span<std::size_t const> chunk);

    void describe(VariableId variable, char const* attribute, std::string const& text);

    /// All names, dimensions, variables and attributes are there; values follow.
    void end_definitions();

    /// A box of values, in the order of the variable's dimensions, the last one fastest.
    void put(VariableId variable, std::span<std::size_t const> start, std::span<std::size_t const> count, std::span<double const> values);
    void put(VariableId variable, std::span<int const> values);
    void put(VariableId variable, std::span<std::string const> values);

    /// Closes it and hands the bytes over; nothing may be called after this.
    void finish(Write const& write);

  private:
    void check(int status, char const* what) const;

    std::string name_;
    int id_{};
    bool open_{};
};

}  // namespace contrapeso::exports
