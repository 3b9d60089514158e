# SPDX-License-Identifier: Apache-2.0
# what: a last day before the first
# exit: 3
# says: error: --until: the last day, 2009-12-31, lies before the first, 2010-01-01. The last day is simulated too; give one from 2010-01-01 on
contrapeso run el-salvador --until 2009-12-31
