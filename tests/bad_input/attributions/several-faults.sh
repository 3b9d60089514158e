# SPDX-License-Identifier: Apache-2.0
# what: several things wrong at once
# exit: 3
contrapeso attribute el-salvador --of killings --from 2024 --until 2024 --switch pakt
