# SPDX-License-Identifier: Apache-2.0
# what: a chapter that is not there
# example: rm data/parameters/courts.toml
# exit: 3
# says: error: data/parameters/courts.toml: there is no such file, but the model has parameters `courts.…`. Put the file back
library
rm data/parameters/courts.toml
contrapeso parameters --data .
