# SPDX-License-Identifier: Apache-2.0
# what: a switch that does nothing in the scenario
# exit: 3
# says: error: --switch: `prior-trend` does nothing in el-salvador until the end of 2024: a run without it is the same. Leave it away, or ask about later years
contrapeso attribute el-salvador --from 2015 --until 2024 --switch pact,prior-trend
