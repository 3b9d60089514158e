# SPDX-License-Identifier: Apache-2.0
# what: a misspelt option
# exit: 2
# says: error: The following arguments were not expected: 5 --replicate. Did you mean `--replicates`?
# says: See: contrapeso run --help
contrapeso run el-salvador --replicate 5
