# SPDX-License-Identifier: Apache-2.0
# what: bounds without end
# example: bounds = [0.0, inf]
# exit: 3
# says: error: data/parameters/prisons.toml:7:16: a number must be finite. Write a number; nan and inf are none
library
set_line data/parameters/prisons.toml 'bounds' 'bounds = [0.0, inf]'
contrapeso parameters --data .
