# SPDX-License-Identifier: Apache-2.0
# what: an option without its value
# exit: 2
# says: error: --replicates: 1 required N missing
# says: See: contrapeso run --help
contrapeso run el-salvador --replicates
