# SPDX-License-Identifier: Apache-2.0
# what: a posterior of a format of the future
# example: contrapeso_posterior = 2
# exit: 3
# says: error: fit.toml:1:24: this program reads posteriors of format 1, not 2. Get a newer contrapeso, or fit again with this one
posterior
set_line fit.toml contrapeso_posterior "contrapeso_posterior = 2"
contrapeso run el-salvador --fit ./fit.toml
