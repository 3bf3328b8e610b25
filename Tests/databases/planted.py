"""What a generator planted, and what a report of a period must therefore say: counted without SQL and without Daybook.

Times are whole microseconds since 1970, UTC.
"""

import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONES = ["UTC", "Europe/Berlin", "America/New_York"]
# Both clock changes of 2026, the day and the weeks in which most is planted.
PERIODS = ["2026-10-25", "2026-11-01", "2026-11-19", "2026-11-22", "2026-W46", "2026-W47"]


def at(year, month, day, hour=0, minute=0, second=0, micro=0):
    return round(datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp()) * 1_000_000 + micro


FIRST, LAST = at(2026, 10, 24), at(2026, 11, 23, 5, 55)
SECOND, MINUTE, HOUR, DAY = 1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000

HOSTILE = [
    "Zeile eins\nZeile zwei",
    "<script>alert('x')</script> & \"Co\"",
    "right \u202e tfel",
    "Ночная выгрузка «кофе» ☕",
    "x" * 10_000,
    "'; DROP TABLE jobs; --",
    "a\tb | c * d # e",
]
# For pictures of the documentation: generate.py FOLDER --plain
if "--plain" in sys.argv:
    HOSTILE = []


def text(micros, decimals=3, between=" ", tail=""):
    """A time as databases write it; decimals are cut off, not rounded."""
    moment = datetime.fromtimestamp(micros // 1_000_000, UTC)
    shown = moment.strftime(f"%Y-%m-%d{between}%H:%M:%S")
    return shown + (f".{micros % 1_000_000:06d}"[: decimals + 1] if decimals else "") + tail


def bounds(period, zone):
    """The two ends of 2026-11-19 or 2026-W47 in a zone."""
    if "W" in period:
        first = date.fromisocalendar(int(period[:4]), int(period[6:]), 1)
        last = first + timedelta(days=7)
    else:
        first = date.fromisoformat(period)
        last = first + timedelta(days=1)
    return [round(datetime(d.year, d.month, d.day, tzinfo=ZoneInfo(zone)).timestamp()) * 1_000_000 for d in (first, last)]


class Planted:
    def __init__(self):
        self.checks = []  # (time, name, "passed" | "failed" | "maintenance", seconds or None, how many)
        self.outages = []  # (start, end or None, name of the check or None)
        self.jobs = []  # (finished, name or None, "ok" | "failed" | "canceled", seconds or None)
        self.requests = []  # (time, path, method or None, status or None, seconds or None, queries or None)
        self.metrics = []  # (time, type, host or None, value)
        self.expiries = []  # (name, kind, time)
        self.reports = []  # (created, severity, resolved or None)
        self.events = []  # (time, category, severity)
        self.deployments = []  # (time, version)
        self.orders = []  # (time, status, amount, currency or None, product, seller, quantity)
        self.happened = []  # (time, type)
        self.dead = []  # (time, queue, whether no retry is left)

    def counts(self, zones=ZONES, periods=PERIODS):
        return {f"{period} {zone}": self.count(*bounds(period, zone)) for zone in zones for period in periods}

    def count(self, start, end):
        def within(rows):
            return [row for row in rows if start <= row[0] < end]

        shown = {
            "checks": self.per_check(within(self.checks)),
            "outages": self.per_outage(start, end),
            "jobs": self.per_job(within(self.jobs)),
            "requests": self.of_requests(within(self.requests)),
            "metrics": self.per_metric(within(self.metrics)),
            "expiries": {f"{kind} {name}": text(time, 0) for name, kind, time in self.expiries},
            "reports": self.of_reports(start, end),
            "error_events": tally(f"{category} {severity or ''}" for _, category, severity in within(self.events)),
            "deployments": {version: text(time, 6) for time, version in within(self.deployments)},
        }
        shown |= self.of_business(within(self.orders), within(self.happened), start, end)
        return {key: value for key, value in shown.items() if value}

    def of_business(self, orders, happened, start, end):
        kept = [row for row in orders if row[1] not in ("canceled", "failed")]
        over = [row for row in orders if row[1] in ("completed", "canceled", "failed")]
        revenue, average = {}, {}
        for row in kept:
            revenue[row[3] or ""] = revenue.get(row[3] or "", 0.0) + row[2]
        for currency in revenue:
            average[currency] = revenue[currency] / sum((row[3] or "") == currency for row in kept)
        products = {}
        for row in kept:
            products[row[4]] = products.get(row[4], 0) + row[6]
        waiting = [row for row in self.dead if row[0] < end]
        return {
            "orders": tally(row[1] for row in orders),
            "completion": sum(row[1] == "completed" for row in over) / len(over) if over else 0,
            "revenue": revenue,
            "average": average,
            "sellers": tally(row[5] for row in kept),
            "products": products,
            "happened": tally(name for _, name in happened),
            "dead": tally(row[1] for row in waiting if row[0] >= start),
            "waiting": tally(row[1] for row in waiting),
            "exhausted": tally(row[1] for row in waiting if row[2]),
        }

    @staticmethod
    def per_check(rows):
        found = {}
        for _, name, result, seconds, number in rows:
            check = found.setdefault(name, {"passed": 0, "failed": 0, "maintenance": 0, "response": 0.0, "measured": 0})
            check[result] += number
            if seconds is not None:
                check["response"] += seconds * number
                check["measured"] += number
        for check in found.values():
            measured = check.pop("measured")
            check["response"] = check["response"] / measured if measured else None
        return found

    def per_outage(self, start, end):
        """Outages that touch the period, by check: how many began in it, and for how long it was down in it."""
        found = {}
        for began, over, name in self.outages:
            over = LAST if over is None else over
            if began >= end or over <= start:
                continue
            check = found.setdefault(name or "", {"began": 0, "seconds": 0.0, "open": 0})
            check["began"] += began >= start
            check["seconds"] += (min(over, end) - max(began, start)) / 1e6
            check["open"] += over >= LAST
        return found

    @staticmethod
    def per_job(rows):
        found = {}
        for _, name, result, seconds in rows:
            job = found.setdefault(name or "", {"ok": 0, "failed": 0, "canceled": 0, "seconds": 0.0})
            job[result] += 1
            job["seconds"] += seconds or 0
        return found

    @staticmethod
    def of_requests(rows):
        if not rows:
            return {}
        durations = [row[4] for row in rows if row[4] is not None]
        return {
            "count": len(rows),
            "with_status": sum(row[3] is not None for row in rows),
            "errors": sum(row[3] is not None and row[3] >= 500 for row in rows),
            "slow": sum(seconds > 2 for seconds in durations),
            "chatty": sum(row[5] is not None and row[5] > 20 for row in rows),
            "seconds": sum(durations),
            "by_path": tally(row[1] for row in rows),
            "by_method": tally(row[2] or "" for row in rows),
        }

    @staticmethod
    def per_metric(rows):
        found = {}
        for _, kind, host, value in sorted(rows, key=lambda row: row[0]):
            metric = found.setdefault(f"{kind} {host}" if host else kind, {"count": 0, "sum": 0.0, "values": []})
            metric["count"] += 1
            metric["sum"] += value
            metric["values"].append(value)
        for metric in found.values():
            values = metric.pop("values")
            metric |= {"min": min(values), "max": max(values), "last": values[-1]}
        return found

    def of_reports(self, start, end):
        if not self.reports:
            return {}
        return {
            "new": tally(severity for created, severity, _ in self.reports if start <= created < end),
            "open": sum(created < end and (resolved is None or resolved >= end) for created, _, resolved in self.reports),
        }


def tally(words):
    found = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found
