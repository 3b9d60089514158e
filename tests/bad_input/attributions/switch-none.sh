# SPDX-License-Identifier: Apache-2.0
# what: no switch left
# exit: 3
# says: error: --switch: no switch of the library does anything in el-salvador within these years. Give one of your own: --switch ./mine.toml
contrapeso attribute el-salvador --from 2010 --until 2012
