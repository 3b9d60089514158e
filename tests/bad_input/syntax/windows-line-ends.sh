# SPDX-License-Identifier: Apache-2.0
# what: Windows line ends and a byte-order mark are fine; the fault is told at its line
# example: extends = "el-salvadr"
# exit: 3
# says: error: windows.toml:2:11: there is no scenario `el-salvadr`. Did you mean `el-salvador`?
printf '\357\273\277contrapeso = 1\r\nextends = "el-salvadr"\r\n' >windows.toml
contrapeso run windows.toml
