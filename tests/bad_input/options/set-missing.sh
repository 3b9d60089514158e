# SPDX-License-Identifier: Apache-2.0
# what: --set without a value
# exit: 2
# says: error: --set: 1 required KEY[@DATE]=VALUE missing
# says: See: contrapeso run --help
contrapeso run el-salvador --set
