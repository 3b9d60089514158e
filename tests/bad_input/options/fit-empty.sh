# SPDX-License-Identifier: Apache-2.0
# what: an empty name of a posterior
# exit: 2
# says: error: --fit: give the name of a posterior, a file, or none
# says: See: contrapeso run --help
contrapeso run el-salvador --fit ''
