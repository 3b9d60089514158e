# SPDX-License-Identifier: Apache-2.0
# what: a last day beyond the calendar
# exit: 3
# says: error: --until: `end` is 2200-01-01, out of bounds. Allowed: 1950-01-01 to 2100-12-31
contrapeso run el-salvador --until 2200-01-01
