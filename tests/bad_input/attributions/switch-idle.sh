# SPDX-License-Identifier: Apache-2.0
# what: a switch that does nothing in the scenario
# exit: 3
contrapeso attribute el-salvador --from 2015 --until 2024 --switch pact,prior-trend
