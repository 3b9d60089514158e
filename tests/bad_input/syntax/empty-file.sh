# SPDX-License-Identifier: Apache-2.0
# what: an empty file
# exit: 3
# says: error: empty.toml:1:1: the file says nothing. Begin with contrapeso = 1 and extends = "…", the scenario to start from
: >empty.toml
contrapeso run empty.toml
