# SPDX-License-Identifier: Apache-2.0
# what: no scenario
# exit: 2
# says: error: scenario is required
# says: See: contrapeso run --help
contrapeso run
