"""The example database, written through the ORM: seeded, clean, three and a half months around 2026-11-01."""

import random
import uuid
from datetime import UTC, datetime, timedelta

FIRST = datetime(2026, 8, 1, tzinfo=UTC)
DAYS = 106
ZONES = ("UTC", "Europe/Moscow", "Asia/Kolkata", "America/New_York")
DAILY = ("2026-11-01", "2026-11-08", "2026-10-14", "2026-08-03")
WEEKLY = ("2026-W44", "2026-W45")
AS_OF = "2026-11-20T00:00:00Z"

# Hours without any metric row: [start, end) in UTC.
SILENT = [
    (datetime(2026, 10, 14, 9, tzinfo=UTC), datetime(2026, 10, 14, 14, tzinfo=UTC)),
    (datetime(2026, 11, 8, 10, tzinfo=UTC), datetime(2026, 11, 8, 12, tzinfo=UTC)),
    (datetime(2026, 8, 3, 15, tzinfo=UTC), datetime(2026, 8, 3, 18, tzinfo=UTC)),
    (datetime(2026, 9, 20, 0, tzinfo=UTC), datetime(2026, 9, 21, 0, tzinfo=UTC)),
]
PATHS = [
    ("/", 30), ("/api/v1/products/", 14), ("/cart/add/", 10), ("/checkout/", 7), ("/checkout", 2), ("/orders/create/", 6),
    ("/products/search/", 9), ("/каталог/кофе/", 5), ("/quotes/\"both\"/'kinds'/", 2), ("/cafe\u0301/", 2),
    ("/back\\slash/", 1), ("/emoji/\U0001f680/", 1), ("/deadbeef/", 1), ("/facade12/", 1), ("/abc123/", 1),
    ("/health/?probe=1", 3), ("/page#top", 1), ("/static/app.js", 4),
]
CATEGORIES = ["ui", "functionality", "performance", "security", "integration", "data", "other"]
SEVERITIES = ["critical", "high", "medium", "low"]
STATUSES = ["new", "investigating", "confirmed", "in_progress", "resolved", "wont_fix"]
MODULES = ["catalog", "cart", "checkout", "orders", "payments", "accounts", "search", "delivery", "feedback", "admin",
           "api", "analytics", "отчёты", "cafe\u0301"]
WORDS = ["timeout", "button", "basket", "wrong", "price", "slow", "page", "image", "missing", "login", "кнопка", "пустой",
         "order", "twice", "charged", "search", "filter", "sorting", "printed", "layout", "broken", "letter", "again"]


def silent(moment):
    return any(start <= moment < end for start, end in SILENT)


def populate(seed=20261101):
    from shop import models as m

    chance = random.Random(seed)
    m.SystemMetric.objects.bulk_create(metrics(m, chance), batch_size=500)
    m.SystemMetric.objects.bulk_create(troubles(m, random.Random(seed + 1)), batch_size=500)
    users = people(m, chance)
    reports = error_reports(m, chance, users)
    m.ErrorReport.objects.bulk_create(reports, batch_size=500)
    m.ErrorComment.objects.bulk_create(comments(m, chance, reports, users), batch_size=500)
    operations(m, chance)


def new_id(chance):
    return uuid.UUID(int=chance.getrandbits(128), version=4)


def moment_in(chance, start, seconds):
    """Whole seconds one time in eight, milliseconds one in eight, else microseconds."""
    micro = int(chance.random() * seconds * 1_000_000)
    form = chance.random()
    if form < 0.125:
        micro -= micro % 1_000_000
    elif form < 0.25:
        micro -= micro % 1_000
    return start + timedelta(microseconds=micro)


def metrics(m, chance):
    def row(type, value, unit, at, meta=None):
        return m.SystemMetric(id=new_id(chance), metric_type=type, value=value, unit=unit, timestamp=at, metadata=meta or {})

    made = []
    weights = [weight for _, weight in PATHS]
    paths = [path for path, _ in PATHS]
    for hour in range(DAYS * 24):
        start = FIRST + timedelta(hours=hour)
        if silent(start):
            continue
        clock = start.hour
        busy = 3 + (7 if 8 <= clock < 20 else 0) + (26 if clock == 12 and start.day % 2 else 0)
        bad_day = start.day in (8, 31)
        for _ in range(busy):
            path = chance.choices(paths, weights)[0]
            kind = chance.random()
            if kind < 0.10:
                path = f"/products/{chance.randint(1, 5000)}/"
            elif kind < 0.14:
                path = f"/orders/{new_id(chance)}/items/{chance.randint(1, 9)}"
            elif kind < 0.17:
                path = f"/files/{new_id(chance).hex}/"
            elif kind < 0.19:
                path = f"/v/{chance.getrandbits(40):010x}/?next=/orders/17/"
            seconds = chance.lognormvariate(-1.6 + (0.6 if "check" in path else 0), 0.9)
            failed = chance.random() < (0.10 if bad_day else 0.015)
            status = chance.choice([500, 502, 503]) if failed else chance.choices(
                [200, 302, 404, 403, 401, 201], [80, 8, 4, 1, 1, 2])[0]
            unit, value = chance.choices(
                [("seconds", seconds), ("s", seconds), ("ms", seconds * 1e3), ("us", seconds * 1e6), ("min", seconds / 60)],
                [90, 4, 4, 1, 1])[0]
            meta = {"path": path, "method": "GET", "status_code": status, "queries_count": chance.randint(0, 26)}
            made.append(row("request_duration", value, unit, moment_in(chance, start, 3600), meta))
        percent = ("percent", "%", "pct")[hour % 3]
        made.append(row("cpu_usage", min(100, max(0, chance.gauss(45, 15))), percent, moment_in(chance, start, 3600)))
        made.append(row("memory_usage", chance.gauss(62, 5), "percent", moment_in(chance, start, 3600)))
        if hour % 2:
            made.append(row("disk_usage", 40 + hour / 200 + chance.random(), "percent", moment_in(chance, start, 3600)))
            made.append(row("active_users", float(chance.randint(0, 300)), "users", moment_in(chance, start, 3600)))
            made.append(row("database_connections", float(chance.randint(1, 40)), "connections",
                            moment_in(chance, start, 3600)))
        if hour % 3 == 0:
            made.append(row("revenue", round(chance.lognormvariate(7, 1), 2), "RUB", moment_in(chance, start, 3600)))
            made.append(row("orders_count", float(chance.randint(0, 9)), "orders", moment_in(chance, start, 3600)))
        if hour % 5 == 0:
            made.append(row("queue_depth", float(chance.randint(0, 50)), "jobs", moment_in(chance, start, 3600)))
            made.append(row("backup_size", chance.random() * 900, ("MB", "MiB", "KB", "GB")[hour % 4],
                            moment_in(chance, start, 3600)))
            made.append(row("cache_hits", chance.random() * 100, "%", moment_in(chance, start, 3600)))
            made.append(row("queue_wait", chance.random() * 5, ("ms", "s", "min", "h")[hour % 4],
                            moment_in(chance, start, 3600)))
            made.append(row("очередь.писем", chance.random() * 5, "писем", moment_in(chance, start, 3600)))
    # More types than a report lists: a report names fifty, by name.
    for number in range(55):
        made.append(row(f"probe_{number:02d}", number / 7, "points", datetime(2026, 11, 8, 13, 0, number, tzinfo=UTC)))
    # Exactly on the bounds of every day checked, and a microsecond off.
    for at in bounds():
        for step in (-1, 0, 1):
            made.append(row("request_duration", 2.0 + step / 8, "seconds", at + timedelta(microseconds=step),
                            {"path": "/bounds/", "method": "GET", "status_code": 500 + step, "queries_count": 20 + step}))
    # The application's clock was once ahead: rows of next year.
    for day in range(3):
        made.append(row("request_duration", 9.0, "seconds", datetime(2027, 3, 1 + day, 12, tzinfo=UTC), {"path": "/"}))
    return made


def troubles(m, chance):
    """Times within a day in which limits are crossed; two of them over a midnight, Moscow's and Kolkata's."""
    made = []

    def row(type, value, unit, at, **meta):
        made.append(m.SystemMetric(id=new_id(chance), metric_type=type, value=value, unit=unit, timestamp=at, metadata=meta))

    # From, minutes, requests, share that fails, share that is slow, how slow.
    for start, minutes, count, failing, slow, seconds in (
            ("2026-11-08T14:00", 40, 80, 0.6, 0.4, 6.0), ("2026-11-01T20:45", 30, 90, 0.5, 0.0, 0.0),
            ("2026-11-05T09:00", 90, 120, 0.0, 0.3, 3.0), ("2026-10-14T06:00", 10, 60, 0.9, 0.9, 9.0)):
        at = datetime.fromisoformat(start).replace(tzinfo=UTC)
        for _ in range(count):
            row("request_duration", seconds if chance.random() < slow else 0.2, "s", moment_in(chance, at, minutes * 60),
                path="/trouble/", method="GET", status_code=500 if chance.random() < failing else 200)
    for type, start, percent, count in (("cpu_usage", "2026-11-08T10:02", 95, 9), ("memory_usage", "2026-11-01T18:00", 85, 11),
                                        ("memory_usage", "2026-11-03T12:01", 97, 4), ("cpu_usage", "2026-10-14T15:01", 75, 5)):
        at = datetime.fromisoformat(start).replace(tzinfo=UTC)
        for step in range(count):
            row(type, percent, "percent", at + timedelta(minutes=5 * step))
    return made


def bounds():
    from periods import Period

    found = set()
    for zone in ZONES:
        for name in DAILY:
            period = Period.parse("daily", name, zone)
            found |= {period.start, period.end}
    return sorted(found)


def people(m, chance):
    from django.contrib.auth.models import User

    made = [User(username=f"user{number}", email=f"user{number}@example.org", password="!",
                 date_joined=moment_in(chance, FIRST - timedelta(days=200), 320 * 86400)) for number in range(300)]
    for at in bounds():
        made.append(User(username=f"at{at:%m%dT%H%M}", email="", password="!", date_joined=at))
    User.objects.bulk_create(made)
    return list(User.objects.order_by("pk"))


def error_reports(m, chance, users):
    def row(title, created, status, **other):
        updated = other.pop("updated", created + timedelta(seconds=chance.expovariate(1 / 86400)))
        resolved = other.pop("resolved", None)
        fields = {"category": chance.choices(CATEGORIES, [25, 30, 15, 6, 10, 10, 4])[0],
                  "severity": chance.choices(SEVERITIES, [8, 20, 42, 30])[0], "module": chance.choice(MODULES)}
        fields.update(other)
        return m.ErrorReport(
            id=new_id(chance), title=title, description="Описание", steps_to_reproduce="", expected_behavior="",
            actual_behavior="", url="https://shop.example.org/", user_agent="", browser="", operating_system="",
            user_email="", status=status, created_at=created, updated_at=updated, resolved_at=resolved,
            user=chance.choice(users), **fields)

    made = []
    for _ in range(1400):
        created = moment_in(chance, FIRST - timedelta(days=20), (DAYS + 20) * 86400)
        status = chance.choices(STATUSES, [20, 10, 10, 12, 40, 8])[0]
        took = timedelta(seconds=chance.expovariate(1 / 250_000))
        resolved = None
        if status == "resolved" and chance.random() < 0.85:
            resolved = created + took
        elif status != "resolved" and chance.random() < 0.1:
            resolved = created + took  # reopened: the old date is still there
        title = " ".join(chance.sample(WORDS, 4))
        made.append(row(title, created, status, resolved=resolved, updated=created + took * chance.choice([1, 2])))
    # One group in bursts; what differs is masked: numbers, addresses, ids, quotes.
    masked = ['Payment {n} failed for "item {n}"', "Mail to user{n}@example.org bounced", "Order {u} lost",
              "Host 10.0.0.{d} does not answer", "See https://shop.example.org/orders/{n}"]
    for day in ("2026-11-01", "2026-11-08", "2026-10-28", "2026-10-14", "2026-10-07", "2026-11-04"):
        start = datetime.fromisoformat(day + "T12:10:00+00:00")
        for position, pattern in enumerate(masked):
            at = start + timedelta(minutes=position)
            for _ in range(6):
                title = pattern.format(n=chance.randint(1, 99999), u=new_id(chance), d=chance.randint(1, 250))
                made.append(row(title, at, "new", module="payments", category="integration"))
                at += timedelta(minutes=chance.choice([1, 4, 9, 9.9, 10.1, 11, 25]))
    for at in bounds():
        for step in (-1, 0):
            moment = at + timedelta(microseconds=step)
            made.append(row(f"on the bound {'before' if step else 'after'}", moment, "new", severity="critical"))
            made.append(row("resolved on the bound", at - timedelta(days=2), "resolved", resolved=moment,
                            severity="critical", category="security"))
            made.append(row("closed on the bound", at - timedelta(days=3), "wont_fix", updated=moment))
    made.append(row("", datetime(2026, 11, 1, 15, tzinfo=UTC), "новый", category="", severity="URGENT", module=""))
    made.append(row("Quotes ' and \" and <b>", datetime(2026, 11, 1, 15, 1, tzinfo=UTC), "", category="cafe\u0301",
                    severity="", module="x|y`z"))
    return made


def comments(m, chance, reports, users):
    made = []
    for _ in range(900):
        at = moment_in(chance, FIRST, DAYS * 86400)
        made.append(m.ErrorComment(id=new_id(chance), content="…", is_technical_note=chance.random() < 0.3, created_at=at,
                                   updated_at=at, author=chance.choice(users), error_report=chance.choice(reports)))
    for at in bounds():
        made.append(m.ErrorComment(id=new_id(chance), content="", is_technical_note=True, created_at=at, updated_at=at,
                                   author=users[0], error_report=reports[0]))
    return made


def operations(m, chance):
    incidents, deployments, checks, scenarios, feedback = [], [], [], [], []
    for day in range(DAYS):
        start = FIRST + timedelta(days=day)
        for _ in range(chance.choice([0, 0, 1, 2]) + (7 if start.day == 8 else 0)):
            at = moment_in(chance, start, 86400)
            done = at + timedelta(seconds=chance.expovariate(1 / 9000)) if chance.random() < 0.9 else None
            incidents.append(m.Incident(id=new_id(chance).hex, title="Сбой", status="resolved" if done else "open",
                                        severity=chance.choice(SEVERITIES), started_at=at, resolved_at=done))
        if day % 3 == 0 or start.day == 1:
            at = start + timedelta(hours=11, minutes=chance.randint(0, 59))
            back = at + timedelta(minutes=17) if chance.random() < 0.3 else None
            deployments.append(m.Deployment(id=str(day), version=f"1.{day}.0", deployed_at=at, rolled_back_at=back))
        for hour in range(0, 24, 2):
            at = moment_in(chance, start + timedelta(hours=hour), 7200)
            name = chance.choice(["database", "cache", "почта"])
            status = chance.choices(["PASS", "FAIL", "ERROR"], [90, 7, 3])[0]
            response = chance.random() if chance.random() < 0.9 else None
            checks.append(m.HealthCheck(id=new_id(chance).hex, check_name=name, status=status, checked_at=at,
                                        response_time=response))
        for _ in range(6):
            scenarios.append(m.UserScenario(
                id=new_id(chance).hex, scenario=chance.choice(["buy", "search", "return an item"]),
                status=chance.choices(["success", "failed"], [9, 1])[0], executed_at=moment_in(chance, start, 86400)))
        for _ in range(chance.randint(0, 4)):
            feedback.append(m.UserFeedback(
                id=new_id(chance).hex, created_at=moment_in(chance, start, 86400),
                rating=chance.choice([1, 2, 3, 4, 5, 5, 4, None, 3, 5]),
                category=chance.choice(["delivery", "price", None, "", "сайт"]), comment=None))
    for model, made in ((m.Incident, incidents), (m.Deployment, deployments), (m.HealthCheck, checks),
                        (m.UserScenario, scenarios), (m.UserFeedback, feedback)):
        model.objects.bulk_create(made, batch_size=500)
