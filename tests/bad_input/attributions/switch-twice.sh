# SPDX-License-Identifier: Apache-2.0
# what: a switch named twice
# exit: 3
# says: error: --switch: `pact` is named twice. Name it once
contrapeso attribute el-salvador --from 2015 --until 2024 --switch pact,emergency,pact
