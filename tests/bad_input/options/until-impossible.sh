# SPDX-License-Identifier: Apache-2.0
# what: a day that does not exist
# exit: 2
# says: error: --until: `2023-02-29` is not a day that exists; write it as 2025-12-31
# says: See: contrapeso run --help
contrapeso run el-salvador --until 2023-02-29
