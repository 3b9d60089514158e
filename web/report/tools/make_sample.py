#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the documents that the report page is designed and tested on, from real runs.

    make_sample.py --out FILE [--since YEAR] [--attribution DIR] RUN.csv [RUN.csv ...]

RUN.csv is what `contrapeso run SCENARIO --csv RUN.csv` writes; beside it RUN.gates.csv of `contrapeso gates` is used when it is there.
One CSV gives a document of kind "run", more give a "comparison" of the others against the first. DIR holds a run for every combination of
switches, named by those that are on (`pact-2019+emergency.csv`, `none.csv`). Standard library only. The form is docs/formats/report-data.md.
"""
import argparse
import csv
import itertools
import json
import math
import pathlib
import re
import statistics
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[3]
LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
# The account: (indicator, one of the four headlines?)
ACCOUNT = [
    ("homicide_victim_count:truth", True), ("homicide_victim_count:official", False), ("extortion_payer_count:truth", False), ("gang_members_free:truth", False),
    ("wrongfully_held_no_tie:truth", True), ("prison_population:truth", False), ("remand_share:truth", False), ("deaths_in_custody:truth", False),
    ("children_with_detained_parent:truth", False), ("person_years_no_tie:truth", False),
    ("judicial_independence_index:truth", True), ("media_freedom_index:truth", False), ("emergency_days:truth", False), ("extends_emergency_share:truth", False),
    ("prison_cost:truth", True), ("police_cost:truth", False), ("defence_budget:truth", False),
]
CHARTS = ["homicide_victim_count:truth", "homicide_victim_count:official", "extortion_payer_count:truth", "prison_population:truth", "wrongfully_held_no_tie:truth",
          "remand_share:truth", "arrest_count:truth", "deaths_in_custody:ngo", "judicial_independence_index:truth", "extends_emergency_share:truth",
          "prison_cost:truth", "defence_budget:truth"]
MONTHLY = ["homicide_victim_count:official", "prison_population:truth", "official_places:truth"]
FLOWS_IN = {"arrested_members": "arrest_count_members", "arrested_collaborators": "arrest_count_collaborators", "arrested_no_tie": "arrest_count_no_tie",
            "admitted_ordinary": "admission_count_ordinary", "sent_from_abroad": "sent_in_count"}
FLOWS_OUT = {"released_first_hearing": "release_count_hearing", "released_review": "release_count_review", "released_executive": "release_count_executive",
             "acquitted": "release_count_acquittal", "released_remand_limit": "release_count_remand_limit", "released_appeal": "release_count_appeal",
             "sentence_served": "release_count_sentence_end", "died": "deaths_in_custody", "escaped": "escape_count", "sent_back": "sent_back_count"}
MARKS = {"truce-2012": None, "offensive-2015": None, "ceasefire-2016": None, "pact-2019": None, "emergency": None, "cecot": None}
TIMELINE = ["truce-2012", "offensive-2015", "ceasefire-2016", "territorial-control-plan", "pact-2019", "capture-of-the-courts", "strike-2022", "emergency", "cecot",
            "mass-trials", "executive-releases", "transfers-from-abroad", "end-of-term-limits"]
KEY_ASSUMPTIONS = ["records.concealed_share", "records.documented_share", "records.documented_death_share", "violence.hidden_share", "policing.blind_share",
                   "policing.emergency_blind_share", "policing.emergency_decay", "gangs.pact_effect", "gangs.hidden_screening_cut", "prisons.death_hazard",
                   "prisons.admission_death_hazard"]
BREAK_NAMES = {
    "2019-07-01": {"en": "Clashes and graves leave the count", "es": "Choques y fosas salen del conteo"},
    "2022-04-01": {"en": "One killing in three not shown", "es": "Una muerte de cada tres no se muestra"},
}


def toml(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def quantile(values, p):
    """Linear between order statistics (type 7), as the engine's `stats/quantile` does."""
    place = (len(values) - 1) * p
    low = math.floor(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def short(x):
    if x is None or not math.isfinite(x):
        return None
    return float(f"{x:.5g}") if x % 1 or abs(x) >= 1e15 else int(x)


def seven(values):
    ordered = sorted(v for v in values if v is not None)
    return [short(quantile(ordered, p)) for p in LEVELS] if ordered else [None] * 7


def columns(per_replicate):
    """Seven lists, one a level, from a list of replicates that each are a list of periods."""
    return [list(row) for row in zip(*(seven(period) for period in zip(*per_replicate)))]


def read_indicators():
    found, ledger = {}, None
    for line in (ROOT / "docs/indicators.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            ledger = line[3:].strip()
        cells = [c.strip() for c in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 6:
            key = f"{cells[0].strip('`')}:{cells[1]}"
            found[key] = {"id": key, "name": {"en": cells[4], "es": cells[5]}, "ledger": ledger, "observer": cells[1], "unit": cells[2], "fold": cells[3]}
    found["official_places:truth"] = {"id": "official_places:truth", "name": {"en": "Official places", "es": "Plazas oficiales"}, "ledger": "rights", "observer": "truth",
                                      "unit": "places", "fold": "last", "derived": "prison_population:truth / occupancy_rate:truth"}
    return found


class Run:
    def __init__(self, path, wanted):
        self.path, self.about, self.months = pathlib.Path(path), {}, []
        raw, dates = {}, {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line[0] == "#":
                    key, _, value = line[2:].partition(": ")
                    self.about[key] = value.strip()
                    continue
                cells = line.split(",", 9)
                key = cells[5] + ":" + cells[6]
                if cells[1] == "replicate" or key not in wanted or cells[7] != "all":
                    continue
                dates.setdefault(cells[2], len(dates))
                raw.setdefault(key, {}).setdefault(int(cells[1]), []).append(float(cells[8]))
        self.months = list(dates)
        self.raw = {key: [rows[r] for r in sorted(rows)] for key, rows in raw.items()}
        if "prison_population:truth" in self.raw and "occupancy_rate:truth" in self.raw:
            self.raw["official_places:truth"] = [[p / o if o else None for p, o in zip(ps, os)]
                                                 for ps, os in zip(self.raw["prison_population:truth"], self.raw["occupancy_rate:truth"])]
        self.scenario = toml(ROOT / f"scenarios/{self.about['scenario']}.toml") if (ROOT / f"scenarios/{self.about['scenario']}.toml").exists() else {}

    def over(self, key, fold, months):
        """One number a replicate, of these months."""
        at = [i for i, m in enumerate(self.months) if m in months]
        out = []
        for row in self.raw[key]:
            values = [row[i] for i in at]
            out.append(sum(values) if fold == "sum" else sum(values) / len(values) if fold == "mean" else max(values) if fold == "largest" else values[-1])
        return out

    def years(self, key, fold):
        by_year = [self.over(key, fold, [m for m in self.months if m.startswith(str(y))]) for y in sorted({int(m[:4]) for m in self.months})]
        return [list(row) for row in zip(*by_year)]  # replicate by year


def last_day(month):
    y, m = int(month[:4]), int(month[5:7])
    length = [31, 29 if y % 4 == 0 and (y % 100 or y % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
    return f"{y:04d}-{m:02d}-{length:02d}"


def contrast(a, b, **where):
    """b less a, pair by pair."""
    d = [y - x for x, y in zip(a, b)]
    n = len(d)
    positive = sum(x > 0 for x in d) / n
    zero = sum(x == 0 for x in d) / n
    ratios = [y / x if x > 0 and y > 0 else None for x, y in zip(a, b)]
    spread = statistics.stdev(d) if n > 1 else 0.0
    apart = statistics.variance(a) + statistics.variance(b) if n > 1 else 0.0
    p = positive + zero / 2
    z2 = 1.96**2
    centre, half = (p + z2 / (2 * n)) / (1 + z2 / n), 1.96 * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    out = {**where, "q": seven(d), "ratio": seven(ratios) if None not in ratios else None, "positive": short(positive), "zero": short(zero), "pairs": n,
           "mean": short(sum(d) / n), "mean_error": short(spread / math.sqrt(n)), "more_replicates": None,
           "variance_saved": short(1 - statistics.variance(d) / apart) if apart > 0 else None}
    if zero < 1 and centre - half < 0.5 < centre + half:
        needed = math.ceil(z2 / 4 / max((p - 0.5) ** 2, 1e-4))
        out["more_replicates"] = max(needed - n, n)
    return out


def observations(chosen):
    sources, rows = {}, []
    known = toml(ROOT / "data/evidence/sources.toml")
    for path in sorted((ROOT / "data/evidence").glob("*.toml")):
        if path.name == "sources.toml":
            continue
        for fact, about in toml(path).items():
            if not isinstance(about.get("of"), str) or about["of"] not in chosen or "over" in about or "since" in about or about.get("scale", 1) != 1:
                continue
            for o in about["observed"]:
                if "against" in o:
                    continue
                begin, end = (str(o["on"]),) * 2 if "on" in o else (str(o["from"]), str(o["until"]))
                row = {"indicator": about["of"], "fact": fact, "name": about["name"], "from": begin, "until": end}
                row |= {k: o[k] for k in ("value", "low", "high", "derived", "note") if k in o}
                row |= {"kind": o.get("kind", about["kind"]), "source": o["source"]}
                rows.append(row)
                sources[o["source"]] = known[o["source"]]
    for o in toml(ROOT / "data/evidence/prisons.toml")["prison_places"]["observed"]:  # held against a quotient in the engine; here the quotient is an indicator
        rows.append({"indicator": "official_places:truth", "fact": "prison_places", "name": toml(ROOT / "data/evidence/prisons.toml")["prison_places"]["name"],
                     "from": str(o["on"]), "until": str(o["on"]), "value": o["value"], "kind": "input", "source": o["source"]} | {k: o[k] for k in ("derived", "note") if k in o})
        sources[o["source"]] = known[o["source"]]
    return {"sources": dict(sorted(sources.items())), "observations": rows, "replays": ["el-salvador"]}


def spans(policy, run):
    """When a policy holds in a run: from its first dated change to the last one that ends it."""
    uses = {p["use"]: p for p in toml(ROOT / "scenarios/el-salvador.toml")["policy"]} | {p["use"]: p for p in run.scenario.get("policy", [])}
    use = uses.get(policy)
    if not use or use.get("enabled") is False:
        return []
    changes = [c for c in toml(ROOT / f"data/policies/{policy}.toml").get("change", []) if "from" in c]
    ends = [str(c["until"]) for c in changes if "until" in c] + [str(c["from"]) for c in changes if c.get("value") == 0]
    until = str(use["until"]) if "until" in use else max(ends) if ends and all("until" in c or c.get("value") == 0 or len(changes) == 2 for c in changes) else None
    begin = str(use.get("from", min(str(c["from"]) for c in changes))) if changes else None
    return [{"scenario": run.about["scenario"], "from": begin, "until": until}] if begin else []


def gates(run):
    path = run.path.with_suffix(".gates.csv")
    if not path.exists():
        return []
    text = (ROOT / "app/gates_command.cpp").read_text(encoding="utf-8")
    phrases = re.findall(r'Phrase\{"([^"]+)", "([^"]+)"\}', text)
    levers = re.search(r"lever_names\{([^}]*)\}", (ROOT / "src/contrapeso/policy/gates.h").read_text(encoding="utf-8"))[1]
    names = dict(zip(re.findall(r'"(\w+)"', levers), phrases))
    rows = []
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(line for line in file if line[0] != "#"):
            allowed = int(row["replicates_allowed"]) / max(int(row["replicates_asked"]), 1)
            stopped = [k for k in ("no_votes", "struck_by_court", "no_money", "no_places", "not_in_office", "no_legal_way") if int(row[k])]
            name = names.get(row["lever"], (row["lever"].replace("_", " "),) * 2)
            same = next((r for r in rows if r["lever"] == row["lever"] and r["votes_needed"] == int(row["votes_needed"]) and r["allowed"] == short(allowed) and r["stopped_by"] == stopped), None)
            if same:
                same["until"], same["times"] = row["date"], same["times"] + 1
                continue
            rows.append({"scenario": run.about["scenario"], "lever": row["lever"], "name": {"en": name[0], "es": name[1]}, "from": row["date"], "until": row["date"], "times": 1,
                         "votes_had": int(row["votes_had_median"]), "votes_needed": int(row["votes_needed"]), "allowed": short(allowed), "stopped_by": stopped})
    return rows


def flow(run, months):
    replicates = len(run.raw["prison_population:truth"])
    before = run.months.index(months[0]) - 1
    end = run.months.index(months[-1])
    population, share = run.raw["prison_population:truth"], run.raw["remand_share:truth"]
    links = []

    def link(origin, to, values):
        links.append({"from": origin, "to": to, "mean": short(sum(values) / replicates), "q": seven(values)})

    link("held_at_start", "custody", [row[before] for row in population])
    for node, key in FLOWS_IN.items():
        link(node, "custody", run.over(f"{key}:truth", "sum", months))
    for node, key in FLOWS_OUT.items():
        link("custody", node, run.over(f"{key}:truth", "sum", months))
    link("custody", "held_sentenced", [p[end] * (1 - s[end]) for p, s in zip(population, share)])
    link("custody", "held_unsentenced", [p[end] * s[end] for p, s in zip(population, share)])
    inside = sum(x["mean"] for x in links if x["to"] == "custody")
    outside = sum(x["mean"] for x in links if x["from"] == "custody")
    print(f"flow of {run.about['scenario']}: in {inside:,.0f}, out {outside:,.0f}", file=sys.stderr)
    return {"scenario": run.about["scenario"], "window": {"from": months[0], "until": last_day(months[-1])}, "links": [x for x in links if x["mean"] > 0]}


def attribution(folder, indicators):
    key = "homicide_victim_count:truth"
    values = {}
    for path in folder.glob("*.csv"):
        run = Run(path, {key})
        on = frozenset() if path.stem == "none" else frozenset(path.stem.split("+"))
        years = run.years(key, "sum")
        first = sorted({int(m[:4]) for m in run.months})[0]
        values[on] = [(row[2015 - first], row[2024 - first]) for row in years]
    switches = sorted(max(values, key=len), key=["offensive-2015", "ceasefire-2016", "pact-2019", "emergency"].index)
    n = len(next(iter(values.values())))
    scales = {"points": lambda a, b: b - a, "logs": lambda a, b: math.log(b / a)}

    def v(on, r, scale):
        return scales[scale](*values[frozenset(on)][r])

    parts = []
    for one in switches:
        others = [s for s in switches if s != one]
        got = {}
        for scale in scales:
            shapley, first, last = [], [], []
            for r in range(n):
                total = 0.0
                for k in range(len(others) + 1):
                    weight = math.factorial(k) * math.factorial(len(others) - k) / math.factorial(len(switches))
                    total += sum(weight * (v({*c, one}, r, scale) - v(c, r, scale)) for c in itertools.combinations(others, k))
                shapley.append(total)
                first.append(v({one}, r, scale) - v((), r, scale))
                last.append(v(switches, r, scale) - v(others, r, scale))
            got[scale] = (seven(shapley), statistics.median(first), statistics.median(last))
        parts.append({"id": one, "name": toml(ROOT / f"data/policies/{one}.toml")["name"], "points": got["points"][0], "logs": got["logs"][0],
                      "first": short(got["points"][1]), "last": short(got["points"][2]), "first_logs": short(got["logs"][1]), "last_logs": short(got["logs"][2]), "built_in_sign": True})
    return {"indicator": key, "scenario": "el-salvador", "from": {"from": "2015-01-01", "until": "2015-12-31"}, "until": {"from": "2024-01-01", "until": "2024-12-31"}, "method": "exact",
            "replicates": n, "combinations": len(values), "total": seven([v(switches, r, "points") for r in range(n)]), "total_logs": seven([v(switches, r, "logs") for r in range(n)]),
            "parts": parts, "rest": seven([v((), r, "points") for r in range(n)]), "rest_logs": seven([v((), r, "logs") for r in range(n)]),
            "never_existed": [{"en": "An emergency without a pact before it that broke", "es": "Un régimen de excepción sin un pacto previo que se rompiera"},
                              {"en": "The ceasefire of 2016 without the offensive before it", "es": "El cese al fuego de 2016 sin la ofensiva previa"}]}


def assumptions(runs):
    status, parameters = {}, []
    for path in sorted((ROOT / "data/parameters").glob("*.toml")):
        for key, p in toml(path).items():
            if not isinstance(p, dict) or "status" not in p:
                continue
            status[p["status"]] = status.get(p["status"], 0) + 1
            full = f"{path.stem}.{key}"
            if full in KEY_ASSUMPTIONS:
                parameters.append({"key": full, "name": p["name"], "unit": p["unit"], "status": p["status"], "value": p["value"], "source": p["source"]}
                                  | ({"note": p["note"]} if "note" in p else {}))
    changes = []
    for run in runs[1:]:
        for p in run.scenario.get("policy", []):
            changes.append({"scenario": run.about["scenario"], "name": toml(ROOT / f"data/policies/{p['use']}.toml")["name"], "key": p["use"],
                            "what": "off" if p.get("enabled") is False else "on", "from": str(p["from"]) if "from" in p else None})
        for c in run.scenario.get("change", []):
            chapter, _, key = c["parameter"].partition(".")
            about = toml(ROOT / f"data/parameters/{chapter}.toml").get(key, {}) if (ROOT / f"data/parameters/{chapter}.toml").exists() else {}
            changes.append({"scenario": run.about["scenario"], "name": about.get("name", {"en": c["parameter"], "es": c["parameter"]}), "key": c["parameter"], "what": "value",
                            "from": str(c["from"]) if "from" in c else None, "value": float(c["value"]), "unit": about.get("unit", ""),
                            "why": c["why"] if isinstance(c.get("why"), str) else ""})
    return {"status": status, "changes": changes, "parameters": parameters}


def departments():
    iso = dict(ahuachapan="SV-AH", cabanas="SV-CA", chalatenango="SV-CH", cuscatlan="SV-CU", la_libertad="SV-LI", la_paz="SV-PA", la_union="SV-UN", morazan="SV-MO",
               san_miguel="SV-SM", san_salvador="SV-SS", san_vicente="SV-SV", santa_ana="SV-SA", sonsonate="SV-SO", usulutan="SV-US")
    people = {}
    with open(ROOT / "data/countries/el-salvador/places.csv", encoding="utf-8") as file:
        for row in csv.DictReader(line for line in file if line[0] != "#"):
            code = iso[row["department"].replace(" ", "_")]
            people[code] = people.get(code, 0) + int(row["population_2007_estimate"])
    return [{"name": {"en": "Inhabitants at the census of 2007", "es": "Habitantes en el censo de 2007"}, "unit": "persons", "from": "2007-05-12", "until": "2007-05-27",
             "source": "VI Population and V Housing Census 2007 (DIGESTYC)", "values": dict(sorted(people.items()))}]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("csv", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--since", type=int, default=2022, help="first year of the account's window in a comparison")
    parser.add_argument("--attribution", type=pathlib.Path)
    options = parser.parse_args()

    indicators = read_indicators()
    used = dict.fromkeys([k for k, _ in ACCOUNT] + CHARTS + MONTHLY)
    wanted = set(used) | {"occupancy_rate:truth"} | {f"{k}:truth" for k in [*FLOWS_IN.values(), *FLOWS_OUT.values()]}
    runs = [Run(path, wanted) for path in options.csv]
    base, name = runs[0], lambda run: run.about["scenario"]
    months = base.months
    years = sorted({m[:4] for m in months})
    comparison = len(runs) > 1
    window = [m for m in months if int(m[:4]) >= options.since] if comparison else [m for m in months if m[:4] == years[-1]]
    reference = None if comparison else [m for m in months if m[:4] == "2021"]
    fold = lambda key: indicators[key]["fold"]

    def scenario(run):
        s = toml(ROOT / "scenarios/el-salvador.toml") | run.scenario
        return {"id": name(run), "title": s["title"], "question": s["question"], "story": s["story"], "not_for": s["not_for"], "sources": s.get("sources", []),
                "digest": run.about["scenario digest"], "result_digest": run.about["result digest"], "seed": int(run.about["seed"]), "replicates": int(run.about["replicates"]),
                "start": months[0], "end": last_day(months[-1]), "draws": "priors"}

    figures = []
    for key, headline in ACCOUNT:
        now = {name(r): r.over(key, fold(key), window) for r in runs}
        entry = {"indicator": key, "headline": headline, "values": [{"scenario": name(r), "q": seven(now[name(r)])} for r in runs]}
        if comparison:
            entry["contrasts"] = [contrast(now[name(base)], now[name(r)], scenario=name(r), against=name(base)) for r in runs[1:]]
        else:
            then = base.over(key, fold(key), reference)
            entry["values"][0]["reference"] = seven(then)
            entry["contrasts"] = [contrast(then, now[name(base)], scenario=name(base))]
        figures.append(entry)

    series, differences = [], []
    for key in CHARTS:
        yearly = {name(r): r.years(key, fold(key)) for r in runs}
        series += [{"scenario": name(r), "indicator": key, "period": "year", "q": columns(yearly[name(r)])} for r in runs]
        for r in runs[1:]:
            d = [[y - x for x, y in zip(a, b)] for a, b in zip(yearly[name(base)], yearly[name(r)])]
            differences.append({"scenario": name(r), "against": name(base), "indicator": key, "period": "year", "q": columns(d),
                                "positive": [short(sum(x > 0 for x in period) / len(period)) for period in zip(*d)]})
    for key in MONTHLY:
        series += [{"scenario": name(r), "indicator": key, "period": "month", "q": columns(r.raw[key])} for r in runs]

    definitions = toml(ROOT / "data/policies/records-definitions.toml")["change"]
    breaks = [{"date": str(c["from"]), "indicators": ["homicide_victim_count:official"], "name": BREAK_NAMES[str(c["from"])], "why": c["why"], "source": c["source"]}
              for c in {str(c["from"]): c for c in reversed(definitions) if str(c["from"]) in BREAK_NAMES}.values()]
    policies = []
    for key in TIMELINE:
        about = toml(ROOT / f"data/policies/{key}.toml")
        source = next((c["source"] for c in about.get("change", []) if "source" in c), "")
        policies.append({"id": key, "name": about["name"], "description": about["description"], "mark": key in MARKS, "source": source, "spans": [s for r in runs for s in spans(key, r)]})
    policies = [p for p in policies if p["spans"]]

    document = {
        "contrapeso_report": 1, "kind": "comparison" if comparison else "run", "levels": LEVELS,
        "bands": {"en": "Bands hold 50, 80 and 95 % of the replicates. Every replicate has other luck and other parameters, drawn from their priors: a band says what the model does not know, chance included. It does not hold the error of the model's form, nor of the data.",
                  "es": "Las bandas contienen el 50, el 80 y el 95 % de las réplicas. Cada réplica tiene otro azar y otros parámetros, tomados de sus distribuciones previas: la banda dice lo que el modelo no sabe, azar incluido. No contiene el error de la forma del modelo ni el de los datos."},
        "question": runs[1 if comparison else 0].scenario["question"],
        "scenarios": [scenario(r) for r in runs],
        "indicators": [indicators[k] for k in used],
        "calendar": {"year": [{"from": f"{y}-01-01", "until": f"{y}-12-31"} for y in years], "month": [{"from": m, "until": last_day(m)} for m in months]},
        "series": series, "differences": differences,
        "account": {"window": {"from": window[0], "until": last_day(window[-1])}, "figures": figures}
                   | ({} if comparison else {"reference": {"from": reference[0], "until": last_day(reference[-1])}}),
        "evidence": observations(set(used)), "breaks": sorted(breaks, key=lambda b: b["date"]), "policies": policies,
        "gates": [g for r in runs for g in gates(r)],
        "flows": [flow(r, [m for m in months if int(m[:4]) >= options.since]) for r in runs],
        "map": [] if comparison else departments(),
        "assumptions": assumptions(runs),
        "warnings": [{"en": "60 replicates: enough for a first look. A figure to be published asks for 200 or more.", "es": "60 réplicas: bastan para una primera mirada. Una cifra que se publique pide 200 o más."}],
        "reproduce": {"commands": [r.about["command"] for r in runs], "engine": "Contrapeso", "version": "0.1.0", "results_version": 2, "compiler": "g++ 12.2.0",
                      "data_digest": "6df6d20458a3500d71f3b99a19b8d1c782cdeafe2493e86361e72b8670f56736"},
    }
    if options.attribution:
        document["attribution"] = attribution(options.attribution, indicators)
    pathlib.Path(options.out).write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{options.out}: {pathlib.Path(options.out).stat().st_size:,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
