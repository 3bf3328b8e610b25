"""docs/figures.md, "Findings": which limits were crossed, from when to when, over rows counted one by one."""

from datetime import datetime, timedelta
from math import sqrt
from statistics import NormalDist

import numpy as np
import stretches

MARK = 300
CRITICAL, WARNING, WATCH = "critical", "medium", "low"
# measure: (type, figure, warning, critical)
SHARE = ("requests.error_rate", 0.01, 0.05)
DURATION = ("requests.duration.p95", 2.0, 5.0)
GAUGES = {"resources.cpu_usage.mean": ("cpu_usage", 0.7, 0.9), "resources.memory_usage.mean": ("memory_usage", 0.8, 0.95)}
LEVELS = {"resources.disk_usage.last": ("disk_usage", 0.8, 0.95)}


class Expected:
    def __init__(self, severity, limit, span=None, beyond=None, rows=None, low=None):
        self.severity, self.limit, self.span = severity, limit, span
        self.beyond, self.rows, self.low = beyond, rows, low


def differences(report, rows, period):
    """Lines, one a difference between the report's findings about limits and incidents and the expected ones."""
    values = {figure["id"]: figure.get("value") for figure in report["figures"]}
    expected = of(rows, period, values)
    found = {f["measure"]: f for f in report["findings"] if f["rule"] == "threshold"}
    lines = [f"not told: {measure} ({expected[measure].severity})" for measure in expected if measure not in found]
    for measure, finding in found.items():
        if measure not in expected:
            lines.append(f"told without cause: {measure}: {finding['text']}")
            continue
        lines += of_one(measure, finding, expected[measure])
    touching = [(severity, end) for start, end, severity in rows.incidents if start is not None and start < period.end and (
        start >= period.start or end is None or end > period.start)]
    critical = any(severity == "critical" for severity, _ in touching)
    new = any(period.holds(r.created) and r.severity == "critical" for r in rows.reports)
    wanted = {"critical_incident": critical, "new_critical": new}
    # Of an incident that is critical, and of critical reports that are new, the others may be told together.
    if not critical:
        wanted["open_incident"] = any(end is None or end >= period.end for _, end in touching)
    if not new:
        wanted["unresolved_critical"] = any(
            r.created < period.start and r.severity == "critical" and r.open_at(period.end) for r in rows.reports)
    rules = {f["rule"] for f in report["findings"]}
    lines += [f"{rule} is {'' if rule in rules else 'not '}told" for rule in wanted if wanted[rule] != (rule in rules)]
    worst = {f["severity"] for f in report["findings"]}
    if ("critical" in worst) != (report["status"] == "critical"):
        lines.append(f"status {report['status']} with findings of severity {sorted(worst)}")
    return lines


def of_one(measure, finding, expected):
    lines = []
    evidence = {e["name"]: e["value"] for e in finding["evidence"]}
    span = tuple(finding[end] and datetime.fromisoformat(finding[end].replace("Z", "+00:00")) for end in ("from", "to"))
    if finding["severity"] != expected.severity:
        lines.append(f"{measure}: severity {finding['severity']}, expected {expected.severity}")
    if evidence.get("limit") != expected.limit:
        lines.append(f"{measure}: limit {evidence.get('limit')}, expected {expected.limit}")
    if span != (expected.span or (None, None)):
        lines.append(f"{measure}: {span}, expected {expected.span}")
    for name, value in (("beyond", expected.beyond), ("rows", expected.rows)):
        if evidence.get(name) != value:
            lines.append(f"{measure}: {name} {evidence.get(name)}, expected {value}")
    if expected.low is not None and abs(evidence.get("ci999_low", 0) - expected.low) > 1e-12:
        lines.append(f"{measure}: low end {evidence.get('ci999_low')}, expected {expected.low}")
    return lines


def of(rows, period, values):
    """{measure: Expected}; `values` are the report's figures, which are checked elsewhere."""
    found = {}
    days = [period.bounds(day) for day in period.days]
    requests = {day: rows.of("request_duration", *day) for day in days}
    told = {day: [row for row in requests[day] if row.status is not None] for day in days}
    figure, warning, critical = SHARE
    share(found, figure, values, warning, critical, [
        (day, [row.time for row in told[day]], *[[row.time for row in told[day] if row.status >= 500]] * 2) for day in days],
        warning, critical)
    figure, warning, critical = DURATION
    share(found, figure, values, warning, critical, [
        (day, [row.time for row in requests[day]], *[[row.time for row in requests[day] if row.value > limit]
                                                     for limit in (warning, critical)]) for day in days],
        0.05, 0.05)
    for figure, (type, warning, critical) in GAUGES.items():
        gauge(found, figure, values, [sorted((r.time, r.value > critical, r.value > warning) for r in rows.of(type, *day))
                                      for day in days], warning, critical)
    for figure, (_, warning, critical) in LEVELS.items():
        value(found, figure, values, ((critical, CRITICAL), (warning, WARNING)))
    return found


def value(found, figure, values, limits):
    for limit, severity in limits:
        if figure not in found and values.get(figure) is not None and values[figure] > limit:
            found[figure] = Expected(severity, limit)


def share(found, figure, values, warning, critical, days, allowed_warning, allowed_critical):
    """`days`: (bounds, times of all rows, of those beyond the warning, of those beyond the critical limit)."""
    counted = []
    for (start, end), *times in days:
        marks = int((end - start).total_seconds()) // MARK
        counted.append((start, [np.bincount([int((t - start).total_seconds()) // MARK for t in part], minlength=marks)
                                if part else np.zeros(marks, int) for part in times]))
    for limit, severity, allowed, which, lengths in (
            (critical, CRITICAL, allowed_critical, 2, stretches.CRITICAL_WINDOWS),
            (warning, WARNING, allowed_warning, 1, stretches.WARNING_WINDOWS)):
        best = None
        for start, parts in counted:
            window = stretches.surest(parts[which], parts[0], lengths, allowed)
            if window and (best is None or window[0] > best[1][0]):
                best = (start, window, parts)
        if best:
            start, (low, first, length, _, _), parts = best
            first, last = told(parts[0], parts[which], first, length)
            at = [start + timedelta(seconds=MARK * mark) for mark in (first, last)]
            found[figure] = Expected(severity, limit, tuple(at), int(parts[which][first:last].sum()),
                                     int(parts[0][first:last].sum()), low)
            return
    for limit, allowed, which in ((critical, allowed_critical, 2), (warning, allowed_warning, 1)):
        n = sum(int(parts[0].sum()) for _, parts in counted)
        x = sum(int(parts[which].sum()) for _, parts in counted)
        phi = dispersion([parts[which] for _, parts in counted])
        if n and wilson(x, n, phi, 0.975) > allowed and values.get(figure) is not None and values[figure] > limit:
            found[figure] = Expected(WATCH, limit)
            return


def told(rows, beyond, first, length):
    """The marks a window is told from and to: widened, then without calm ends."""
    half = beyond[first:first + length].sum() / rows[first:first + length].sum() / 2
    last = first + length
    weights = beyond - half * rows
    before = np.cumsum(weights[:first][::-1])
    if len(before) and before.max() > 0:
        first -= int(before.argmax()) + 1
    after = np.cumsum(weights[last:])
    if len(after) and after.max() > 0:
        last += int(after.argmax()) + 1
    filled = np.flatnonzero(beyond[first:last])
    return first + int(filled[0]), first + int(filled[-1]) + 1


def dispersion(days):
    steps = sum(int((np.diff(day) ** 2).sum()) for day in days)
    sums = sum(int(day[1:].sum() + day[:-1].sum()) for day in days)
    return max(1.0, steps / sums) if sums else 1.0


def wilson(x, n, phi, level):
    z, p, m = NormalDist().inv_cdf(level), x / n, n / phi
    return (p + z * z / (2 * m) - z * sqrt(p * (1 - p) / m + z * z / (4 * m * m))) / (1 + z * z / m)


def gauge(found, figure, values, days, warning, critical):
    for limit, severity, which, least in ((critical, CRITICAL, 1, 15), (warning, WARNING, 2, 30)):
        best = None
        for day in days:
            run = []
            for reading in [*day, (None, False, False)]:
                if reading[which]:
                    run.append(reading[0])
                    continue
                lasts = len(run) >= 3 and run[-1] - run[0] >= timedelta(minutes=least)
                if lasts and (best is None or run[-1] - run[0] > best[-1] - best[0]):
                    best = run
                run = []
        if best:
            found[figure] = Expected(severity, limit, (best[0], best[-1]), None, len(best))
            return
    value(found, figure, values, ((critical, WATCH), (warning, WATCH)))
