# SPDX-License-Identifier: Apache-2.0
# what: a file without end
# exit: 3
# says: error: /dev/zero: cannot be read: it is larger than 8 MB. Is this the file you meant?
contrapeso run /dev/zero
