# SPDX-License-Identifier: Apache-2.0
# what: a switch that does not exist
# exit: 3
# says: error: --switch: there is no switch `emergencia`. Did you mean `emergency`?
contrapeso attribute el-salvador --from 2015 --until 2024 --switch pact,emergencia
