"""Days of a week or a month unlike those before (docs/methods.md#anomalies), counted from the rows and held against the findings
`unusual_days`."""

import math
from datetime import datetime, timedelta

import anomalies
import numpy as np
import silences
import usual
from periods import Period

HISTORY = 56
LEAST_PART, LEAST_POINTS = 0.03, 0.000_25
BOTH_WAYS = ("requests.count", "business.orders.sum", "business.revenue.sum", "resources.active_users.mean")
DURATIONS = tuple("requests.duration." + name for name in ("mean", "p50", "p95", "p99"))
CAUSES = {"requests.count": ("requests.count", "requests.throughput"), "requests.error_rate": ("requests.error_rate", "requests.errors")}


def differences(report, rows, period):
    """(how many days were judged, what the report tells otherwise)"""
    told = {finding["measure"]: finding for finding in report["findings"] if finding["rule"] == "unusual_days"}
    found = {figure["id"]: figure for figure in report["figures"]}
    days = [period.first + timedelta(days=place) for place in range(-HISTORY, len(period.days))]
    # The rule of weekdays counts from a Monday on.
    days = [days[0] - timedelta(days=back) for back in range(days[0].weekday(), 0, -1)] + days
    first = len(days) - len(period.days)
    parts = [Period("daily", day, period.zone_name) for day in days]
    ordinary = [usual.covered(rows, part) and not usual.grave(rows, part) for part in parts]
    judged, lines = 0, []
    for figure in (*usual.LEVELS, *usual.SHARES, *usual.GAUGES, "requests.count"):
        if found.get(figure, {}).get("value") is None:
            continue
        values = np.array([value(rows, figure, part, found[figure]["unit"]) if place >= first - HISTORY and part.end > rows.times[0]
                           else np.nan for place, part in enumerate(parts)], dtype=float)
        own = judge(values, ordinary, first, found[figure]["unit"])
        judged += len(own)
        lines += difference(figure, expected(figure, own, parts, values, ordinary, report), told.pop(figure, None))
    return judged, lines + [f"{figure}: told, and not expected" for figure in told]


def value(rows, figure, part, unit):
    """Of one day; nan where it has none."""
    book = usual.counts(rows, part)
    if figure in usual.LEVELS:
        one = book[figure]
        return np.nan if one.value is None or one.n < usual.LEAST_ROWS.get(figure, 1) else one.value
    if figure in usual.SHARES:
        several = [book[id].value for id in usual.SHARES[figure]]
        if several[0] is None or not several[1]:
            return np.nan
        return several[0] / several[1] if unit == "fraction" else several[0]
    if figure in usual.GAUGES:
        type, measure = usual.GAUGES[figure]
        type = "orders_count" if type == "orders" and "orders_count" in rows.by_type else type
        here = [row.value for row in rows.counted(type, part, part.start, part.end)]
        return float(measure(here)) if here else np.nan
    told = silences.of_metrics(rows, part)
    number = book["requests.count"].value
    return np.nan if told.missing or number is None else number


def judge(values, ordinary, first, unit):
    typical = abs(float(np.nanmedian(values[:first]))) if np.isfinite(values[:first]).any() else 0
    floor = LEAST_POINTS if unit == "fraction" else max(LEAST_PART * typical, 1 if unit == "count" else 0)
    known = values.copy()
    known[[place for place, is_so in enumerate(ordinary) if not is_so]] = np.nan
    own = []
    for day in range(first, len(values)):
        if np.isfinite(values[day]):
            # A day that is none of the ordinary is judged by those before, and by no later one.
            seen = known.copy()
            seen[day] = values[day]
            one = anomalies.Days(seen, floor).judge(day)
            if one is not None:
                own.append(one)
    return own


def expected(figure, own, parts, values, ordinary, report):
    """{evidence} of the day that is farthest off; None for nothing to tell."""
    left = [one for one in own if one[5] == "unusual" and ordinary[one[0]] and (one[4] > 0 or figure in BOTH_WAYS)
            and not any(says(finding, figure, one[4], parts[one[0]]) for finding in report["findings"])]
    if not left:
        return None
    day, middle, low, high, z, _ = max(left, key=lambda one: abs(one[4]))
    if values[day] == round(values[day]) and figure not in usual.LEVELS:
        low, high = (math.ceil(low), math.floor(high)) if is_count(figure, report) else (low, high)
    return {"after": values[day], "expected": middle, "range_low": low, "range_high": high, "scales": z}


def is_count(figure, report):
    return next(one["unit"] for one in report["figures"] if one["id"] == figure) == "count"


def says(finding, figure, z, part):
    """Whether another finding tells the same: a change of the whole period, or a limit crossed on that day."""
    if finding["measure"] not in (DURATIONS if figure in DURATIONS else CAUSES.get(figure, (figure,))):
        return False
    values = {one["name"]: one["value"] for one in finding["evidence"]}
    if finding["rule"] == "usual_change":
        return finding["verdict"] in ("regressed", "improved") and (values["after"] > values["usual"]) == (z > 0)
    if finding["rule"] != "threshold" or finding["from"] is None:
        return False
    return datetime.fromisoformat(finding["from"]) < part.end and (
        finding["to"] is None or datetime.fromisoformat(finding["to"]) > part.start)


def difference(figure, wanted, told):
    if wanted is None or told is None:
        return [f"{figure}: {'not told' if wanted else 'told, and not expected'}"] if (wanted is None) != (told is None) else []
    given = {one["name"]: one["value"] for one in told["evidence"]}
    return [f"{figure}, {name}: {given.get(name)}, expected {number}" for name, number in wanted.items()
            if np.isfinite(number) and not math.isclose(given.get(name, math.inf), number, rel_tol=1e-9, abs_tol=1e-9)]
