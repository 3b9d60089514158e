# SPDX-License-Identifier: Apache-2.0
# what: a seed that is no number
# exit: 2
# says: error: --seed: give a whole number from 0 to 9007199254740991, not `lucky`
# says: See: contrapeso run --help
contrapeso run el-salvador --seed lucky
