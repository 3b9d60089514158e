# SPDX-License-Identifier: Apache-2.0
# what: a device without room
# example: contrapeso export 1 --netcdf /dev/full
# exit: 4
# says: error: /dev/full: cannot be written (No space left on device). Make room, or write somewhere else
contrapeso run el-salvador "${short[@]}" --store
contrapeso export 1 --netcdf /dev/full
