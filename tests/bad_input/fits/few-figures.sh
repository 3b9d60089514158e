# SPDX-License-Identifier: Apache-2.0
# what: more parameters than figures
# example: replace fit.toml 2012-12-31 2010-12-31
# exit: 1
# says: note: fit: there are fewer figures (1) than free parameters (2): much of the answer will be the prior. Add figures or free fewer parameters
recipe
replace fit.toml 2012-12-31 2010-12-31
printf '[[free]]\nparameter = "gangs.enforcement_hazard"\n' >>fit.toml
contrapeso calibrate ./fit.toml 2>&1 >/dev/null | grep -v replicates >&2
