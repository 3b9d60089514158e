# SPDX-License-Identifier: Apache-2.0
# what: a value from day one that a dated one replaces
# example: contrapeso run el-salvador --set policy.emergency=1
# exit: 0
# says: note: --set policy.emergency=1: this holds from day one, but on 2022-03-27 `policy.emergency` is set anew by policy `emergency`, scenarios/el-salvador.toml:[…]. To stand over that, give a date: `policy.emergency` from 2022-03-27
contrapeso run el-salvador --set policy.emergency=1 "${short[@]}"
