# SPDX-License-Identifier: Apache-2.0
# what: a file of 3 MB
# exit: 3
# says: error: mine.toml:1:1: the file is larger than 2 MB. Is this the file you meant? A scenario has a few kilobytes
head -c 3000000 /dev/zero | tr '\0' '#' >mine.toml
contrapeso run mine.toml
