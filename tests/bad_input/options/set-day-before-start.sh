# SPDX-License-Identifier: Apache-2.0
# what: a day before the first
# exit: 3
# says: error: --set policing.screens@2005-01-01=3: 2005-01-01 lies before the first day, 2010-01-01. Leave the date away for a value from day one, or give a later one
contrapeso run el-salvador --set policing.screens@2005-01-01=3
