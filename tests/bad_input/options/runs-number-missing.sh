# SPDX-License-Identifier: Apache-2.0
# what: no run is named
# example: contrapeso runs show
# exit: 2
# says: error: runs show: which run? Its number or its tag is missing. `contrapeso runs` lists them
contrapeso run el-salvador "${short[@]}" --store
contrapeso runs show
