# SPDX-License-Identifier: Apache-2.0
# what: rivals of a recipe that has none
# exit: 3
# says: error: fit: has fewer than two [[rival]] stories. Write them into the recipe, or use fall-after-2015@1
recipe
contrapeso rivals ./fit.toml
