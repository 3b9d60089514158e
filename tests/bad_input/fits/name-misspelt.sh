# SPDX-License-Identifier: Apache-2.0
# what: a recipe that there is not
# exit: 3
# says: error: fit: there is no fit file `el-salvador-2010-2022@1`. Did you mean `el-salvador-2010-2021@1`?
contrapeso calibrate el-salvador-2010-2022@1
