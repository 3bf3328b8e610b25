"""What figures usually are (docs/methods.md#usual), from the rows of the periods before; no report was told of earlier ones."""

import itertools
import math
from datetime import timedelta

import figures_reports
import figures_requests
import numpy as np
import silences
from expected import Book
from periods import Period, months_on

PERIODS = {"daily": 8, "weekly": 8, "monthly": 6, "quarterly": 0}
LEAST, COVERAGE = 3, 0.9
LEAST_RATINGS = 20
HISTORY = 56
LEVELS = ("requests.duration.p50", "requests.duration.p95", "requests.duration.p99")
LEAST_ROWS = {"requests.duration.p95": 20, "requests.duration.p99": 2000}
# By figure, of what it is a share and by which part; those that are no fractions are told as numbers.
SHARES = {
    "requests.error_rate": ("requests.errors", "requests.with_status"),
    "requests.slow_rate": ("requests.slow", "requests.count"),
    "security.denied": ("security.denied", "requests.with_status"),
}
GAUGES = {
    "resources.cpu_usage.mean": ("cpu_usage", np.mean), "resources.memory_usage.mean": ("memory_usage", np.mean),
    "resources.database_connections.max": ("database_connections", np.max),
    "resources.active_users.mean": ("active_users", np.mean),
    "business.orders.sum": ("orders", math.fsum), "business.revenue.sum": ("revenue", math.fsum),
}

def differences(report, rows, period):
    found = {figure["id"]: figure for figure in report["figures"]}
    told = {id for id in found if id.startswith("usual.")}
    all = of(rows, period, found) | of_reports(rows, period, found) | of_tables(rows, period, found) | of_funnel(rows, period, found)
    expected = {"usual." + id: value for id, value in all.items()}
    lines = [f"{id}: told, and not expected" for id in sorted(told - set(expected))]
    for id, value in sorted(expected.items()):
        given = found.get(id, {}).get("value")
        if given is None or not math.isclose(float(given), value, rel_tol=1e-11, abs_tol=1e-12):
            lines.append(f"{id}: {given}, expected {value}")
    return len(expected), lines


def of(rows, period, found):
    """The usual values of the figures that the report has."""
    kept = [part for part in before(period) if part.end > rows.times[0] and covered(rows, part) and not grave(rows, part)]
    if len(kept) < LEAST:
        return {}
    books = [counts(rows, part) for part in kept]
    usual = {}

    def has(id):
        figure = found.get(id, {})
        return figure.get("value") is not None and figure["n"] >= LEAST_ROWS.get(id, 1)

    for id in filter(has, LEVELS):
        values = [book[id].value for book in books if book[id].value is not None and book[id].n >= LEAST_ROWS.get(id, 1)]
        if len(values) >= LEAST:
            usual[id] = float(np.median(values))
    for id, (part, whole) in SHARES.items():
        pairs = [(book[part].value, book[whole].value) for book in books if book[part].value is not None and book[whole].value]
        if has(id) and len(pairs) >= LEAST:
            share = sum(pair[0] for pair in pairs) / sum(pair[1] for pair in pairs)
            usual[id] = share if found[id]["unit"] == "fraction" else whole_number(share * found["requests.with_status"]["value"])
    rates = [book["requests.throughput"].value for book in books]
    rates = [rate for rate in rates if rate is not None]
    if has("requests.count") and len(rates) >= LEAST:
        usual["requests.count"] = whole_number(float(np.median(rates)) * silences.of_metrics(rows, period).seconds)
    for id, (type, measure) in GAUGES.items():
        values = []
        type = "orders_count" if type == "orders" and "orders_count" in rows.by_type else type
        for part in kept:
            here = [row.value for row in rows.counted(type, part, part.start, part.end)] if has(id) else []
            values += [float(measure(here))] if here else []
        if len(values) >= LEAST:
            usual[id] = whole_number(float(np.median(values))) if found[id]["unit"] == "count" else float(np.median(values))
    return usual


def of_reports(rows, period, found):
    """Events and those of each category, and feedback, by the days of their own tables; a group goes on over midnight."""
    window = period.bounds(days_before(period)[0])[0] if period.kind != "quarterly" else period.start
    began = figures_reports.firsts(report for report in rows.reports if window <= report.created < period.start)
    named = {"reports.events": [report.created for report in began]}
    for id in found:
        if id.startswith("reports.events_by_category{"):
            category = id[id.index("{") + 1 : -1]
            named[id] = [report.created for report in began if report.category == category]
    entries = sorted(row[0] for row in rows.feedback if row[0])
    firsts = dict.fromkeys(named, rows.reports[0].created if rows.reports else None) | {
        "feedback.count": entries[0] if entries else None}
    named["feedback.count"] = [at for at in entries if at < period.start]
    usual = {}
    for id, times in named.items():
        if found.get(id, {}).get("value") is None or firsts[id] is None:
            continue
        kept = [part for part in before(period) if part.start > firsts[id] and covered(rows, part) and not grave(rows, part)]
        if len(kept) >= LEAST:
            count = sum(part.holds(at) for part in kept for at in times)
            value = count * exposure(rows, period) / math.fsum(exposure(rows, part) for part in kept)
            usual[id] = whole_number(value) if value >= 20 else math.floor(value * 10 + 0.5) / 10
    return usual


def of_funnel(rows, period, found):
    """What follows a step: of the requests of all days that tell it, where it is not more than these in all."""
    steps = figures_requests.FUNNEL
    shares = {f"funnel.step.rate{{{part}}}": (whole, part) for whole, part in itertools.pairwise(steps)}
    shares["funnel.completion"] = (steps[0], steps[-1])
    usual = {}
    for id, (whole, part) in shares.items():
        figure = found.get(id, {})
        if figure.get("value") is None or figure["n"] < 10 or figure["value"] > 1:
            continue
        days = [Period("daily", day, period.zone_name) for day in days_before(period)[-HISTORY:]]
        like = [told for told in map(steps_of(rows), before(period)) if told[whole]]
        kept = [steps_of(rows)(one) for one in before(period) if covered(rows, one) and not grave(rows, one)]
        pairs = [(told[part], told[whole]) for told in kept if told[whole]]
        every = like + [steps_of(rows)(day) for day in days]
        if len(pairs) < LEAST or sum(told[part] for told in every) > sum(told[whole] for told in every):
            continue
        usual[id] = sum(min(pair) for pair in pairs) / sum(whole for _, whole in pairs)
    return usual


def steps_of(rows):
    known = rows.__dict__.setdefault("_steps", {})

    def told(part):
        key = (part.kind, part.name, part.zone_name)
        if key not in known:
            here = [row for row in rows.of("request_duration", part.start, part.end) if row.path is not None and (row.status or 0) < 400]
            known[key] = {step: sum(row.path.rstrip("/") == step.rstrip("/") for row in here) for step in figures_requests.FUNNEL}
        return known[key]

    return told


def days_before(period):
    """Those that may tell what is usual, oldest first."""
    first = min([part.first for part in before(period)] + [period.first - timedelta(days=HISTORY)])
    return [first + timedelta(days=number) for number in range((period.first - first).days)]


def exposure(rows, part):
    """Its length without the hours that are missing."""
    told = silences.of_metrics(rows, part)
    due = told.covered + len(told.missing)
    return part.seconds * (told.covered / due if due else 1)


def of_tables(rows, period, found):
    """Checks, each and all together, and user scenarios: shares of their own tables, whose first day is not whole."""
    named = {}
    for at, passed, name, _ in rows.checks:
        named.setdefault(f"health.by_check.pass_rate{{{name}}}", []).append((at, passed))
    named["health.pass_rate"] = [row[:2] for row in rows.checks]
    named["scenarios.success_rate"] = [row[:2] for row in rows.scenarios]
    usual = {}
    for id, here in named.items():
        here = [row for row in here if row[0]]
        if found.get(id, {}).get("value") is None or not here:
            continue
        first = min(row[0] for row in here)
        parts = [part for part in before(period) if part.start > first and not grave(rows, part)]
        told = [[passed for at, passed in here if part.holds(at)] for part in parts]
        told = [passed for passed in told if passed]
        if len(told) >= LEAST:
            usual[id] = sum(map(sum, told)) / sum(map(len, told))
    return usual | of_ratings(rows, period, found)


def of_ratings(rows, period, found):
    """The mean rating of a week or a month: all ratings of the periods that have enough."""
    rating = found.get("feedback.rating.mean", {})
    if period.kind == "daily" or rating.get("value") is None or rating["n"] < LEAST_RATINGS:
        return {}
    here = [row[:2] for row in rows.feedback if row[0]]
    first = min(row[0] for row in here)
    parts = [part for part in before(period) if part.start > first and not grave(rows, part)]
    told = [[rating for at, rating in here if part.holds(at) and rating in (1, 2, 3, 4, 5)] for part in parts]
    told = [ratings for ratings in told if len(ratings) >= LEAST_RATINGS]
    return {"feedback.rating.mean": sum(map(sum, told)) / sum(map(len, told))} if len(told) >= LEAST else {}


def whole_number(value):
    """Half a request is no number to read; half is rounded away from zero, also where the last bits say a little less."""
    return math.floor(round(value, 6) + 0.5) if value >= 20 else value


def before(period):
    count = PERIODS[period.kind]
    if period.kind in ("daily", "weekly"):
        return [Period(period.kind, period.first - timedelta(days=7 * back), period.zone_name) for back in range(1, count + 1)]
    return [Period(period.kind, months_on(period.first, -back), period.zone_name) for back in range(1, count + 1)]


def covered(rows, part):
    told = silences.of_metrics(rows, part)
    due = told.covered + len(told.missing)
    return due == 0 or told.covered / due >= COVERAGE


def grave(rows, part):
    """Whether an incident of severity critical or high lies over some of it."""
    return any(severity in ("critical", "high") and start and start < part.end and (end or part.end) > part.start
               for start, end, severity in rows.incidents)


def counts(rows, part):
    known = rows.__dict__.setdefault("_usual", {})
    key = (part.kind, part.name, part.zone_name)
    if key not in known:
        known[key] = Book()
        figures_requests.of_period(known[key], "", rows, part)
    return known[key]
