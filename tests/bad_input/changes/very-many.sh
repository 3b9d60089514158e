# SPDX-License-Identifier: Apache-2.0
# what: a file of very many changes
# example: [[change]]
# exit: 3
# says: error: many.toml:3:1: the file has 1001 changes, more than 1000. Spread them over files that `extends` one another
{ printf 'contrapeso = 1\nextends = "el-salvador"\n'; for i in {1..1001}; do printf '[[change]]\nparameter = "policing.screens"\nscale = 1\n'; done; } >many.toml
contrapeso run many.toml
