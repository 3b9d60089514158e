# SPDX-License-Identifier: Apache-2.0
# what: several things wrong at once
# exit: 3
# says: error: --of: there is no indicator `killings`. See: contrapeso indicators
# says: error: --switch: there is no switch `pakt`. Did you mean `pact`?
# says: error: --until: 2024 does not come after --from 2024. Give a later year
contrapeso attribute el-salvador --of killings --from 2024 --until 2024 --switch pakt
