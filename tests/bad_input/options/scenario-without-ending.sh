# SPDX-License-Identifier: Apache-2.0
# what: a file of one's own by its bare name
# exit: 3
# says: error: scenario: there is no scenario `mine`. Did you mean the file ./mine.toml?
printf 'contrapeso = 1\nextends = "el-salvador"\n' >mine.toml
contrapeso run mine
