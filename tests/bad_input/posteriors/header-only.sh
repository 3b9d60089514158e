# SPDX-License-Identifier: Apache-2.0
# what: a posterior without rows
# example: gangs.recruitment_hazard,policing.screens
# exit: 3
# says: error: fit.csv: the table is empty. Add a row below the first line
posterior
printf "gangs.recruitment_hazard,policing.screens\n" >fit.csv
contrapeso run el-salvador --fit ./fit.toml
