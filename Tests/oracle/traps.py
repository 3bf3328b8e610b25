"""What no ORM would write but a database holds all the same, by raw SQL over a copy of the clean fixture."""

import random
import sqlite3

import fixture

DAYS = (*fixture.DAILY, "2026-10-28", "2026-11-05", "2026-10-25")

# A status as it may stand in metadata, as JSON text.
STATUSES = ['500', '500.0', '5e2', '"500"', '"500.0"', '"503 "', '"+500"', '"0500"', '"abc"', '""', 'null', 'true', 'false',
            '[500]', '{"code": 500}', '999', '99', '600', '599', '100', '500.5', '-500', '1e400', '401', '"403"', '404.0']
QUERIES = ['21', '20', '20.5', '"21"', '"2.1e1"', '"many"', 'null', 'true', '[30]', '-30', '1e999', '"-30"', '{"n": 30}']

METADATA = [
    '[]', '"text"', '17', 'null', 'true', '{}', '[{"path": "/evil/", "status_code": 500}]',
    '{"path": 17, "status_code": 500}', '{"path": null}', '{"path": ["/evil/"]}',
    '{"extra": {"path": "/evil/", "status_code": 500, "queries_count": 99}, "path": "/nested/"}',
    '{"path": "/first/", "status_code": 500, "path": "/second/", "status_code": 200}',
    '{"path": "/first/", "status_code": 200, "path": "/second/", "status_code": 500}',
    '{"path": "/first/", "status_code": 500, "status_code": "none"}',
    '{"\\u0070ath": "/escaped-key/", "status\\u005fcode": 500}',
    '{"path": "/\\u043a\\u043e\\u0444\\u0435/", "status_code": 500}',
    '{"path": "/caf\\u0065\\u0301/", "status_code": 200}',
    '{"path": "/rocket/\\ud83d\\ude80/", "status_code": 200}',
    '{"path": "\\/escaped\\/slash\\/17", "status_code": 200}',
    '{ "status_code" : 500 ,\n "path" : "/spaces/" }',
    '{"status_code":500,"path":"/compact/","queries_count":30}',
    '{"note": "\\"status_code\\": 500", "path": "/in-a-string/", "status_code": 200}',
    '{"note": "}", "path": "/brace/", "status_code": 500}',
    '{"path": "/trap/12345678/1234567a/abcdefgh/ABCDEF12/0123456789abcdef0123456789abcdef", "status_code": 200}',
    '{"path": "/abcdefabcdefabcdefabcdefabcdefab/aaaaaaaa/12-34/", "status_code": 200}',
    '{"path": "/orders/17?status_code=500#x", "status_code": 200}',
]
NOT_JSON = ["{'path': '/python/', 'status_code': 500}", '{"path": "/cut/", "status_code": 500', '',
            '{"path": "/more/", "status_code": 500} x', '{"path": "/comma/", "status_code": 500,}', b"\xff\x00\xfe"]
# Values SQLite keeps, none of them a number a figure may use.
VALUES = ["text", "NaN", "Infinity", "", b"\x00\x01", float("inf"), float("-inf"), "12,5"]
HUGE = [1e150, 5e-324, 0.0, 1.01e300, 1.7e308, -1.7e308]


def times(day):
    """Stored times of that day that can be read."""
    return [f"{day} 12:00:00.5", f"{day} 12:00:00.123", f"{day}T12:00:01", f"{day}T12:00:01.250000", f"{day} 12:00:02Z",
            f"{day}T12:00:02.000001Z", f"{day} 15:30:00+03:00", f"{day}T01:30:00+05:30", f"{day} 23:30:00-04:00",
            f"{day}T00:00:00", f"{day}T23:59:59.999999", f"{day} 00:00:00Z",
            f"{day} 14:00:00.1234567", f"{day} 14:00:00 UTC", f"{day} 16:00:00.12 +0200 CEST"]


def unreadable(day):
    """Stored times that sort within that day and cannot be read."""
    return [f"{day} 12:61:00", f"{day} 13:00", f"{day} 14:00:00.1234567890", f"{day} 14:00:00 MSK", f"{day} 15:00:00+3"]


# Times no period can hold.
TIMELESS = ["yesterday", "", 1793880000, 2461345.5, b"2026-11-01 12:00:00", "n/a", "01.11.2026 12:00", "11/08/2026 12:00",
            "2026/11/01 12:00:00", "20261101T120000", "3 Nov 2026", "0000-00-00 00:00:00"]


class Writer:
    def __init__(self, path):
        self.chance = random.Random(99)
        self.connection = sqlite3.connect(path)
        self.connection.execute("PRAGMA ignore_check_constraints=ON")

    def id(self):
        return f"{self.chance.getrandbits(128):032x}"

    def metric(self, value, at, meta="{}", type="request_duration", unit="seconds"):
        self.connection.execute("INSERT INTO system_metrics VALUES (?,?,?,?,?,?)",
                                (self.id(), type, value, unit, at, meta))

    def user(self, joined):
        self.users = getattr(self, "users", 90_000) + 1
        self.connection.execute(
            "INSERT INTO auth_user (id, password, is_superuser, username, last_name, email, is_staff, is_active, date_joined, "
            "first_name) VALUES (?,'',0,?,'','',0,1,?,'')", (self.users, f"trap{self.users}", joined))

    def report(self, created, title="Trap", updated=None, resolved=None, status="new", severity="critical",
               category="data", module="traps"):
        updated = created if updated is None else updated
        self.connection.execute(
            "INSERT INTO pilot_error_reports VALUES (?,?,'','','','',?,?,?,'','','','','',?,?,?,?,NULL,NULL)",
            (self.id(), title, category, severity, module, status, created, updated, resolved))


def apply(path):
    write = Writer(path)
    for day in DAYS:
        metric_traps(write, day)
        report_traps(write, day)
        operation_traps(write, day)
    for at in TIMELESS:
        write.metric(0.1, at)
        write.metric(10, at, type="cpu_usage", unit="percent")
        write.metric(10, at, type=b"cpu_usage", unit="percent")
        write.report(at, title="Trap without a time")
        write.user(at)
    # A row that keeps an hour from being a gap although no figure uses it.
    write.metric(float("inf"), "2026-10-14 12:30:00", type="cpu_usage", unit="percent")
    write.connection.commit()
    write.connection.close()


def metric_traps(write, day):
    for position, status in enumerate(STATUSES):
        for queries in QUERIES[position % 3::3]:
            write.metric(0.25, f"{day} 16:{position:02d}:00.000001",
                         f'{{"path": "/trap/", "status_code": {status}, "queries_count": {queries}}}')
        write.metric(0.25, f"{day} 16:{position:02d}:30", f'{{"path": "/trap/", "status_code": {status}}}')
    for position, meta in enumerate(METADATA + NOT_JSON):
        write.metric(0.5, f"{day} 17:{position:02d}:00.000001", meta)
    for position, value in enumerate(VALUES):
        for type, unit in (("request_duration", "seconds"), ("cpu_usage", "percent"), ("revenue", "RUB"),
                           ("queue_depth", "jobs")):
            write.metric(value, f"{day} 18:{position:02d}:00.000001", type=type, unit=unit)
    # What cannot be added to the rest: other currencies and things, no unit, no time.
    for position, (type, unit) in enumerate([
            ("revenue", "USD"), ("revenue", "USD"), ("revenue", ""), ("revenue", "%"), ("queue_depth", "items"), ("queue_depth", "%"),
            ("queue_depth", "Jobs"), ("queue_depth", " jobs "), ("cpu_usage", ""), ("cpu_usage", "cores"), ("cpu_usage", "Ratio"),
            ("orders_count", "RUB"), ("orders_count", "ORDERS"), ("orders_count", "s"), ("active_users", ""),
            ("request_duration", "jobs"), ("request_duration", "%"), ("request_duration", ""), ("request_duration", b"ms"),
            ("request_duration", "SEC"), ("balance", "EUR" if day == "2026-10-25" else "USD"), ("memory", "MB"), ("memory", "s")]):
        write.metric(0.5 + position, f"{day} 18:50:{position:02d}", type=type, unit=unit)
    for value in (-0.001, -1e300):
        write.metric(value, f"{day} 18:40:00.000001", '{"path": "/negative/", "status_code": 500}')
    if day in ("2026-11-01", "2026-10-25"):
        for value in HUGE:
            write.metric(value, f"{day} 18:45:00.000001", '{"path": "/huge/", "status_code": 200}')
            write.metric(value, f"{day} 18:45:00.000001", type="queue_depth", unit="jobs")
    for at in times(day):
        write.metric(0.75, at, '{"path": "/times/", "status_code": 200}')
        write.metric(55.5, at, type="memory_usage", unit="percent")
    for at in unreadable(day):
        write.metric(0.75, at, '{"path": "/unreadable/", "status_code": 500}')
    # Two rows at the very same last instant of Moscow's day: whichever is taken, it is always the same one.
    for value in (41, 42):
        write.metric(value, f"{day} 20:59:59.999999", type="disk_usage", unit="percent")
    for type in ("", b"cpu_usage", "cafe\u0301"):
        for at in (f"{day} 12:00:00", f"{day} 12:61:00", f"{day}T12:00:00"):
            write.metric(1, at, type=type)
    # A path that is not UTF-8.
    blob = write.connection.execute
    blob("INSERT INTO system_metrics VALUES (?, 'request_duration', 0.3, 'seconds', ?, CAST(x'7B2270617468223A20222FFF2F227D' AS TEXT))",
         (write.id(), f"{day} 19:00:00"))


def report_traps(write, day):
    for at in times(day):
        write.report(at, title="Trap at a time")
    for at in unreadable(day):
        write.report(at, title="Trap at no time", status="resolved", resolved=f"{day} 12:00:00")
    readable = f"{day} 12:00:00.000001"
    for resolved in (f"{day}T13:00:00", f"{day} 13:00:00Z", "garbage", b"\x01", "", None, f"{day} 13:61:00"):
        for status in ("resolved", "wont_fix", "new"):
            write.report(readable, title=f"Trap {status}", status=status, resolved=resolved, updated=f"{day} 14:00:00")
            write.report(readable, title=f"Trap {status}", status=status, resolved=resolved, updated="garbage")
    write.connection.execute(
        "INSERT INTO pilot_error_reports VALUES (?, CAST(x'4261642022FF2220627974657320F09F' AS TEXT),'','','','',"
        "CAST(x'75FF69' AS TEXT),'low',CAST(x'63C328' AS TEXT),'','','','','','new',?,?,NULL,NULL,NULL)",
        (write.id(), f"{day} 12:20:00", f"{day} 12:20:00"))


def operation_traps(write, day):
    run = write.connection.execute
    for at in (f"{day}T12:00:00", f"{day} 12:00:00Z", "garbage", ""):
        run("INSERT INTO health_checks VALUES (?,?,?,?,?,NULL)", (write.id(), "database", "PASS", at, 0.2))
        run("INSERT INTO user_scenarios VALUES (?,?,?,?,NULL,NULL)", (write.id(), "buy", "failed", at))
        run("INSERT INTO user_feedback VALUES (?,?,?,?,NULL,NULL)", (write.id(), at, 5, "price"))
        run("INSERT INTO error_comments VALUES (?,'',0,?,?,1,'none')", (write.id(), at, at))
    for response in ("fast", float("inf"), None, -0.1, b"0.1", ""):
        run("INSERT INTO health_checks VALUES (?,?,?,?,?,NULL)", (write.id(), "cache", "PASS", f"{day} 12:00:00", response))
    for status in ("pass", "", "OK", b"PASS", 1):
        run("INSERT INTO health_checks VALUES (?,?,?,?,?,NULL)", (write.id(), "cache", status, f"{day} 12:00:00", "slow"))
        run("INSERT INTO user_scenarios VALUES (?,?,?,?,NULL,NULL)", (write.id(), "buy", status, f"{day} 12:00:00"))
    for rating in ("good", 3.5, float("inf"), -1, 0, 9, b"5", "", None):
        run("INSERT INTO user_feedback VALUES (?,?,?,?,NULL,NULL)", (write.id(), f"{day} 12:00:00", rating, "price"))
    for note in ("yes", b"1", "", 2, 0.5):
        run("INSERT INTO error_comments VALUES (?,'',?,?,?,1,'none')", (write.id(), note, f"{day} 12:00:00", f"{day} 12:00:00"))
    for start, end in ((f"{day} 12:00:00", "soon"), (f"{day} 12:00:00", ""), (f"{day} 12:00:00", f"{day} 11:00:00"),
                       (f"{day} 12:00:00", f"{day}T13:00:00"), ("n/a", f"{day} 13:00:00"), (b"\x00", None),
                       ("2026-11-30 12:00:00", "later")):
        run("INSERT INTO incidents (id, title, severity, status, started_at, resolved_at) VALUES (?,'Trap','high','open',?,?)",
            (write.id(), start, end))
        run("INSERT INTO deployments (id, version, deployed_at, rolled_back_at) VALUES (?,'trap',?,?)", (write.id(), start, end))
    for column in ("detected_at", "acknowledged_at"):
        run(f"INSERT INTO incidents (id, title, severity, status, started_at, resolved_at, {column}) VALUES "
            "(?,'Trap','low','closed',?,?,?)", (write.id(), f"{day} 12:00:00", f"{day} 12:30:00", 12345))
