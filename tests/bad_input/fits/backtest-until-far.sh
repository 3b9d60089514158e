# SPDX-License-Identifier: Apache-2.0
# what: forecasts beyond the days that there are
# exit: 3
# says: error: --until: `end` is 2300-12-31, out of bounds. Allowed: 1950-01-01 to 2100-12-31
recipe
contrapeso backtest ./fit.toml --until 2300-12-31
