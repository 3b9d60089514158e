# SPDX-License-Identifier: Apache-2.0
# what: every fault at once
# exit: 3
# says: error: --set policing.screns=3: there is no parameter `policing.screns`. Did you mean `policing.screens`?
# says: error: --set policing.screens=-1: -1 is out of bounds for `policing.screens`. Allowed: 0 to 1000000 persons per day; the data have […]
# says: error: --set policing.screens@2023-02-29=x: `2023-02-29` is not a day that exists. Write it as @2022-03-27
# says: error: --set policing.screens@2023-02-29=x: `x` is not a number. Write 0.3, or 0.3 and its unit
contrapeso run el-salvador --set policing.screns=3 --set policing.screens=-1 --set policing.screens@2023-02-29=x
