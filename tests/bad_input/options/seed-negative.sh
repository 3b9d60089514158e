# SPDX-License-Identifier: Apache-2.0
# what: a negative seed
# exit: 2
# says: error: --seed: give a whole number from 0 to 9007199254740991, not `-1`
# says: See: contrapeso run --help
contrapeso run el-salvador --seed -1
