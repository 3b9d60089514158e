# SPDX-License-Identifier: Apache-2.0
# what: a full disk
# example: contrapeso export 1 --netcdf a.nc
# exit: 4
# says: error: a.nc: cannot be written (File too large). Make room, or write somewhere else
contrapeso run el-salvador "${short[@]}" --store
ulimit -f 300
contrapeso export 1 --netcdf a.nc
