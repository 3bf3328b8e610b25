"""The example database: seeded, readable by Django, and reported with the same figures the oracle counts."""

import json
import os
from datetime import date, timedelta

import answers
import compare
import daybook
import foreseen
import limits
import project
import steps
import strange_days
import strange_hours
import usual
from periods import Period
from rows import Rows
from steps import folded

# Usual values of a day or a week of the example: requests, shares, times, resources, business, error events, checks, scenarios.
MOST_USUAL = 18
# Three figures of a day, of which the mean has few hours at night.
FEWEST_HOURS = 50
# Ten figures of a week.
FEWEST_DAYS = 65


def spoilt_usual(report, rows, period):
    """Those whose loss or a last digit that is off goes unseen."""
    told = [figure for figure in report["figures"] if figure["id"].startswith("usual.")]
    unseen = []
    for spoilt in told:
        rest = [figure for figure in report["figures"] if figure is not spoilt]
        other = dict(spoilt, value=float(spoilt["value"]) * (1 + 1e-9) + 1e-9)
        if not all(usual.differences({"figures": figures}, rows, period)[1] for figures in (rest, [*rest, other])):
            unseen.append(spoilt["id"])
    return unseen


def unseen_foretelling(report, rows, period, zone):
    """Unusual hours and forecasts whose loss or change goes unseen; None where there are none."""
    oracles = {"unusual_hours": strange_hours.differences, "limit_ahead": foreseen.differences, "unusual_days": strange_days.differences}
    if zone != "UTC":
        del oracles["unusual_hours"]
    told = [finding for finding in report["findings"] if finding["rule"] in oracles]
    unseen = []
    for finding in told:
        rest = [other for other in report["findings"] if other is not finding]
        spoilt = dict(finding, evidence=[dict(one, value=one["value"] * (1 + 1e-6) + 1e-6) for one in finding["evidence"]])
        for findings in (rest, [*rest, spoilt]):
            wrong = oracles[finding["rule"]](dict(report, findings=findings), rows, period)
            if not (wrong[1] if isinstance(wrong, tuple) else wrong):
                unseen.append(finding["id"])
    return unseen if told else None


def make(root, name, seed, effects):
    database, truth = os.path.join(root, name + ".db"), os.path.join(root, name + ".json")
    done = daybook.demo(database, truth, "--seed", str(seed), "--effects", effects)
    if done.code != 0 or not os.path.exists(database):
        return None, str(done)
    return (database, truth), ""


def run(check, scratch):
    root = os.path.join(scratch, "demo")
    os.makedirs(root)
    made = {}
    for name, seed, effects in (("one", 7, "all"), ("two", 7, "all"), ("other", 8, "all"), ("calm", 7, "none")):
        files, wrong = make(root, name, seed, effects)
        check(f"demo --seed {seed} --effects {effects}", [wrong] if wrong else [])
        if wrong:
            return
        made[name] = files
    prints = {name: [daybook.digest(path) for path in files] for name, files in made.items()}
    check("the same seed, the same bytes", [] if prints["one"] == prints["two"] else ["different"])
    check("another seed, other rows", [] if prints["one"][0] != prints["other"][0] else ["the same database"])
    check("no effects, other rows", [] if prints["one"][0] != prints["calm"][0] else ["the same database"])
    with open(made["one"][1], encoding="utf-8") as file:
        truth = json.load(file)
    check("the truth is JSON and names effects", [] if truth else ["empty"])
    for name in ("one", "calm"):
        figures(check, root, name, made[name][0])


def figures(check, root, name, database):
    check(f"demo {name}: the tables are Django's, letter for letter", project.schema_differences(database))
    project.point_at(database)
    rows = Rows()
    newest = max(row.time for row in rows.metrics if row.time)
    day = (newest - timedelta(days=1)).date()
    monday = day - timedelta(days=day.weekday() + 7)
    year, week, _ = monday.isocalendar()
    as_of = (newest + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for zone in ("UTC", "America/New_York"):
        kinds = [("daily", str(day)), ("weekly", f"{year}-W{week:02d}")]
        if name == "one" and zone != "UTC":
            month = Period("monthly", day.replace(day=1), zone).reference
            quarter = Period("quarterly", date(day.year, (day.month - 1) // 3 * 3 + 1, 1), zone).reference
            kinds += [(period.kind, period.name) for period in (month, quarter)]
        for kind, period_name in kinds:
            period = Period.parse(kind, period_name, zone)
            out = os.path.join(root, f"out-{name}-{zone.replace('/', '-')}")
            outcome = daybook.run(kind, period_name, database, out, os.path.join(root, "state"), zone, as_of)
            path = os.path.join(daybook.folder(out, kind, period_name), "report.json")
            what = f"demo {name}: {period_name} in {zone}"
            if not os.path.exists(path):
                check(what, [f"no report.json; {outcome}"])
                continue
            book = answers.of(rows, period)
            check(f"{what}: {len(book)} figures", compare.differences(compare.figures(path), book))
            with open(path, encoding="utf-8") as file:
                report = json.load(file)
            check(f"{what}: limits, incidents, critical reports", limits.differences(report, rows, period))
            known, wrong = usual.differences(report, rows, period)
            few = ["fewer than such a report has"] if kind in ("daily", "weekly") and known < MOST_USUAL else []
            check(f"{what}: {known} usual values", wrong + few)
            if kind in ("daily", "weekly"):
                check(f"{what}: forecasts", foreseen.differences(report, rows, period))
            if kind in ("daily", "weekly") and zone == "UTC":
                judged, wrong = strange_hours.differences(report, rows, period)
                few = [] if judged > FEWEST_HOURS else ["fewer than there are"]
                check(f"{what}: {judged} hours, the unusual ones are told", wrong + few)
            if kind == "weekly":
                judged, wrong = strange_days.differences(report, rows, period)
                few = [] if judged > FEWEST_DAYS else ["fewer than there are"]
                check(f"{what}: {judged} days, the unusual ones are told", wrong + few)
            seen = unseen_foretelling(report, rows, period, zone)
            if seen is not None:
                check(f"{what}: each lost or spoilt unusual hour and forecast is seen", seen)
            if known:
                check(f"{what}: each spoilt usual value is seen", spoilt_usual(report, rows, period))
            with open(os.path.join(os.path.dirname(path), "report.html"), encoding="utf-8") as file:
                page = file.read()
            wanted = steps.expected(rows, period, report)
            check(f"{what}: the steps of the charts of requests", steps.differences(page, wanted))
            if kind == "daily":
                spoilt = steps.differences(folded.forge(page, "response-time", "987"), wanted)
                check(f"{what}: a spoilt step is seen", [] if spoilt else ["it is not"])
