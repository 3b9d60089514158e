# SPDX-License-Identifier: Apache-2.0
# what: a file that does not exist
# exit: 3
# says: error: ./absent.toml: cannot be read: No such file or directory
contrapeso run ./absent.toml
