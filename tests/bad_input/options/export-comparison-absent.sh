# SPDX-License-Identifier: Apache-2.0
# what: a comparison that is not there
# exit: 3
# says: error: contrapeso.db: there is no run and no comparison `c3f9a2c`. `contrapeso runs` lists those that there are
contrapeso run el-salvador "${short[@]}" --store
contrapeso export c3f9a2c --netcdf a.nc
