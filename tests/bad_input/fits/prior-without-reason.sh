# SPDX-License-Identifier: Apache-2.0
# what: a prior without a reason
# example: printf '[[free]]\nparameter = "gangs.enforcement_hazard"\nprior = { lognormal = [0.03, 0.6] }\n' >>fit.toml
# exit: 3
# says: error: ./fit.toml:17:1: `why` is missing. A prior of the fit's own needs a reason
recipe
printf '[[free]]\nparameter = "gangs.enforcement_hazard"\nprior = { lognormal = [0.03, 0.6] }\n' >>fit.toml
contrapeso calibrate ./fit.toml
