# SPDX-License-Identifier: Apache-2.0
# export_read.R, in the folder of export_test.sh: what R sees of the files. Stops at the first thing that is wrong.
library(ncdf4)
then <- as.Date("2022-01-01")

# R has the dimensions the other way round: time, replicate, scenario.
file <- nc_open("result.nc")
years <- as.Date(ncvar_get(file, "time"), origin = "1970-01-01")
killed <- ncvar_get(file, "homicide_victim_count_official")
scenarios <- ncvar_get(file, "scenario")
stopifnot(
  identical(dim(killed), c(15L, 2L, 2L)), identical(c(scenarios), c("el-salvador", "no-emergency")),
  ncatt_get(file, "homicide_victim_count_official", "units")$value == "persons",
  ncatt_get(file, "homicide_victim_count_official", "ledger")$value == "safety",
  ncatt_get(file, 0, "comment")$value == "This is a scenario, not a forecast; all persons in it are synthetic",
  nchar(ncatt_get(file, 0, "scenario_digest")$value) > 128
)

table <- read.csv("result.csv", comment.char = "#")
summary <- read.csv("summary.csv", comment.char = "#")
for (s in seq_along(scenarios)) {
  one <- subset(table, scenario == scenarios[s] & as.Date(date) == then & indicator == "homicide_victim_count" & observer == "official")
  told <- subset(summary, scenario == scenarios[s] & against == "" & stat == "q50" & as.Date(date) == then &
    indicator == "homicide_victim_count" & observer == "official")
  stopifnot(
    nrow(one) == 2, nrow(told) == 1, one$value == killed[years == then, , s], told$unit == "persons",
    isTRUE(all.equal(median(one$value), told$value)), isTRUE(all.equal(median(killed[years == then, , s]), told$value))
  )
}

# The run: the median of a year is the one that the program keeps itself, of all replicates.
run <- nc_open("run_years.nc")
held <- ncvar_get(run, "prison_population_truth")
mine <- read.csv("run_summary.csv", comment.char = "#")
told <- subset(mine, indicator == "prison_population" & stat == "q50")
stopifnot(identical(dim(held), c(15L, 3L)), isTRUE(all.equal(apply(held, 1, median), told$value)))
