# SPDX-License-Identifier: Apache-2.0
# what: an export from a study file that is not there
# exit: 3
# says: error: contrapeso.db: there is no such study file. `contrapeso run SCENARIO --store=contrapeso.db` makes one
contrapeso export 1 --netcdf a.nc
