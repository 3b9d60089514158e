# SPDX-License-Identifier: Apache-2.0
# what: a folder for a scenario
# exit: 3
# says: error: mine.toml: cannot be read: it is a folder. Name a file in it
mkdir mine.toml
contrapeso run mine.toml
