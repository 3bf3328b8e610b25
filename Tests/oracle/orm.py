"""The same figures as an application programmer would ask the ORM for them: another road to the same numbers.

Only for the clean fixture; what is stored there is what Django stores. Answers a part of docs/figures.md,
by filters and aggregates that SQLite runs, with numpy for the quantiles.
"""

import numpy as np
from django.db.models import Avg, Case, Count, F, FloatField, Max, Q, Sum, Value, When
from django.db.models.functions import Coalesce, ExtractHour, ExtractIsoWeekDay, TruncDate
from shop import models as m

SECONDS = Case(When(unit="ms", then=F("value") / 1e3), When(unit="us", then=F("value") / 1e6),
               When(unit="min", then=F("value") * 60.0), default=F("value"), output_field=FloatField())
PERCENT = F("value") / Value(100.0)


def answers(period):
    found = {}
    requests(found, "", period)
    requests(found, "reference.", period.reference)
    request_series(found, period)
    resources(found, period)
    reports(found, "", period)
    reports(found, "reference.", period.reference)
    report_series(found, period)
    operations(found, period)
    return found


def within(period, column):
    return {column + "__gte": period.start, column + "__lt": period.end}


def requests(found, prefix, period):
    here = m.SystemMetric.objects.filter(metric_type="request_duration", **within(period, "timestamp")).annotate(s=SECONDS)
    name = prefix + "requests."
    told = here.aggregate(
        n=Count("pk"), mean=Avg("s"), max=Max("s"), slow=Count("pk", filter=Q(s__gt=2.0)),
        told=Count("pk", filter=Q(metadata__has_key="status_code")),
        errors=Count("pk", filter=Q(metadata__status_code__gte=500)),
        client=Count("pk", filter=Q(metadata__status_code__gte=400, metadata__status_code__lt=500)),
        chatty=Count("pk", filter=Q(metadata__queries_count__gt=20)),
        denied=Count("pk", filter=Q(metadata__status_code=401) | Q(metadata__status_code=403)))
    found[name + "count"] = told["n"]
    # Every empty hour of the clean fixture is missing or before its beginning.
    covered = sum((end - start).total_seconds() for start, end, _ in period.hours()
                  if m.SystemMetric.objects.filter(timestamp__gte=start, timestamp__lt=end).exists())
    found[name + "throughput"] = told["n"] / covered if covered else 0
    found[name + "with_status"] = told["told"]
    found[name + "errors"] = told["errors"]
    found[name + "slow"] = told["slow"]
    found[name + "chatty"] = told["chatty"]
    found[prefix + "security.denied"] = told["denied"]
    if told["n"]:
        found[name + "slow_rate"] = told["slow"] / told["n"]
        found[name + "error_rate"] = told["errors"] / told["told"]
        found[name + "duration.mean"] = told["mean"]
        found[name + "duration.max"] = told["max"]
        values = np.fromiter(here.values_list("s", flat=True), float)
        found[name + "duration.p50"] = float(np.percentile(values, 50))
        if len(values) >= 20:
            found[name + "duration.p95"] = float(np.percentile(values, 95))
        if len(values) >= 100:
            found[name + "duration.p99"] = float(np.percentile(values, 99))
    if not prefix:
        found[name + "client_errors"] = told["client"]
    buckets = {}
    for at, code in here.values_list("timestamp", "metadata__status_code"):
        buckets[int(at.timestamp() // 300)] = buckets.get(int(at.timestamp() // 300), False) or code is None or code < 500
    if buckets:
        found[prefix + "availability.uptime"] = sum(buckets.values()) / len(buckets)


def request_series(found, period):
    everything = m.SystemMetric.objects.filter(metric_type="request_duration").annotate(s=SECONDS)
    if period.kind == "daily":
        for prefix, part in (("", period), ("reference.", period.reference)):
            # An hour that begins on the half hour of UTC, or occurs twice, is told apart by UTC half hours.
            for start, end, hour in part.hours():
                told = everything.filter(timestamp__gte=start, timestamp__lt=end).aggregate(n=Count("pk"), mean=Avg("s"))
                if told["n"]:
                    found[f"{prefix}requests.count{{{hour}}}"] = told["n"]
                    found[f"{prefix}requests.duration.mean{{{hour}}}"] = told["mean"]
        return
    first = period.midnight(period.history()[0])
    days = (everything.filter(timestamp__gte=first, timestamp__lt=period.end)
            .annotate(day=TruncDate("timestamp", tzinfo=period.zone)).values("day")
            .annotate(n=Count("pk"), mean=Avg("s")).order_by("day"))
    for row in days:
        found[f"requests.count{{{row['day']}}}"] = row["n"]
        found[f"requests.duration.mean{{{row['day']}}}"] = row["mean"]


def resources(found, period):
    def of(type, part=period):
        return m.SystemMetric.objects.filter(metric_type=type, **within(part, "timestamp"))

    for type, expression in (("cpu_usage", PERCENT), ("memory_usage", PERCENT), ("active_users", F("value"))):
        told = of(type).aggregate(mean=Avg(expression), max=Max(expression))
        found[f"resources.{type}.mean"], found[f"resources.{type}.max"] = told["mean"], told["max"]
        found[f"reference.resources.{type}.mean"] = of(type, period.reference).aggregate(x=Avg(expression))["x"]
    last = of("disk_usage").order_by("timestamp").last()
    if last:
        found["resources.disk_usage.last"] = last.value / 100
    found["resources.database_connections.max"] = of("database_connections").aggregate(x=Max("value"))["x"]
    money, bought = (of(type).aggregate(x=Sum("value"))["x"] for type in ("revenue", "orders_count"))
    found["business.revenue.sum"], found["business.orders.sum"] = money, bought
    if money and bought:
        found["business.average_order"] = money / bought
    found["custom.cache_hits.max"] = of("cache_hits").aggregate(x=Max(PERCENT))["x"]


def open_at(moment):
    closed = Q(status__in=["resolved", "wont_fix"], closed__lt=moment)
    return m.ErrorReport.objects.annotate(closed=Coalesce("resolved_at", "updated_at")).filter(
        created_at__lt=moment).exclude(closed)


def reports(found, prefix, period):
    new = m.ErrorReport.objects.filter(**within(period, "created_at"))
    unsettled = open_at(period.end)
    name = prefix + "reports."
    found[name + "new"] = new.count()
    found[name + "resolved"] = m.ErrorReport.objects.filter(status="resolved", **within(period, "resolved_at")).count()
    found[name + "backlog"] = unsettled.count()
    found[name + "unresolved_critical"] = unsettled.filter(severity="critical").count()
    if prefix:
        return
    found["security.open"] = unsettled.filter(category="security").count()
    found["security.reports"] = new.filter(category="security").count()
    for field in ("category", "severity", "status"):
        for row in new.values(field).annotate(n=Count("pk")):
            if row[field] and row[field].isascii():
                found[f"reports.by_{field}{{{row[field]}}}"] = row["n"]
    comments = m.ErrorComment.objects.filter(**within(period, "created_at"))
    found["reports.comments"] = comments.count()
    found["reports.technical_notes"] = comments.filter(is_technical_note=True).count()


def report_series(found, period):
    days = period.history()
    span = m.ErrorReport.objects.filter(created_at__gte=period.midnight(days[0]), created_at__lt=period.end)
    for row in span.annotate(day=TruncDate("created_at", tzinfo=period.zone)).values("day").annotate(n=Count("pk")):
        found[f"reports.new{{{row['day']}}}"] = row["n"]
    clock = span.annotate(w=ExtractIsoWeekDay("created_at", tzinfo=period.zone), h=ExtractHour("created_at", tzinfo=period.zone))
    for row in clock.values("w", "h").annotate(n=Count("pk")):
        found[f"reports.weekday_hours{{{row['w']}T{row['h']:02d}}}"] = row["n"]
    for day in days:
        found[f"reports.backlog{{{day}}}"] = open_at(period.bounds(day)[1]).count()


def operations(found, period):
    from django.contrib.auth.models import User

    started = m.Incident.objects.filter(**within(period, "started_at"))
    found["incidents.started"] = started.count()
    done = m.Incident.objects.filter(**within(period, "resolved_at"))
    found["incidents.resolved"] = done.count()
    found["incidents.open"] = m.Incident.objects.filter(started_at__lt=period.end).exclude(
        resolved_at__lt=period.end).count()
    took = [(b - a).total_seconds() for a, b in done.values_list("started_at", "resolved_at")]
    if took:
        found["incidents.resolve.max"] = max(took)
    if len(took) >= 6:
        found["incidents.resolve.median"] = float(np.median(took))
    found["deployments.count"] = m.Deployment.objects.filter(**within(period, "deployed_at")).count()
    checks = m.HealthCheck.objects.filter(**within(period, "checked_at"))
    found["health.checks"], found["health.passed"] = checks.count(), checks.filter(status="PASS").count()
    for row in checks.values("check_name").annotate(x=Avg("response_time")):
        if row["x"] is not None:
            found[f"health.by_check.response{{{row['check_name']}}}"] = row["x"]
    for row in (m.UserScenario.objects.filter(**within(period, "executed_at")).values("scenario")
                .annotate(n=Count("pk"), ok=Count("pk", filter=Q(status="success")))):
        found[f"scenarios.by_scenario.success_rate{{{row['scenario']}}}"] = row["ok"] / row["n"]
    feedback = m.UserFeedback.objects.filter(**within(period, "created_at"))
    found["feedback.count"] = feedback.count()
    rated = feedback.filter(rating__gte=1, rating__lte=5)
    found["feedback.rating.mean"] = rated.aggregate(x=Avg("rating"))["x"]
    for row in rated.values("rating").annotate(n=Count("pk")):
        found[f"feedback.by_rating{{{row['rating']}}}"] = row["n"]
    found["users.new"] = User.objects.filter(**within(period, "date_joined")).count()
    found["users.total"] = User.objects.filter(date_joined__lt=period.end).count()
