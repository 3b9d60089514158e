# SPDX-License-Identifier: Apache-2.0
# what: a free parameter that the recipe pins
# example: replace fit.toml 'until' 'set = ["gangs.feud_rate=20"] … until'
# exit: 3
# says: error: fit: `gangs.feud_rate` is free, and the scenario pins it. Take one of the two away
recipe
replace fit.toml 'until' 'set = ["gangs.feud_rate=20"]
until'
contrapeso calibrate ./fit.toml
