# SPDX-License-Identifier: Apache-2.0
# what: a column that stands there twice
# example: replace fit.csv policing.screens gangs.recruitment_hazard
# exit: 3
# says: error: fit.csv:1: column `gangs.recruitment_hazard` stands there twice. Keep one of the two
posterior
replace fit.csv policing.screens gangs.recruitment_hazard; replace fit.csv 900 0.2; replace fit.csv 940 0.2
contrapeso run el-salvador --fit ./fit.toml
