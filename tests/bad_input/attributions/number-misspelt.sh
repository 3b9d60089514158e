# SPDX-License-Identifier: Apache-2.0
# what: a number that nobody reports
# exit: 3
contrapeso attribute el-salvador --from 2015 --until 2024 --of homicide_victims:truth
