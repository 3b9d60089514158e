# SPDX-License-Identifier: Apache-2.0
# what: an export of nothing
# exit: 2
# says: error: run is required
# says: See: contrapeso export --help
contrapeso export --csv a.csv
