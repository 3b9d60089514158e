# SPDX-License-Identifier: Apache-2.0
# what: a claims file that names no fact
# exit: 3
# says: error: data/claims/homicides.toml:18:19: there is no fact `killed_in_a_yaer`. Did you mean `killed_in_a_year`?
library && cp -r "$root"/data/evidence "$root"/data/claims data
replace data/claims/homicides.toml killed_in_a_year killed_in_a_yaer
contrapeso claim "series=homicides from=2015 to=2024" --data .
