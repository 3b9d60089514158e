# SPDX-License-Identifier: Apache-2.0
# what: a decimal comma
# exit: 3
# says: error: --set policing.screens=1,5: `1,5` is not a number. Write a decimal point, and nothing between thousands: 1234.5
contrapeso run el-salvador --set policing.screens=1,5
