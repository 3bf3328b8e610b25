"""Hours unlike those before (docs/methods.md#anomalies), counted from the rows and held against the findings `unusual_hours`. In UTC: there
every day has 24 hours."""

import math
from datetime import UTC, datetime, timedelta

import anomalies
import numpy as np

HISTORY, LEAST_FOR_MEAN, TOGETHER = 42, 20, 3
CAUSES = {
    "requests.count": ("requests.count", "requests.throughput"),
    "requests.errors": ("requests.error_rate", "requests.errors"),
    "requests.duration.mean": tuple("requests.duration." + name for name in ("mean", "p50", "p95", "p99")),
}
HOUR = timedelta(hours=1)


def differences(report, rows, period):
    """(how many hours were judged, what the report tells otherwise)"""
    told = {finding["measure"]: finding for finding in report["findings"] if finding["rule"] == "unusual_hours"}
    first = datetime(*period.first.timetuple()[:3], tzinfo=UTC) - timedelta(days=HISTORY)
    lead = first.weekday()
    start = first - timedelta(days=lead)
    days = (period.end - start).days
    judged, lines = 0, []
    for figure, values in series(rows, start, days).items():
        values[:lead] = np.nan
        hours = anomalies.Hours(values, circumstances(rows, start, days, period), 0.0 if figure.endswith("mean") else 1.0)
        own = [one for day in range(lead + HISTORY, days) for one in hours.judge(day)]
        judged += len(own)
        lines += difference(figure, expected(figure, own, hours, start, report), told.pop(figure, None))
    return judged, lines + [f"{figure}: told, and not expected" for figure in told]


def series(rows, start, days):
    """{figure: days × 24}, nan where no row of any type came"""
    here = rows.of("request_duration", start, start + timedelta(days=days))
    place = [int((row.time - start) / HOUR) for row in here]
    some = np.zeros(days * 24, dtype=bool)
    for row in rows.metrics:
        if row.time and start <= row.time < start + timedelta(days=days):
            some[int((row.time - start) / HOUR)] = True
    def summed(weights):
        return np.bincount(place, weights, days * 24)
    count, seconds = summed([1.0] * len(here)), summed([row.value for row in here])
    failed = summed([float(row.status is not None and row.status >= 500) for row in here])
    mean = np.where(count >= LEAST_FOR_MEAN, seconds / np.maximum(count, 1), np.nan)
    found = {"requests.count": count, "requests.errors": failed, "requests.duration.mean": mean}
    return {figure: np.where(some, values, np.nan).reshape(days, 24) for figure, values in found.items()}


def circumstances(rows, start, days, period):
    """Deployments are known of the period, incidents of severity critical or high always, others where they touch the period."""
    found = np.full(days * 24, "", dtype=object)
    for at, _ in rows.deployments:
        if at and period.start <= at < period.end:
            found[int((at - start) / HOUR)] = anomalies.DEPLOYMENT
    for began, ended, severity in rows.incidents:
        ended = ended or period.end
        if began and (severity in ("critical", "high") or (began < period.end and ended >= period.start)):
            for hour in range(days * 24):
                if start + hour * HOUR < ended and start + (hour + 1) * HOUR > began:
                    found[hour] = anomalies.INCIDENT
    return found.reshape(days, 24)


def expected(figure, own, hours, start, report):
    """(severity, {evidence}) of the event that is farthest off; None for nothing to tell."""
    def is_told(hour, z):
        if hours.circumstances.flat[hour] == anomalies.INCIDENT or (z < 0 and figure != "requests.count"):
            return False
        return not any(says(finding, figure, z, start + hour * HOUR) for finding in report["findings"])
    left = [one for one in own if is_told(one[0], one[4])]
    unusual = [one for one in left if one[5] == "unusual"]
    events = []
    for one in unusual:
        if events and one[0] - events[-1][-1][0] <= TOGETHER:
            events[-1].append(one)
        else:
            events.append([one])
    again = [one for one in left if one[5] not in ("unusual", "usual")]
    told = max((max(event, key=lambda one: abs(one[4])) for event in events), key=lambda one: abs(one[4]), default=None)
    severity = "low" if told else "info"
    told = told or max(again, key=lambda one: abs(one[4]), default=None)
    if told is None:
        return None
    hour, middle, low, high, z, _ = told
    if not figure.endswith("mean"):
        low, high = math.ceil(low), math.floor(high)
    return severity, {"after": hours.values.flat[hour], "expected": middle, "range_low": low, "range_high": high, "scales": z}


def says(finding, figure, z, start):
    """Whether another finding tells the same: a change of the whole period, or a limit crossed in that hour."""
    if finding["measure"] not in CAUSES[figure]:
        return False
    values = {one["name"]: one["value"] for one in finding["evidence"]}
    if finding["rule"] == "usual_change":
        return finding["verdict"] in ("regressed", "improved") and (values["after"] > values["usual"]) == (z > 0)
    if finding["from"] is None or finding["rule"] not in ("threshold", "recovery"):
        return False
    began = datetime.fromisoformat(finding["from"])
    ended = datetime.fromisoformat(finding["to"]) if finding["to"] else datetime.max.replace(tzinfo=UTC)
    return began < start + HOUR and ended > start


def difference(figure, wanted, told):
    if wanted is None or told is None:
        return [f"{figure}: {'not told' if wanted else 'told, and not expected'}"] if (wanted is None) != (told is None) else []
    severity, values = wanted
    given = {one["name"]: one["value"] for one in told["evidence"]}
    lines = [] if told["severity"] == severity else [f"{figure}: {told['severity']}, expected {severity}"]
    return lines + [f"{figure}, {name}: {given.get(name)}, expected {value}" for name, value in values.items()
                    if np.isfinite(value) and not math.isclose(given.get(name, math.inf), value, rel_tol=1e-9, abs_tol=1e-9)]
