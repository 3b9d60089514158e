# SPDX-License-Identifier: Apache-2.0
# what: an export without a file
# example: contrapeso export 1
# exit: 2
# says: error: export: there is nothing to write. Name a file: --netcdf result.nc, --csv result.csv or --summary summary.csv
contrapeso run el-salvador "${short[@]}" --store
contrapeso export 1
