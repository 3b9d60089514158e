# SPDX-License-Identifier: Apache-2.0
# what: a switch file of a later format
# example: contrapeso_switch = 2
# exit: 3
# says: error: ./mine.toml:1:21: this program reads switch format 1, not 2. Get a newer contrapeso
toggle | sed 's/contrapeso_switch = 1/contrapeso_switch = 2/' >mine.toml
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ./mine.toml
