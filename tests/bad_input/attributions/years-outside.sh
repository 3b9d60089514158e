# SPDX-License-Identifier: Apache-2.0
# what: years that the scenario does not have
# exit: 3
# says: error: --from: 2008 is not a whole year of el-salvador, which runs from 2010-01-01 to 2025-12-31. Give a year within
# says: error: --until: 2030 is not a whole year of el-salvador, which runs from 2010-01-01 to 2025-12-31. Give a year within
contrapeso attribute el-salvador --from 2008 --until 2030
