# SPDX-License-Identifier: Apache-2.0
# what: a switch file that puts nothing off
# example: name = …, description = …, and no more
# exit: 3
# says: error: ./mine.toml:1:1: the switch puts nothing off. Add a [[policy]] with enabled = false, or a [[change]]
toggle | head -n 4 >mine.toml
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ./mine.toml
