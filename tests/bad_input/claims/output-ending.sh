# SPDX-License-Identifier: Apache-2.0
# what: a card in another form
# exit: 3
# says: error: --output: a card is a page in HTML or Markdown. Name a file that ends in .html or .md
contrapeso claim "series=homicides from=2015 to=2024" -o card.pdf
