# SPDX-License-Identifier: Apache-2.0
# what: a scenario that one may not read
# exit: 3
# says: error: mine.toml: cannot be read: Permission denied
printf x >mine.toml
chmod 0 mine.toml
((EUID)) || exec setpriv --bounding-set=-all "$program" run mine.toml
contrapeso run mine.toml
