# SPDX-License-Identifier: Apache-2.0
# what: scenarios that extend one another
# example: extends = "./one.toml"
# exit: 3
# says: error: three.toml:2:11: `extends` leads in a circle: one.toml → two.toml → three.toml → one.toml. Take one `extends` away
for step in "one two" "two three" "three one"; do
    read -r here there <<<"$step"
    printf 'contrapeso = 1\nextends = "./%s.toml"\n' "$there" >"$here.toml"
done
contrapeso run one.toml
