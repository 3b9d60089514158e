# SPDX-License-Identifier: Apache-2.0
# what: another kind of file
# example: contrapeso run el-salvador --fit ./fit.toml
# exit: 3
# says: error: fit.toml:1:1: `contrapeso_posterior` is missing. Begin with contrapeso_posterior = 1, the format of posteriors; contrapeso calibrate writes them
posterior
printf "contrapeso = 1\n" >fit.toml
contrapeso run el-salvador --fit ./fit.toml
