# SPDX-License-Identifier: Apache-2.0
# what: a base that is no file
# example: extends = "./bas.toml"
# exit: 3
# says: error: mine.toml:2:11: ./bas.toml cannot be read: No such file or directory. Did you mean `./base.toml`?
printf 'contrapeso = 1\nextends = "./bas.toml"\n' >mine.toml
printf 'contrapeso = 1\nextends = "el-salvador"\n' >base.toml
contrapeso run mine.toml
