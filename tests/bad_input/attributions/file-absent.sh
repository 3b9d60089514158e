# SPDX-License-Identifier: Apache-2.0
# what: a switch file that is not there
# exit: 3
# says: error: ./mine.toml: cannot be read: No such file or directory
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ./mine.toml
