# SPDX-License-Identifier: Apache-2.0
# what: an empty table
# example: : >$country/places.csv
# exit: 3
# says: error: data/countries/el-salvador/places.csv: the table is empty. The first line is to be department, municipality, population_2007_estimate, urban_percent, illiteracy_percent, school_attendance_percent, piped_water_percent, electricity_percent, earth_floor_percent, men_per_100_women, total_fertility_rate
library
: >$country/places.csv
contrapeso run el-salvador --data .
