# SPDX-License-Identifier: Apache-2.0
# what: no verb
# exit: 2
# says: Contrapeso: a policy laboratory for public security.[…]Example:[…]
contrapeso 
