# SPDX-License-Identifier: Apache-2.0
# what: a misspelt file name
# exit: 3
# says: error: ./mien.toml: cannot be read: No such file or directory. Did you mean `./mine.toml`?
printf 'contrapeso = 1\nextends = "el-salvador"\n' >mine.toml
contrapeso run ./mien.toml
