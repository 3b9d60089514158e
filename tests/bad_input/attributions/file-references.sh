# SPDX-License-Identifier: Apache-2.0
# what: names in a switch file that do not exist
# example: switch = "pakt"
# exit: 3
# says: error: ./mine.toml:10:10: there is no switch `pakt`. Did you mean `pact`?
# says: error: ./mine.toml:13:6: there is no indicator `killings`. See: contrapeso indicators; here without an observer
{ toggle; printf '[[never_without]]\nswitch = "pakt"\nwhy = { en = "e", es = "s" }\n[[built_in]]\nof = ["killings"]\nshown_by = "x"\n'; } >mine.toml
contrapeso attribute el-salvador --from 2015 --until 2024 --switch ./mine.toml
