# SPDX-License-Identifier: Apache-2.0
# what: a folder that is not there
# exit: 4
# says: error: nowhere: there is no such folder. Make it, or name another: -o DIR
recipe
contrapeso calibrate ./fit.toml -o nowhere
