# SPDX-License-Identifier: Apache-2.0
# what: an observer who does not count it
# exit: 3
contrapeso attribute el-salvador --from 2015 --until 2024 --of prison_population:police
