# SPDX-License-Identifier: Apache-2.0
# what: years the wrong way round
# exit: 3
# says: error: --until: 2015 does not come after --from 2024. Give a later year
contrapeso attribute el-salvador --from 2024 --until 2015
