# SPDX-License-Identifier: Apache-2.0
# what: a posterior that another results version fitted
# example: results_version = 1
# exit: 0
# says: note: fit.toml:5:19: posterior `fit` was fitted with results version 1; this program computes version 2, in which the same values give other numbers. Fit again with contrapeso calibrate, or start from the priors with --fit none
posterior
set_line fit.toml results_version "results_version = 1"
contrapeso run el-salvador "${short[@]}" --fit ./fit.toml
