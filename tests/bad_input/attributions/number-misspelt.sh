# SPDX-License-Identifier: Apache-2.0
# what: a number that nobody reports
# exit: 3
# says: error: --of: there is no indicator `homicide_victims`. See: contrapeso indicators
contrapeso attribute el-salvador --from 2015 --until 2024 --of homicide_victims:truth
