# SPDX-License-Identifier: Apache-2.0
# what: a language that there is not
# exit: 2
# says: error: --lang: give en or es, not `fr`
# says: See: contrapeso run --help
contrapeso run el-salvador --lang fr
