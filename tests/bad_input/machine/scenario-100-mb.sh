# SPDX-License-Identifier: Apache-2.0
# what: a file of 100 MB
# exit: 3
# says: error: mine.toml: cannot be read: it is larger than 8 MB. Is this the file you meant?
truncate -s 100M mine.toml
contrapeso run mine.toml
