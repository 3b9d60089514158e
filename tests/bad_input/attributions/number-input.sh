# SPDX-License-Identifier: Apache-2.0
# what: a number that the model was told
# exit: 3
# says: error: --of: `security_cost` is an input of the model: no switch changes what it was told. Ask about a result; see: contrapeso indicators
contrapeso attribute el-salvador --from 2015 --until 2024 --of security_cost
