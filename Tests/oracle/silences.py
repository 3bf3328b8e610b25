"""docs/figures.md, "Missing hours": which hours of a period lack rows that were due, hour by hour from the definition."""

from bisect import bisect_left
from collections import namedtuple
from datetime import timedelta

from periods import HOUR, Period

FOUR_WEEKS = timedelta(days=28)
REACH = timedelta(days=63)
RETIRED = 63
MANY = 7

Hour = namedtuple("Hour", "start end rows clock universal weekend")
Coverage = namedtuple("Coverage", "hours covered missing early unjudged idle seconds empty")


def changed_lately(moment, zone):
    """Whether the clocks were put forward or back in the four weeks before."""
    offset = moment.astimezone(zone).utcoffset()
    return any((moment - timedelta(hours=back)).astimezone(zone).utcoffset() != offset for back in (*range(24, 671, 24), 671))


def chance(hour, history, zone):
    """(the chance of the hour to be empty, whether there is history enough to say so)."""

    def by(name):
        alike = [other.rows for other in history if getattr(other, name) == getattr(hour, name) and
                 other.weekend == hour.weekend]
        if len(alike) < 3:
            return 1, False
        if min(alike) >= MANY:
            return 0.0009, True
        return (alike.count(0) + 0.5) / (len(alike) + 1), True

    p, enough = by("clock")
    if changed_lately(hour.start, zone):
        universal, also = by("universal")
        p, enough = max(p, universal), enough and also
    empty = sum(other.rows == 0 for other in history)
    if len(history) >= 23 and len(history) - empty >= 0.98 * len(history):
        return min(p, (empty + 0.5) / (len(history) + 1)), True
    return p, enough


def judged(hours, zone, limit, least, share):
    """({missing hours}, {hours of which nothing can be said}) of successive hours, judged in order of time."""
    missing, unjudged, earlier = set(), set(), []
    position = 0
    while position < len(hours):
        run = []
        while position < len(hours) and hours[position].rows == 0:
            run.append(hours[position])
            position += 1
        position += not run
        if not run:
            continue
        begin = run[0].start
        history = [hour for hour in hours if begin - FOUR_WEEKS <= hour.start < begin and hour.start not in missing]
        product, due = 1, []
        for hour in run:
            p, enough = chance(hour, history, zone)
            if p <= 0.2:
                product *= p
                due.append(hour.start)
            elif not enough:
                unjudged.add(hour.start)
        alike = sum(begin - FOUR_WEEKS <= other and as_sure <= product for other, as_sure in earlier)
        full = sum(hour.rows > 0 for hour in history) >= share * len(history)
        if product < limit and len(due) >= least and alike <= 6 and full:
            missing.update(due)
        earlier.append((begin, product))
    return missing, unjudged


class Table:
    """Times of rows, and how many lie in an hour."""

    def __init__(self, times):
        self.times = sorted(times)

    def count(self, start, end):
        return bisect_left(self.times, end) - bisect_left(self.times, start)

    @property
    def first(self):
        return self.times[0] if self.times else None

    def last_before(self, moment):
        position = bisect_left(self.times, moment)
        return self.times[position - 1] if position else None


def hours_of(zone, first, last):
    """(start, end) of the hours of the local days first to last."""
    days = Period("daily", first, zone)
    days.length = (last - first).days + 1
    return [(start, end) for start, end, _ in days.hours()]


def window(period, table, counted):
    """The hours to judge, of those that `counted` lets through."""
    if table.first is None:
        return []
    own = [(start, end) for start, end in hours_of(period.zone_name, period.first, period.last) if counted(start, end)]
    holes = [start for start, end in own if end > table.first and table.count(start, end) == 0]
    if not holes:
        return []
    silence = holes[0]
    if silence == own[0][0]:
        # It may have begun before the period.
        first = table.first.astimezone(period.zone).date()
        day = period.first
        while day > first:
            day -= timedelta(days=1)
            seen = [end for start, end in hours_of(period.zone_name, day, day) if counted(start, end) and table.count(start, end)]
            if seen:
                silence = seen[-1]
                break
            silence = period.midnight(day)
    start = max(silence - REACH, table.first - HOUR + timedelta(microseconds=1))
    begin = start.astimezone(period.zone).date()
    hours = []
    for opens, closes in hours_of(period.zone_name, begin, period.last):
        if opens >= start and counted(opens, closes):
            local = opens.astimezone(period.zone)
            hours.append(Hour(opens, closes, table.count(opens, closes), local.hour, opens.hour, local.weekday() >= 5))
    return hours


def coverage(period, table):
    missing, unjudged = judged(window(period, table, lambda *_: True), period.zone, 1e-3, 1, 0)
    hours = covered = early = doubtful = idle = 0
    gaps, seconds, empty = [], 0.0, []
    for start, end, _ in period.hours():
        hours += 1
        length = (end - start).total_seconds()
        if table.count(start, end):
            covered += 1
            seconds += (end - max(start, table.first)).total_seconds()
            continue
        if table.first is None or end <= table.first:
            early += 1
            why = "not_yet_recorded"
        elif start in missing:
            gaps.append(start)
            why = "missing"
        elif start in unjudged:
            doubtful += 1
            seconds += length
            why = "too_little_history"
        else:
            idle += 1
            why = "none_expected"
        if empty and empty[-1][1] == start and empty[-1][3] == why:
            empty[-1] = (empty[-1][0], end, empty[-1][2] + 1, why)
        else:
            empty.append((start, end, 1, why))
    return Coverage(hours, covered, gaps, early, doubtful, idle, seconds, empty)


def of_metrics(rows, period):
    """The coverage of a period by metric rows, found once."""
    known = rows.__dict__.setdefault("_coverage", {})
    key = (period.kind, period.name, period.zone_name)
    if key not in known:
        known[key] = coverage(period, Table(rows.times))
    return known[key]


def silent_types(rows, period):
    """{type: (hours told, hours in which others came)}."""
    times = {}
    for row in rows.metrics:
        if row.time:
            times.setdefault(row.type, []).append(row.time)
    tables = {type: Table(found) for type, found in times.items()}
    told = {}
    for type, table in tables.items():
        rest = Table([at for name, other in tables.items() if name != type for at in other.times])

        def others(start, end, rest=rest):
            return rest.count(start, end) > 0

        own = [(start, end) for start, end, _ in period.hours() if others(start, end)]
        if not own:
            continue
        latest = table.last_before(period.start)
        if table.count(*own[0]) == 0 and latest and latest < period.midnight(period.first - timedelta(days=RETIRED)):
            continue
        missing, _ = judged(window(period, table, others), period.zone, 1e-6, 3, 0.95)
        here = sum(start >= period.start for start in missing)
        if here:
            told[type] = (here, len(own))
    return told


def silent_tables(rows, period):
    """Names of tables without a row in the period though each of the four weeks before had fourteen."""
    spans = [period]
    for _ in range(4):
        spans.append(spans[-1].reference)
    tables = {
        "reports": [row.created for row in rows.reports], "comments": [row[0] for row in rows.comments],
        "incidents": [row[0] for row in rows.incidents], "deployments": [row[0] for row in rows.deployments],
        "health": [row[0] for row in rows.checks], "scenarios": [row[0] for row in rows.scenarios],
        "feedback": [row[0] for row in rows.feedback], "users": rows.joined,
    }
    counts = {name: [sum(span.holds(at) for at in times) for span in spans] for name, times in tables.items()}
    return {name for name, found in counts.items() if found[0] == 0 and min(found[1:]) >= 14}
