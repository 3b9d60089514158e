# SPDX-License-Identifier: Apache-2.0
# what: per cent for a share
# exit: 3
# says: error: --set courts.emergency_hearing_release_share=15%: `courts.emergency_hearing_release_share` is counted in share, not %. Write 0.15 for 15 %
contrapeso run el-salvador --set courts.emergency_hearing_release_share=15%
