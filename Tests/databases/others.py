"""Solid Errors, Speedtest Tracker, Beszel and Gatus."""

import json
import random

from planted import DAY, FIRST, HOSTILE, HOUR, LAST, MINUTE, SECOND, Planted, at, text

SOLID_ERRORS = """
CREATE TABLE solid_errors (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, exception_class text NOT NULL, message text NOT NULL,
  severity text NOT NULL,
  source text, resolved_at datetime(6), prev_resolved_at datetime(6), fingerprint varchar(64) NOT NULL, created_at datetime(6) NOT
  NULL, updated_at datetime(6) NOT NULL);
CREATE TABLE solid_errors_occurrences (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, error_id integer NOT NULL, backtrace text,
  context json,
  created_at datetime(6) NOT NULL, updated_at datetime(6) NOT NULL);
"""
SEVERITIES = {"error": "high", "warning": "medium", "info": "low"}


def solid_errors(database):
    planted = Planted()
    chance = random.Random(11)
    database.executescript(SOLID_ERRORS)
    # class, message, severity, first seen, resolved, occurrences a day, and since when there are ten times as many
    kinds = [
        ("Net::ReadTimeout", "Net::ReadTimeout with #<TCPSocket:(closed)>", "error", FIRST + HOUR, None, 2, at(2026, 11, 18, 9)),
        ("NoMethodError", "undefined method 'total' for nil", "error", at(2026, 11, 17, 10, 20), None, 8, LAST),
        ("ActiveRecord::Deadlocked", "SQLite3::BusyException", "warning", at(2026, 11, 16, 4), at(2026, 11, 18, 12), 1, LAST),
        # Came back: resolved_at is empty again.
        ("KeyError", "key not found: :zip", "error", FIRST + 2 * DAY, None, 0.5, LAST),
        ("Cache::Miss", "cold", "info", at(2026, 10, 25, 0, 59, 59, 999_999), at(2026, 10, 25, 1, 0), 0.2, LAST),
        *(("StandardError", name, "error", at(2026, 11, 12 + i), None, 0.3, LAST) for i, name in enumerate(HOSTILE)),
    ]
    for number, (kind, message, severity, first, resolved, often, more) in enumerate(kinds, 1):
        planted.reports.append((first, SEVERITIES[severity], resolved))
        times = [first]
        while times[-1] < (resolved or LAST):
            rate = often * (10 if times[-1] >= more else 1)
            times.append(times[-1] + 1 + round(chance.expovariate(rate) * DAY))
        times = [time for time in times if time < (resolved or LAST)]
        planted.events += [(time, kind, SEVERITIES[severity]) for time in times]
        database.execute(
            "INSERT INTO solid_errors VALUES (?, ?, ?, ?, 'application', ?, ?, ?, ?, ?)",
            (number, kind, message, severity, resolved and text(resolved, 6), text(at(2026, 11, 1), 6) if kind == "KeyError" else None,
             f"{number:064x}", text(first, 6), text(times[-1], 6)),
        )  # fmt: skip
        database.executemany(
            "INSERT INTO solid_errors_occurrences (error_id, backtrace, context, created_at, updated_at)"
            " VALUES (?, 'a.rb:1', '{\"token\":\"secret\"}', ?, ?)",
            [(number, text(time, 6), text(time, 6)) for time in times],
        )
    return planted


RESULTS = """
CREATE TABLE settings (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, "group" varchar NOT NULL, name varchar NOT NULL, locked
  tinyint(1) NOT NULL, payload text NOT NULL);
CREATE TABLE sessions (id varchar PRIMARY KEY NOT NULL, user_id integer, payload text NOT NULL, last_activity integer NOT NULL);
CREATE TABLE results (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, service varchar NOT NULL DEFAULT 'ookla', ping float,
  download integer, upload integer,
  comments text, {0}, status varchar NOT NULL, scheduled tinyint(1) NOT NULL DEFAULT 0, {1}created_at datetime, updated_at
  datetime);
"""


def speedtest(database, version):
    """Version 1 of 2025 keeps what the test printed as JSON, that of 2026 has columns."""
    planted = Planted()
    chance = random.Random(12)
    columns = version == 2026
    database.executescript(
        RESULTS.format("packet_loss float, isp varchar, error_message text" if columns else "data text", "healthy tinyint(1), ")
    )
    time = FIRST + 4 * MINUTE
    while time < LAST:
        slow = at(2026, 11, 19, 17) <= time < at(2026, 11, 19, 23)
        broken = at(2026, 11, 21, 2) <= time < at(2026, 11, 21, 5)
        stored = text(time, 0)
        if broken:
            extra = (None, None, "Cannot open socket") if columns else (json.dumps({"type": "log", "message": "Cannot open socket"}),)
            row = (None, None, None, *extra, "failed", 1, None)
            planted.checks.append((time, "Speed test", "failed", None, 1))
        else:
            down, up = (round(speed / 8 * 1e6 * chance.gauss(1, 0.03) / (3 if slow else 1)) for speed in (250, 40))
            ping, loss = round(chance.gauss(12, 1), 3), chance.choice([0, 0, 0, 1.5])
            healthy = None if chance.random() < 0.02 else int(not slow)
            report = {"type": "result", "ping": {"latency": ping}, "download": {"bandwidth": down}, "isp": "Example Net"}
            if loss:
                report["packetLoss"] = loss
            extra = (loss or None, "Example Net", None) if columns else (json.dumps(report),)
            row = (ping, down, up, *extra, "completed", 1, healthy)
            planted.metrics += [(time, "download", None, down * 8 / 1e6), (time, "upload", None, up * 8 / 1e6), (time, "ping", None, ping)]
            if loss:
                planted.metrics.append((time, "packet_loss", None, loss))
            planted.checks.append((time, "Speed test", "passed", None, 1))
            if healthy is not None:
                planted.checks.append((time, "Speed benchmark", "passed" if healthy else "failed", None, 1))
        insert(database, columns, row, stored)
        time += HOUR
    for status in ("running", "started", "waiting", "checking", "benchmarking", "skipped"):
        insert(
            database, columns, (None, None, None, *((None, None, None) if columns else (None,)), status, 0, None), text(LAST - MINUTE, 0)
        )
    return planted


def insert(database, columns, row, stored):
    extra = "packet_loss, isp, error_message" if columns else "data"
    database.execute(
        f"INSERT INTO results (ping, download, upload, {extra}, status, scheduled, healthy, created_at, updated_at)"
        f" VALUES ({', '.join('?' * (len(row) + 2))})",
        (*row, stored, stored),
    )


BESZEL = """
CREATE TABLE systems (id TEXT PRIMARY KEY NOT NULL, name TEXT DEFAULT '' NOT NULL, host TEXT DEFAULT '' NOT NULL, status TEXT
  DEFAULT '' NOT NULL, info JSON DEFAULT NULL,
  users JSON DEFAULT '[]' NOT NULL, created TEXT DEFAULT '' NOT NULL, updated TEXT DEFAULT '' NOT NULL);
CREATE TABLE system_stats (id TEXT PRIMARY KEY NOT NULL, system TEXT DEFAULT '' NOT NULL, stats JSON DEFAULT NULL, type TEXT
  DEFAULT '' NOT NULL,
  created TEXT DEFAULT '' NOT NULL, updated TEXT DEFAULT '' NOT NULL);
CREATE INDEX idx_GxIee0j ON system_stats (system, type, created);
CREATE TABLE alerts_history (id TEXT PRIMARY KEY NOT NULL, user TEXT DEFAULT '' NOT NULL, system TEXT DEFAULT '' NOT NULL,
  alert_id TEXT DEFAULT '' NOT NULL,
  name TEXT DEFAULT '' NOT NULL, value NUMERIC DEFAULT 0 NOT NULL, created TEXT DEFAULT '' NOT NULL, resolved TEXT DEFAULT '' NOT
  NULL);
"""


def beszel(database):
    planted = Planted()
    chance = random.Random(13)
    database.executescript(BESZEL)
    hosts = [
        ("a" * 15, "web-1", 22, 41.0, 0.05),
        ("b" * 15, "db-1", 35, 62.0, 0.55),
        *((f"{i:015d}", name, 5, 20.0, 0) for i, name in enumerate(HOSTILE)),
    ]
    number = 0
    for key, name, cpu, disk, growth in hosts:
        database.execute("INSERT INTO systems (id, name, host, status) VALUES (?, ?, '192.0.2.1', 'up')", (key, name))
        for kind, minutes, kept in [
            ("1m", 1, HOUR),
            ("10m", 10, 12 * HOUR),
            ("20m", 20, DAY),
            ("120m", 120, 7 * DAY),
            ("480m", 480, 30 * DAY),
        ]:
            time = LAST - kept + 7 * MINUTE
            while time < LAST:
                number += 1
                stats = {
                    "cpu": round(abs(chance.gauss(cpu, 4)), 2), "m": 16, "mu": 8, "mp": round(chance.gauss(50, 2), 2), "mb": 2, "d": 100,
                    "du": 50, "dp": round(disk + growth * (time - FIRST) / DAY * 2, 2),
                    "dr": 0.1, "dw": 0.2, "ns": 0.01, "nr": 0.02, "la": [0.1, 0.2],
                }  # fmt: skip
                database.execute(
                    "INSERT INTO system_stats VALUES (?, ?, ?, ?, ?, ?)",
                    (
                        f"{number:015x}",
                        key,
                        json.dumps(stats, separators=(",", ":")),
                        kind,
                        text(time, 3, tail="Z"),
                        text(time, 3, tail="Z"),
                    ),
                )
                if kind == "480m":
                    planted.metrics += [
                        (time, "cpu_usage", name, stats["cpu"]), (time, "memory_usage", name, stats["mp"]),
                        (time, "disk_usage", name, stats["dp"]),
                    ]  # fmt: skip
                time += minutes * MINUTE
    alerts = [
        (hosts[0], "Status", 0, at(2026, 11, 18, 22, 51, 4), at(2026, 11, 19, 1, 0, 7), 2),
        (hosts[1], "Disk", 84.1, at(2026, 11, 20, 8, 0, 3), None, 2),
        (hosts[1], "CPU", 91, at(2026, 10, 25, 0, 30), at(2026, 10, 25, 1, 30), 1),
    ]
    for (key, name, *_), alert, value, start, end, users in alerts:
        for user in range(users):
            number += 1
            database.execute(
                "INSERT INTO alerts_history VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (f"{number:015x}", f"u{user}", key, f"al{number}", alert, value, text(start + user * 20_000, 3, tail="Z"),
                 text(end + user * 20_000, 3, tail="Z") if end else ""),
            )  # fmt: skip
        # Of one alert for two users the first start and the last end.
        planted.outages.append((start, end and end + (users - 1) * 20_000, name if alert == "Status" else None))
    return planted


GATUS = """
CREATE TABLE endpoints (endpoint_id INTEGER PRIMARY KEY, endpoint_key TEXT UNIQUE, endpoint_name TEXT, endpoint_group TEXT,
  UNIQUE(endpoint_name, endpoint_group));
CREATE TABLE endpoint_events (endpoint_event_id INTEGER PRIMARY KEY, endpoint_id INTEGER REFERENCES endpoints(endpoint_id) ON
  DELETE CASCADE, event_type TEXT,
  event_timestamp TIMESTAMP);
CREATE TABLE endpoint_results (endpoint_result_id INTEGER PRIMARY KEY, endpoint_id INTEGER REFERENCES endpoints(endpoint_id) ON
  DELETE CASCADE, success INTEGER,
  errors TEXT, connected INTEGER, status INTEGER, dns_rcode TEXT, certificate_expiration INTEGER, domain_expiration INTEGER,
  hostname TEXT, ip TEXT, duration INTEGER,
  timestamp TIMESTAMP);
CREATE TABLE endpoint_uptimes (endpoint_uptime_id INTEGER PRIMARY KEY, endpoint_id INTEGER REFERENCES endpoints(endpoint_id) ON
  DELETE CASCADE,
  hour_unix_timestamp INTEGER, total_executions INTEGER, successful_executions INTEGER, total_response_time INTEGER,
  UNIQUE(endpoint_id, hour_unix_timestamp));
"""


def go(micros, nanos=0):
    """What Go's Time.String() prints: no zeros at the end of the decimals, and no point without them."""
    decimals = f"{micros % 1_000_000:06d}{nanos:03d}".rstrip("0")
    return text(micros, 0) + (f".{decimals}" if decimals else "") + " +0000 UTC"


def gatus(database):
    planted = Planted()
    chance = random.Random(14)
    database.executescript(GATUS)
    endpoints = [("website", "core", 190, 30), ("website", "shop", 90, 9), ("blog", "", 60, 0), *((name, "", 20, 0) for name in HOSTILE)]
    outages = {
        1: [(at(2026, 10, 25, 0, 50), at(2026, 10, 25, 1, 20)), (at(2026, 11, 18, 22, 51, 7, 120_000), at(2026, 11, 19, 1, 0, 3))],
        3: [(at(2026, 11, 22, 21, 4, 0, 5), None)],
    }
    merged = (LAST - 2 * DAY) // DAY * DAY
    for number, (name, group, response, days) in enumerate(endpoints, 1):
        shown = f"{group}/{name}" if group else name
        database.execute("INSERT INTO endpoints VALUES (?, ?, ?, ?)", (number, f"{group}_{number}", name, group))
        counts = {}
        for time in range(FIRST, LAST, MINUTE):
            start = time // DAY * DAY if time < merged else time // HOUR * HOUR
            total, good, spent = counts.get(start, (0, 0, 0))
            down = any(a <= time < (b or LAST) for a, b in outages.get(number, []))
            took = round(response * (0.8 + 0.4 * ((time // MINUTE * 7919) % 100) / 100))
            counts[start] = (total + 1, good + (not down), spent + took)
        for start, (total, good, spent) in counts.items():
            database.execute("INSERT INTO endpoint_uptimes VALUES (NULL, ?, ?, ?, ?, ?)", (number, start // SECOND, total, good, spent))
            for result, many in (("passed", good), ("failed", total - good)):
                if many:
                    planted.checks.append((start, shown, result, spent / total / 1000 if result == "passed" else None, many))
        events = [("START", FIRST)]
        for start, end in outages.get(number, []):
            # Gatus was started anew meanwhile, which ends nothing.
            events += [("UNHEALTHY", start), ("START", start + MINUTE), *([("HEALTHY", end)] if end else [])]
            planted.outages.append((start, end, shown))
        for kind, time in events:
            database.execute("INSERT INTO endpoint_events VALUES (NULL, ?, ?, ?)", (number, kind, go(time)))
        for i in range(100):
            # The certificate has so many days left, but for the endpoint's last check, which failed and read none.
            left = days * DAY - (99 - i) * MINUTE if days and i < 99 else 0
            database.execute(
                "INSERT INTO endpoint_results VALUES (NULL, ?, ?, '', 1, 200, '', ?, ?, 'example.org', '192.0.2.1', ?, ?)",
                (
                    number,
                    i < 99,
                    left * 1000,
                    left * 2000 if group == "core" else 0,
                    190_000_000,
                    go(LAST - (100 - i) * MINUTE, chance.randrange(1000)),
                ),
            )
        if days:
            planted.expiries.append((shown, "certificate", LAST - 2 * MINUTE + days * DAY - MINUTE))
        if group == "core":
            planted.expiries.append((shown, "domain", LAST - 2 * MINUTE + 2 * (days * DAY - MINUTE)))
    return planted


DATABASES = {
    "solid-errors": solid_errors,
    "speedtest-tracker": lambda database: speedtest(database, 2025),
    "speedtest-tracker-2026": lambda database: speedtest(database, 2026),
    "beszel": beszel,
    "gatus": gatus,
}
