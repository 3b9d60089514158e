# SPDX-License-Identifier: Apache-2.0
# what: a folder that does not exist
# exit: 4
# says: error: ./absent/a.nc: cannot be written (No such file or directory). Name a file that you may write, on a disk with room: --netcdf FILE
contrapeso run el-salvador "${short[@]}" --store
contrapeso export 1 --csv a.csv --netcdf ./absent/a.nc
