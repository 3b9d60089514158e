# SPDX-License-Identifier: Apache-2.0
# what: lines that end in a carriage return alone
# exit: 3
# says: error: mac.toml:1:15: a line ends in a carriage return alone. Save the file with Unix or Windows line ends
printf 'contrapeso = 1\rend = 2022-03-27\r' >mac.toml
contrapeso run mac.toml
