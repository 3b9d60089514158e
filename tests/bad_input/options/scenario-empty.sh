# SPDX-License-Identifier: Apache-2.0
# what: an empty name
# exit: 3
# says: error: scenario: there is no scenario ``. Known: courts-stay-independent, […]; a file of your own is given as ./name.toml
contrapeso run ''
