# SPDX-License-Identifier: Apache-2.0
# what: a chapter under another name
# example: mv data/parameters/policy.toml data/parameters/policies.toml
# exit: 3
# says: error: data/parameters/policies.toml:4:1: the model has no parameter `policies.emergency`. Did you mean `policy.emergency`?
# says: error: data/parameters/policies.toml:14:1: the model has no parameter `policies.truce`. Did you mean `policy.truce`?
# says: error: data/parameters/policies.toml:24:1: the model has no parameter `policies.offensive`. Did you mean `policy.offensive`?
# says: error: data/parameters/policies.toml:34:1: the model has no parameter `policies.ceasefire`. Did you mean `policy.ceasefire`?
# says: error: data/parameters/policies.toml:44:1: the model has no parameter `policies.pact`. Did you mean `policy.pact`?
# says: error: data/parameters/policies.toml:54:1: the model has no parameter `policies.plan`. Did you mean `policy.plan`?
# says: error: data/parameters/policies.toml:64:1: the model has no parameter `policies.trend`. Did you mean `policy.trend`?
# says: error: data/parameters/policy.toml: there is no such file, but the model has parameters `policy.…`. Put the file back
library
mv data/parameters/policy.toml data/parameters/policies.toml
contrapeso parameters --data .
