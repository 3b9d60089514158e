// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/netcdf_image.h"

#include <netcdf.h>
#include <netcdf_mem.h>

#include <cstdlib>
#include <memory>

#include "contrapeso/exports/error.h"

namespace contrapeso::exports {

namespace {

constexpr std::size_t first_size = 1U << 20U;  ///< of the image, which grows [bytes]
constexpr int quickest = 1;  ///< of nine; more takes twice the time for a tenth of the bytes
constexpr int with_shuffle = 1, with_deflate = 1;

int raw(VariableId variable) { return static_cast<int>(variable); }

nc_type raw(NetcdfImage::Type type) {
    switch (type) {
        case NetcdfImage::Type::integer:
            return NC_INT;
        case NetcdfImage::Type::real:
            return NC_DOUBLE;
        case NetcdfImage::Type::text:
            break;
    }
    return NC_STRING;
}

}  // namespace

NetcdfImage::NetcdfImage(std::string name) : name_{std::move(name)} {
    check(nc_create_mem(name_.c_str(), NC_NETCDF4, first_size, &id_), "begin");
    open_ = true;
}

NetcdfImage::~NetcdfImage() {
    NC_memio image{};
    if (open_ && nc_close_memio(id_, &image) == NC_NOERR) {
        std::free(image.memory);  // NOLINT(cppcoreguidelines-no-malloc): the library's
    }
}

void NetcdfImage::check(int status, char const* what) const {
    if (status == NC_NOERR) {
        return;
    }
    bool const memory = status == NC_ENOMEM || status == NC_EHDFERR;
    throw ExportError{{name_, std::string{"the NetCDF library could not "} + what + " (" + nc_strerror(status) + ")",
                       memory ? "Is memory short? Export years instead of months, or CSV" : "Please report it with the command"}};
}

DimensionId NetcdfImage::dimension(char const* name, std::size_t length) {
    int dimension{};
    check(nc_def_dim(id_, name, length, &dimension), "define a dimension");
    return DimensionId{dimension};
}

VariableId NetcdfImage::variable(std::string const& name, Type type, std::span<DimensionId const> dimensions) {
    std::vector<int> ids;
    for (DimensionId const dimension : dimensions) {
        ids.push_back(static_cast<int>(dimension));
    }
    int variable{};
    check(nc_def_var(id_, name.c_str(), raw(type), static_cast<int>(ids.size()), ids.data(), &variable), "define a variable");
    return VariableId{variable};
}

void NetcdfImage::compress(VariableId variable, std::span<std::size_t const> chunk) {
    check(nc_def_var_chunking(id_, raw(variable), NC_CHUNKED, chunk.data()), "divide a variable into chunks");
    check(nc_def_var_deflate(id_, raw(variable), with_shuffle, with_deflate, quickest), "compress a variable");
    check(nc_def_var_fill(id_, raw(variable), NC_NOFILL, nullptr), "define a variable");
}

void NetcdfImage::describe(VariableId variable, char const* attribute, std::string const& text) {
    check(nc_put_att_text(id_, raw(variable), attribute, text.size(), text.data()), "keep an attribute");
}

void NetcdfImage::end_definitions() { check(nc_enddef(id_), "define the file"); }

void NetcdfImage::put(VariableId variable, std::span<std::size_t const> start, std::span<std::size_t const> count, std::span<double const> values) {
    check(nc_put_vara_double(id_, raw(variable), start.data(), count.data(), values.data()), "keep values");
}

void NetcdfImage::put(VariableId variable, std::span<int const> values) { check(nc_put_var_int(id_, raw(variable), values.data()), "keep values"); }

void NetcdfImage::put(VariableId variable, std::span<std::string const> values) {
    std::vector<char const*> texts;
    for (std::string const& value : values) {
        texts.push_back(value.c_str());
    }
    check(nc_put_var_string(id_, raw(variable), texts.data()), "keep texts");
}

void NetcdfImage::finish(Write const& write) {
    NC_memio image{};
    open_ = false;
    check(nc_close_memio(id_, &image), "end the file");
    std::unique_ptr<void, decltype(&std::free)> const bytes{image.memory, &std::free};
    write({static_cast<char const*>(image.memory), image.size});
}

}  // namespace contrapeso::exports
