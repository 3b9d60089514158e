# SPDX-License-Identifier: Apache-2.0
# what: the unit of something else
# exit: 3
# says: error: --set policing.screens=3 per year: `policing.screens` is counted in persons per day, not per year. Convert the value to persons per day
contrapeso run el-salvador --set 'policing.screens=3 per year'
