# SPDX-License-Identifier: Apache-2.0
"""export_read.py check|estrange, in the folder of export_test.sh: what Python sees of the files, beside the study file itself.

check:    reads every file and holds it against the table `summary`, and the files against each other
estrange: makes run 1 look as if another program had kept it
"""
import hashlib
import sqlite3
import sys

import numpy
import pandas
import xarray

study = sqlite3.connect("contrapeso.db")


def estrange():
    study.execute("UPDATE layout SET digest = 'of another program'")
    study.commit()


def close(a, b, what):
    numpy.testing.assert_allclose(a, b, rtol=1e-12, atol=1e-12, err_msg=what)


def rows(file):
    table = pandas.read_csv(file, comment="#", parse_dates=["date"], keep_default_na=False, float_precision="round_trip")
    assert not table.unit.eq("").any() and table.date.notna().all(), file
    return table


def check_run():
    cube = xarray.open_dataset("run_years.nc")
    table, said = rows("run_years.csv"), rows("run_summary.csv")
    assert dict(cube.sizes) == {"scenario": 1, "replicate": 3, "time": 15, "bound": 2} and list(cube.replicate) == [0, 1, 2]
    known = pandas.read_sql("SELECT indicator, observer, year, median FROM summary WHERE run = 1", study)
    units = table.drop_duplicates(["indicator", "observer"]).set_index(["indicator", "observer"]).unit
    assert len(known) == len(units) * 15 > 3000 and len(table) == len(known) * 3
    key = ["indicator", "observer"]
    known = known.sort_values(key + ["year"])
    close(table.groupby(key + ["date"]).value.median(), known["median"], "pandas")
    close(said[said.stat == "q50"].sort_values(key + ["date"]).value, known["median"], "summary")
    for (indicator, observer), medians in known.groupby(key):
        variable = cube[f"{indicator}_{observer}"]
        close(numpy.median(variable.values[0], axis=0), medians["median"], variable.name)
        assert variable.dims == ("scenario", "replicate", "time") and variable.dtype == "float64", variable.name
        assert variable.attrs["units"] == units[indicator, observer].replace("days", "day"), variable.name
        assert variable.attrs["observer"] == observer and variable.attrs["indicator"] == indicator, variable.name
        assert all(variable.attrs[name] for name in ("long_name", "long_name_es", "ledger", "fold", "cell_methods")), variable.name
    assert list(cube.time_bounds.values[-1].astype("datetime64[D]").astype(str)) == ["2024-01-01", "2024-07-01"]

    digest, seed, command, engine = study.execute("SELECT scenario_digest, seed, command, engine FROM run WHERE id = 1").fetchone()
    digests = b"".join(row[0] for row in study.execute("SELECT digest FROM replicate WHERE run = 1 ORDER BY number"))
    said_of_it = {"scenario_digest": digest, "result_digest": hashlib.sha256(digests).hexdigest(), "seed": str(seed), "command": command,
                  "source": engine, "study": "run 1", "title": "El Salvador as it happened", "title_es": "El Salvador tal como ocurrió",
                  "place": "el-salvador", "period": "year", "comment": "This is a scenario, not a forecast; all persons in it are synthetic"}
    for name, text in said_of_it.items():
        assert cube.attrs[name] == text, (name, cube.attrs[name])
    assert all(cube.attrs[name] for name in ("question", "question_es", "parameters", "date_created", "license", "history", "comment_es"))
    head = [line for line in open("run_years.csv", encoding="utf-8") if line.startswith("#")]
    for line in (f"# scenario digest: {digest}\n", f"# seed: {seed}\n", f"# command: {command}\n", "# replicates: 3\n"):
        assert line in head, (line, head)


def check_months():
    cube, table = xarray.open_dataset("run_months.nc"), rows("run_months.csv")
    count = len(table) // 3 // 174
    columns = table.head(count)
    values = table.value.to_numpy().reshape(3, 174, count)
    for i, (indicator, observer) in enumerate(zip(columns.indicator, columns.observer)):
        assert (cube[f"{indicator}_{observer}"].values[0] == values[:, :, i]).all(), indicator  # to the last bit
    assert (cube.time.values == table.date.to_numpy()[: 174 * count : count]).all() and table.period.eq("month").all()
    years = xarray.open_dataset("run_years.nc")
    for name, fold in (("homicide_victim_count_truth", "sum"), ("prison_population_truth", "last"), ("homicide_rate_truth", "mean")):
        assert years[name].attrs["fold"] == fold
        folded = getattr(cube[name].groupby("time.year"), fold)("time")
        close(folded.values, years[name].values, name)


def check_comparison():
    cube, table, said = xarray.open_dataset("result.nc"), rows("result.csv"), rows("summary.csv")
    assert list(cube.scenario.values) == ["el-salvador", "no-emergency"] and cube.sizes["replicate"] == 2
    assert cube.attrs["title"].startswith("el-salvador: El Salvador as it happened\nno-emergency: ") and cube.attrs["seed"] == "el-salvador: 3\nno-emergency: 3"
    assert set(table.scenario) == {"el-salvador", "no-emergency"} and set(table.replicate) == {0, 1}
    assert set(said.against) == {"", "el-salvador"} and set(said[said.against == "el-salvador"].scenario) == {"no-emergency"}
    date = pandas.Timestamp(2023, 1, 1)
    said = said[(said.date == date) & (said.against == "el-salvador")].set_index(["indicator", "observer", "stat"]).value.sort_index()
    for what in ("homicide_victim_count_truth", "prison_population_truth", "emergency_days_truth", "prison_cost_truth"):
        indicator, observer = what.rsplit("_", 1)
        before, after = (cube[what].sel(scenario=name, time=date).values for name in ("el-salvador", "no-emergency"))
        picked = table[(table.indicator == indicator) & (table.observer == observer) & (table.date == date)]
        assert (picked[picked.scenario == "no-emergency"].value.values == after).all()
        difference = after - before
        of = said[indicator, observer]
        close(of["mean"], difference.mean(), what)
        close(of["mean_error"], difference.std(ddof=1) / numpy.sqrt(2), what)
        close(of[[f"q{q:g}" for q in (2.5, 10, 25, 50, 75, 90, 97.5)]], numpy.percentile(difference, (2.5, 10, 25, 50, 75, 90, 97.5)), what)
        assert of["share_above"] == (difference > 0).mean() and of["share_below"] == (difference < 0).mean()
    alike = cube.sel(time=slice("2010", "2021"))  # nothing differs before the emergency: the luck is the same
    for what in ("homicide_victim_count_truth", "arrest_count_truth", "population_truth"):
        assert what not in cube or (alike[what][0] == alike[what][1]).all(), what
    assert (cube.prison_population_truth.sel(time="2023")[0] > cube.prison_population_truth.sel(time="2023")[1]).all()


def check_other_days():
    cube, said = xarray.open_dataset("short.nc"), rows("short.csv")
    assert list(cube.scenario.values) == ["no-emergency (run 2)", "no-emergency (run 3)"] and cube.sizes["time"] == 15
    long, short = cube.prison_population_truth.values  # the second has half of 2022 and nothing after it
    assert (long[:, :12] == short[:, :12]).all() and numpy.isfinite(long).all() and numpy.isnan(short[:, 12:]).all()
    years = said[said.against == "no-emergency (run 2)"].date.dt.year
    assert years.min() == 2010 and years.max() == 2021
    assert said[said.scenario == "no-emergency (run 3)"].date.dt.year.max() == 2022


def check():
    check_run()
    check_months()
    check_comparison()
    check_other_days()


{"check": check, "estrange": estrange}[sys.argv[1]]()
