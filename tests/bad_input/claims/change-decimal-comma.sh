# SPDX-License-Identifier: Apache-2.0
# what: a decimal comma
# exit: 3
# says: error: claim `cambio=-98,3%`: that is no change. Write change=-98% or change=-98.3%, change=-6542 in the unit of the series, change=+5pp of a share, or change=x3; no commas
contrapeso claim "serie=homicidios desde=2015 hasta=2024 cambio=-98,3%"
