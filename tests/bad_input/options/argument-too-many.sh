# SPDX-License-Identifier: Apache-2.0
# what: a second scenario
# exit: 2
# says: error: The following argument was not expected: no-emergency
# says: See: contrapeso run --help
contrapeso run el-salvador no-emergency
