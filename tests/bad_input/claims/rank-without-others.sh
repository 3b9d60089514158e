# SPDX-License-Identifier: Apache-2.0
# what: a rank among nobody
# exit: 3
# says: error: claim `rank=highest`: there are no figures of other countries for approval. Claim a change or a value instead
contrapeso claim "series=approval to=2023 rank=highest"
