# SPDX-License-Identifier: Apache-2.0
# what: a name in one language
# example: name = { en = "Ordinary prisoners" }
# exit: 3
# says: error: data/parameters/prisons.toml:11:8: `es` is missing. Write { en = "…", es = "…" }
library
set_line data/parameters/prisons.toml 'name' 'name = { en = "Ordinary prisoners" }'
contrapeso parameters --data .
