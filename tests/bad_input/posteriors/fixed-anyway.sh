# SPDX-License-Identifier: Apache-2.0
# what: a posterior, and parameters that are not drawn
# example: contrapeso run el-salvador --fit ./fit.toml --fixed-parameters
# exit: 0
# says: note: --fit: with --fixed-parameters nothing is drawn, so that the posterior is not used. Leave one of the two away
posterior
contrapeso run el-salvador "${short[@]}" --fit ./fit.toml --fixed-parameters
