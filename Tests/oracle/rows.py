"""Every row of the database, read raw through the ORM and given its meaning once."""

from bisect import bisect_left
from collections import Counter

import stored

CONVERTED = ("seconds", "fraction", "bytes", "per_second")
CURRENCIES = ("rub", "usd", "eur")  # of which the fixture has any


def always(kind):
    return True


def share(kind):
    return kind == "fraction"


def thing(kind):
    return kind not in CONVERTED + CURRENCIES


def money(kind):
    return kind not in CONVERTED


# What a standard measure would rather be counted in than in what most rows are.
FITS = {"cpu_usage": share, "memory_usage": share, "disk_usage": share, "database_connections": thing,
        "active_users": thing, "orders_count": thing, "orders": thing, "revenue": money}


class Metric:
    __slots__ = ("type", "value", "time", "text", "unit", "kind", "usable", "path", "status", "queries")

    def __init__(self, type, value, unit, stamp, meta):
        self.type = stored.name(type)
        self.unit = unit
        self.text = stamp
        self.time = stored.time(stamp)
        number = stored.finite(value)
        self.kind = stored.kind(unit)
        self.value = stored.converted(value, unit) if number else None
        self.usable = stored.measurable(self.value) and not (
            type == "request_duration" and (value < 0 or self.kind not in ("seconds", "")))
        self.path = self.status = self.queries = None
        if type == "request_duration":
            keys = stored.metadata(meta)
            self.path = stored.path(keys.get("path"))
            self.status = stored.status(keys.get("status_code"))
            self.queries = stored.queries(keys.get("queries_count"))


class Report:
    __slots__ = ("created", "updated", "resolved", "closed", "unclear", "status", "severity", "category", "module", "group")

    def __init__(self, title, category, severity, module, status, created, updated, resolved):
        self.created = stored.time(created)
        self.resolved = stored.time(resolved)
        self.closed = self.resolved or stored.time(updated)
        self.status = stored.word(status, stored.REPORT_STATUSES)
        self.severity = stored.word(severity, stored.SEVERITIES)
        self.category = stored.word(category, ("security",))
        self.module = stored.name(module)
        self.group = stored.group(module, title)
        self.updated = stored.time(updated)
        self.unclear = self.status in ("resolved", "wont_fix") and self.resolved is None and (
            stored.filled(resolved) or self.updated is None)

    def open_at(self, end):
        if not self.created < end:
            return False
        if self.status not in ("resolved", "wont_fix"):
            # A status nobody knows does not say whether it is open; a time of resolution does.
            return self.status in stored.REPORT_STATUSES or self.resolved is None or self.resolved >= end
        return self.closed is not None and self.closed >= end


class Rows:
    """The whole database in memory: the fixture is small."""

    def __init__(self):
        from shop import models as m

        def read(model, *columns):
            return m.RAW[model].values_list(*columns)

        metrics = list(read(m.SystemMetric, "metric_type", "value", "unit", "timestamp", "metadata"))
        self.metrics = [Metric(*row) for row in metrics if stored.is_type(row[0])]
        self.nameless = [row[3] for row in metrics if not stored.is_type(row[0])]
        self.recorded = {row.type for row in self.metrics}
        reports = [Report(*row) for row in
                   read(m.ErrorReport, "title", "category", "severity", "module", "status", "created_at",
                        "updated_at", "resolved_at")]
        self.reports = sorted((r for r in reports if r.created), key=lambda r: r.created)
        self.unreadable_reports = sum(1 for r in reports if not r.created)
        self.comments = [(stored.time(at), note) for at, note in
                         read(m.ErrorComment, "created_at", "is_technical_note")]
        incidents = list(read(m.Incident, "started_at", "resolved_at", "severity", "detected_at", "acknowledged_at"))
        self.incidents = [(stored.time(a), stored.time(b), stored.word(severity, stored.SEVERITIES))
                          for a, b, severity, _, _ in incidents]
        self.unclear_incidents = [any(stored.time(at) is None and stored.filled(at) for at in (b, c, d))
                                  for _, b, _, c, d in incidents]
        deployments = list(read(m.Deployment, "deployed_at", "rolled_back_at"))
        self.deployments = [(stored.time(a), stored.time(b)) for a, b in deployments]
        self.unclear_deployments = [stored.time(b) is None and stored.filled(b) for _, b in deployments]
        self.check_states = [stored.word(row[0], stored.CHECK_STATUSES) for row in read(m.HealthCheck, "status")]
        self.scenario_states = [stored.word(row[0], stored.SCENARIO_STATUSES) for row in read(m.UserScenario, "status")]
        self.checks = [(stored.time(at), stored.word(status, stored.CHECK_STATUSES) == "PASS", stored.name(name), response)
                       for at, status, name, response in
                       read(m.HealthCheck, "checked_at", "status", "check_name", "response_time")]
        self.scenarios = [(stored.time(at), stored.word(status, stored.SCENARIO_STATUSES) == "success", stored.name(name))
                          for at, status, name in
                          read(m.UserScenario, "executed_at", "status", "scenario")]
        self.feedback = [(stored.time(at), rating, stored.name(category)) for at, rating, category in
                         read(m.UserFeedback, "created_at", "rating", "category")]
        self.joined = [stored.time(row[0]) for row in read(m.User, "date_joined")]
        self.times = sorted(row.time for row in self.metrics if row.time)
        self.oldest = self.times[0] if self.times else None

    def any(self, start, end):
        """Whether a metric row of any type came in [start, end)."""
        return bisect_left(self.times, start) < bisect_left(self.times, end)

    def of(self, type, start, end):
        """The usable rows of one metric type in [start, end)."""
        return [row for row in self.by_type.get(type, ()) if start <= row.time < end]

    def kind(self, type, period):
        """The kind of unit the type is counted in, in the period and what it is compared with; None without a row."""
        for part in (period, period.reference):
            counts = Counter(row.kind for row in self.of(type, part.start, part.end))
            fits = {kind: rows for kind, rows in counts.items() if FITS.get(type, always)(kind)} or counts
            if fits:
                return min(fits, key=lambda kind: (-fits[kind], kind.encode()))
        return None

    def counted(self, type, period, start, end):
        """The usable rows of one metric type in [start, end) that are in the unit it is counted in."""
        kind = self.kind(type, period)
        return [row for row in self.of(type, start, end) if row.kind == kind]

    @property
    def by_type(self):
        if not hasattr(self, "_by_type"):
            self._by_type = {}
            for row in self.metrics:
                if row.usable and row.time:
                    self._by_type.setdefault(row.type, []).append(row)
        return self._by_type
