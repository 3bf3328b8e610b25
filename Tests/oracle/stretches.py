"""The state of a day by docs/methods.md#state, from the rows alone: stretches of requests, gauges, levels, incidents.

Only what needs no history: what is critical, and which limits put a day on watch. Nothing here knows how Daybook counts.
"""

import json
import sqlite3
from datetime import UTC, datetime
from statistics import NormalDist

import numpy

Z = NormalDist().inv_cdf(0.9995)  # two-sided 99.9 %
BUCKET = 300
CRITICAL_WINDOWS = (3, 6, 12, 24, 48, 96)  # of five minutes: 15, 30 min, 1, 2, 4, 8 h
WARNING_WINDOWS = CRITICAL_WINDOWS[1:]
LEAST_ROWS, LEAST_BEYOND, LEAST_BUCKETS = 20, 10, 3
LIMITS = {  # warning, critical: the defaults of docs/settings.md
    "error_rate": (0.01, 0.05), "response_time": (2, 5), "cpu_usage": (70, 90), "memory_usage": (80, 95),
    "disk_usage": (80, 95),
}
SLOW_SHARE = 0.05  # response_time is a p95: more than a twentieth slower than its limit
GAUGE_ROWS, GAUGE_SPANS = 3, (1800, 900)  # seconds: warning, critical


def wilson_low(beyond, rows, phi=1.0):
    n = rows / phi
    p = beyond / rows
    return (p + Z * Z / (2 * n) - Z * numpy.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))) / (1 + Z * Z / n)


def overdispersion(counts):
    """Of successive five-minute counts of rows beyond; at least 1, and 1 where nothing was beyond."""
    counts = numpy.asarray(counts, dtype=float)
    sums = (counts[1:] + counts[:-1]).sum()
    return max(1.0, (numpy.diff(counts) ** 2).sum() / sums) if sums else 1.0


def windows(beyond, rows, lengths):
    """Every window with enough in it: (low end, first bucket, buckets, rows beyond, rows)."""
    beyond, rows = numpy.asarray(beyond), numpy.asarray(rows)
    phi = overdispersion(beyond)
    totals = [numpy.concatenate(([0], numpy.cumsum(part))) for part in (beyond, rows, beyond > 0)]
    found = []
    for length in lengths:
        if length > len(rows):
            continue
        x, n, filled = (total[length:] - total[:-length] for total in totals)
        for first in numpy.flatnonzero((n >= LEAST_ROWS) & (x >= LEAST_BEYOND) & (filled >= LEAST_BUCKETS)):
            low = wilson_low(x[first], n[first], phi)
            found.append((float(low), int(first), length, int(x[first]), int(n[first])))
    return found


def surest(beyond, rows, lengths, limit):
    """The window that lies furthest beyond the limit, nil when none does; the earliest and shortest of equals."""
    found = [window for window in windows(beyond, rows, lengths) if window[0] > limit]
    return max(found, key=lambda window: (window[0], -window[1], -window[2]), default=None)


def gauge_run(times, values, limit, span):
    """The first run of successive values beyond the limit that is long enough: (first time, last time)."""
    first = None
    for index in range(len(values) + 1):
        if index < len(values) and values[index] > limit:
            first = index if first is None else first
        elif first is not None:
            last = index - 1
            if last - first + 1 >= GAUGE_ROWS and times[last] - times[first] >= span:
                return times[first], times[last]
            first = None
    return None


def seconds(text):
    """A stored time, or one of the truth file, as seconds since 1970."""
    if text is None:
        return None
    parsed = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()


def keep_worst(whole, part):
    """Adds a day's findings to a week's; of two stretches of one measure the surer one stays."""
    for name, what in part.items():
        if name not in whole or (isinstance(what, tuple) and len(what) == 5 and what > whole[name]):
            whole[name] = what


class Shop:
    """The rows of an example database that a state rests on."""

    def __init__(self, path, truth=None):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        requests = database.execute(
            "SELECT unixepoch(timestamp), value, json_extract(metadata, '$.status_code') FROM system_metrics"
            " WHERE metric_type = 'request_duration' ORDER BY timestamp").fetchall()
        table = numpy.array(requests, dtype=float)
        self.times, self.durations, self.statuses = table[:, 0], table[:, 1], table[:, 2]
        self.failed = self.statuses >= 500
        self.gauges = {name: [] for name in ("cpu_usage", "memory_usage", "disk_usage")}
        for name, at, value in database.execute(
                "SELECT metric_type, timestamp, value FROM system_metrics"
                " WHERE metric_type IN ('cpu_usage', 'memory_usage', 'disk_usage') ORDER BY timestamp"):
            self.gauges[name].append((seconds(at), value))
        self.incidents = [(title, severity, seconds(start), seconds(end)) for title, severity, start, end in
                          database.execute("SELECT title, severity, started_at, resolved_at FROM incidents")]
        self.critical_reports = [seconds(at) for at, in database.execute(
            "SELECT created_at FROM pilot_error_reports WHERE severity = 'critical'")]
        self.first, self.last = self.times[0], self.times[-1]
        database.close()
        self.planted = []
        if truth:
            with open(truth, encoding="utf-8") as file:
                self.planted = json.load(file)["planted"]

    def counts(self, start, end):
        """(failed, slower than the warning limit, slower than the critical one) and all requests, by five minutes."""
        rows = slice(*numpy.searchsorted(self.times, (start, end)))
        places = (self.times[rows] // BUCKET - start // BUCKET).astype(int)
        length = int(-(-end // BUCKET) - start // BUCKET)

        def count(condition):
            return numpy.bincount(places, weights=condition, minlength=length).astype(int)

        slow = [count(self.durations[rows] > limit) for limit in LIMITS["response_time"]]
        return (count(self.failed[rows]), *slow), count(numpy.ones(len(places)))

    def files_critical_report(self, start, end):
        return any(start <= at < end for at in self.critical_reports)

    def verdict(self, start, end):
        """What makes the local day [start, end) critical, and what puts it on watch, by name."""
        critical, warning = {}, {}
        for title, severity, began, ended in self.incidents:
            if severity == "critical" and began < end and (ended is None or ended > start):
                critical["incident"] = title
        (failed, slow, slower), rows = self.counts(start, end)
        for name, watched, beyond, limits in (
                ("error_rate", failed, failed, LIMITS["error_rate"]),
                ("response_time", slow, slower, (SLOW_SHARE, SLOW_SHARE))):
            self._note(warning, name, surest(watched, rows, WARNING_WINDOWS, limits[0]))
            self._note(critical, name, surest(beyond, rows, CRITICAL_WINDOWS, limits[1]))
        for name, gauge in self.gauges.items():
            inside = [(at, value) for at, value in gauge if start <= at < end]
            for found, limit, span in zip((warning, critical), LIMITS[name], GAUGE_SPANS):
                if name == "disk_usage":
                    self._note(found, name, inside[-1][1] if inside and inside[-1][1] > limit else None)
                else:
                    times, values = [at for at, _ in inside], [value for _, value in inside]
                    self._note(found, name, gauge_run(times, values, limit, span))
        return critical, warning

    @staticmethod
    def _note(found, name, what):
        if what is not None:
            found[name] = what

    def outages(self):
        """Planted outages as (start, end, requests, failed)."""
        for effect in self.planted:
            if effect["kind"] == "outage":
                start, end = seconds(effect["start"]), seconds(effect["end"])
                rows = slice(*numpy.searchsorted(self.times, (start, end)))
                yield start, end, int(rows.stop - rows.start), int(self.failed[rows].sum())


def check_figures():
    """The check figures of docs/methods.md#stretches, to all printed digits; what differs."""
    wrong = []

    def expect(what, found, right, digits=6):
        if found is None or abs(found - right) > 0.51 * 10 ** -digits:
            wrong.append(f"{what}: {found} where docs/methods.md has {right}")

    ten = [10] * 12
    failing = [0, 0, 1, 0, 5, 6, 4, 5, 0, 0, 1, 0]
    expect("overdispersion", overdispersion(failing), 15 / 11, 12)
    best = surest(failing, ten, CRITICAL_WINDOWS, 0.05)
    if best is None or best[1:] != (4, 3, 15, 30):
        wrong.append(f"the best window is {best}, not the fifth bucket's 15 of 30")
    expect("its low end", best and best[0], 0.212845)
    lows = {window[1:]: window[0] for window in windows(failing, ten, CRITICAL_WINDOWS)}
    expect("the last half hour, 10 of 60", lows.get((6, 6, 10, 60)), 0.054277)
    calm = [0, 0, 1, 0, 3, 3, 2, 2, 0, 0, 0, 0]
    expect("calmer overdispersion", overdispersion(calm), 1, 12)
    lows = {window[1:]: window[0] for window in windows(calm, ten, CRITICAL_WINDOWS)}
    halves = [low for (_, length, x, n), low in lows.items() if (length, x, n) == (6, 11, 60)]
    expect("11 of 60", max(halves, default=None), 0.072898)
    expect("its hour", lows.get((0, 12, 11, 120)), 0.035833)
    if surest([0, 0, 0, 9, 0, 0, 0, 8, 0, 0, 0, 0], ten, CRITICAL_WINDOWS, 0.05) is not None:
        wrong.append("two buckets make a stretch")
    expect("3 of 20", wilson_low(3, 20), 0.0282, 5)
    expect("18 of 120", wilson_low(18, 120), 0.072237)
    return wrong
