# SPDX-License-Identifier: Apache-2.0
# what: a folder without data
# exit: 3
# says: error: --data elsewhere: there is no folder elsewhere/data (No such file or directory). Give the folder that holds data/ and scenarios/
# says: error: --data elsewhere: there is no folder elsewhere/scenarios (No such file or directory). Give the folder that holds data/ and scenarios/
mkdir elsewhere
contrapeso run el-salvador --data elsewhere
