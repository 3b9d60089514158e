# SPDX-License-Identifier: Apache-2.0
# what: a policy that does not exist in a switch file
# example: use = "emergencia"
# exit: 3
# says: error: ./mine.toml:6:7: there is no policy `emergencia`. Did you mean `emergency`?
{ toggle | head -n 4; printf '[[policy]]\nuse = "emergencia"\nenabled = false\n'; } >mine.toml
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ./mine.toml
