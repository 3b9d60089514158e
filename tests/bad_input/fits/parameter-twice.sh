# SPDX-License-Identifier: Apache-2.0
# what: a parameter that is free twice
# example: printf '[[free]]\nparameter = "gangs.feud_rate"\n' >>fit.toml
# exit: 3
# says: error: ./fit.toml:18:13: `gangs.feud_rate` is free twice. Take one of them away
recipe
printf '[[free]]\nparameter = "gangs.feud_rate"\n' >>fit.toml
contrapeso calibrate ./fit.toml
