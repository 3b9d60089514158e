# SPDX-License-Identifier: Apache-2.0
# what: no key
# exit: 3
# says: error: --set =3: no parameter is named. See: contrapeso parameters
contrapeso run el-salvador --set =3
