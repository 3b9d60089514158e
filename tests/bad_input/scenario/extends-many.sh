# SPDX-License-Identifier: Apache-2.0
# what: a long row of scenarios that extend one another
# example: extends = "./s17.toml"
# exit: 3
# says: error: s16.toml:2:11: `extends` leads through more than 16 files. Write what differs into fewer files
for i in {1..20}; do printf 'contrapeso = 1\nextends = "./s%s.toml"\n' $((i + 1)) >s$i.toml; done
contrapeso run s1.toml
