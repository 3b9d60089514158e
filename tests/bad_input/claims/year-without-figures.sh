# SPDX-License-Identifier: Apache-2.0
# what: a year without figures
# exit: 3
# says: error: claim `from=2015`: nobody published a figure of approval for 2015. There is: 2018, 2019, 2021, 2023, 2024, 2025
contrapeso claim "series=approval from=2015 to=2023"
