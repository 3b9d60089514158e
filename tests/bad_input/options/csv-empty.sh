# SPDX-License-Identifier: Apache-2.0
# what: an empty file name
# exit: 2
# says: error: --csv: give the name of a file, or - for standard output
# says: See: contrapeso run --help
contrapeso run el-salvador --csv ''
