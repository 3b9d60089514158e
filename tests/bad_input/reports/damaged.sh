# SPDX-License-Identifier: Apache-2.0
# what: a study file whose replicates are damaged
# example: contrapeso report
# exit: 0
contrapeso run el-salvador --replicates 2 --until 2011-12-31 --store
python3 - <<'PY'
import sqlite3
file = sqlite3.connect("contrapeso.db")
file.execute("UPDATE replicate SET digest = zeroblob(32) WHERE number = 1")
file.commit()
PY
contrapeso report
