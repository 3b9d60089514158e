# SPDX-License-Identifier: Apache-2.0
# what: a future that lies in the past
# exit: 3
# says: error: --until: the future begins after the figures, which end on 2025-12-31. Give a later day
contrapeso rivals fall-after-2015@1 --until 2020-12-31
