# SPDX-License-Identifier: Apache-2.0
# what: a seed beyond 2^53
# exit: 2
# says: error: --seed: give a whole number from 0 to 9007199254740991, not `9007199254740992`
# says: See: contrapeso run --help
contrapeso run el-salvador --seed 9007199254740992
