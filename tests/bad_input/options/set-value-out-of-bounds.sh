# SPDX-License-Identifier: Apache-2.0
# what: a value out of bounds
# exit: 3
# says: error: --set policing.screens=-3: -3 is out of bounds for `policing.screens`. Allowed: 0 to 1000000 persons per day; the data have […]
contrapeso run el-salvador --set policing.screens=-3
