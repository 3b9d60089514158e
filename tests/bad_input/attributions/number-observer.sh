# SPDX-License-Identifier: Apache-2.0
# what: an observer who does not count it
# exit: 3
# says: error: --of: nobody publishes `prison_population:police`. Known: truth
contrapeso attribute el-salvador --from 2015 --until 2024 --of prison_population:police
