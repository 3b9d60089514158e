# SPDX-License-Identifier: Apache-2.0
# what: a key that a switch file does not have
# example: enable = false
# exit: 3
# says: error: ./mine.toml:4:1: unknown key `enable`. Known here: contrapeso_switch, name, description, rank, counted_by, never_without, built_in, change, policy
toggle | sed 's/rank = 1/enable = false/' >mine.toml
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ./mine.toml
