# SPDX-License-Identifier: Apache-2.0
# what: a terminal code in a name
# exit: 3
# says: error: scenario: there is no scenario `\x1b[31mred`. Known: courts-stay-independent, […]; a file of your own is given as ./name.toml
contrapeso run $'\e[31mred'
