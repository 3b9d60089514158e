# SPDX-License-Identifier: Apache-2.0
# what: a file that does not exist
# example: contrapeso run el-salvador --fit ./fitt.toml
# exit: 3
# says: error: --fit: ./fitt.toml cannot be read: No such file or directory. Did you mean `./fit.toml`?
posterior
contrapeso run el-salvador --fit ./fitt.toml
