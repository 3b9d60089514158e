# SPDX-License-Identifier: Apache-2.0
# what: an option that does not exist
# exit: 2
# says: error: The following argument was not expected: --bogus
# says: See: contrapeso run --help
contrapeso run el-salvador --bogus
