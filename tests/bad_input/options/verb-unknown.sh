# SPDX-License-Identifier: Apache-2.0
# what: a verb that does not exist
# exit: 2
# says: error: there is no verb `predict`. Verbs: run, […]
# says: See: contrapeso --help
contrapeso predict
