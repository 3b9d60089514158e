# SPDX-License-Identifier: Apache-2.0
# what: text in UTF-16
# exit: 3
# says: error: wide.toml:1:1: this is not UTF-8 text. Save the file as UTF-8
printf '\377\376c\0o\0' >wide.toml
contrapeso run wide.toml
