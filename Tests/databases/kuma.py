"""Uptime Kuma 1 and 2 of the same beats, as their sources write them (louislam/uptime-kuma, db/ and server/)."""

import json
import random
from dataclasses import dataclass, field

from planted import DAY, FIRST, HOSTILE, HOUR, LAST, MINUTE, SECOND, Planted, at, text

DOWN, UP, PENDING, MAINTENANCE = 0, 1, 2, 3
SCHEMA = """
CREATE TABLE user (id INTEGER PRIMARY KEY AUTOINCREMENT, username VARCHAR(255) NOT NULL, password VARCHAR(255), active BOOLEAN NOT
  NULL DEFAULT 1);
CREATE TABLE monitor (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name VARCHAR(150), active BOOLEAN DEFAULT 1 NOT NULL, user_id
  INTEGER,
  interval INTEGER DEFAULT 20 NOT NULL, url TEXT, type VARCHAR(20), weight INTEGER DEFAULT 2000, hostname VARCHAR(255), port
  INTEGER,
  created_date DATETIME DEFAULT (DATETIME('now')) NOT NULL, keyword VARCHAR(255), maxretries INTEGER NOT NULL DEFAULT 0,
  upside_down BOOLEAN DEFAULT 0 NOT NULL, retry_interval INTEGER NOT NULL DEFAULT 0, parent INTEGER);
CREATE TABLE heartbeat (id INTEGER PRIMARY KEY AUTOINCREMENT, important BOOLEAN NOT NULL DEFAULT 0, monitor_id INTEGER NOT NULL,
  status SMALLINT NOT NULL, msg TEXT, time DATETIME NOT NULL, ping INTEGER, duration INTEGER NOT NULL DEFAULT 0, down_count
  INTEGER NOT NULL DEFAULT 0);
CREATE INDEX important ON heartbeat (important);
CREATE INDEX monitor_time_index ON heartbeat (monitor_id, time);
CREATE INDEX monitor_important_time_index ON heartbeat (monitor_id, important, time);
CREATE TABLE incident (id INTEGER PRIMARY KEY AUTOINCREMENT, title VARCHAR(255) NOT NULL, content TEXT NOT NULL, style VARCHAR(30)
  NOT NULL DEFAULT 'warning',
  created_date DATETIME NOT NULL, last_updated_date DATETIME, pin BOOLEAN NOT NULL DEFAULT 1, active BOOLEAN NOT NULL DEFAULT 1,
  status_page_id INTEGER);
CREATE TABLE monitor_tls_info (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, monitor_id INTEGER NOT NULL, info_json TEXT);
"""
STATS = """
CREATE TABLE {0} (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, monitor_id INTEGER NOT NULL, timestamp INTEGER NOT NULL, ping
  FLOAT NOT NULL DEFAULT 0,
  ping_min FLOAT NOT NULL DEFAULT 0, ping_max FLOAT NOT NULL DEFAULT 0, up SMALLINT NOT NULL, down SMALLINT NOT NULL, extras TEXT
  DEFAULT NULL,
  UNIQUE (monitor_id, timestamp));
"""
DOMAINS = """
CREATE TABLE domain_expiry (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, last_check DATETIME, domain TEXT UNIQUE NOT NULL,
  expiry DATETIME,
  last_expiry_notification_sent INTEGER);
"""


@dataclass
class Monitor:
    id: int
    name: str
    interval: int = 60
    type: str = "http"
    ping: float = 100
    retries: int = 0
    active: int = 1
    until: int = LAST
    # (start, end or None, message)
    outages: list = field(default_factory=list)
    maintenance: list = field(default_factory=list)
    # (since, factor)
    slower: tuple = (LAST, 1)
    certificate: str | None = None


@dataclass
class Beat:
    time: int
    status: int
    message: str
    ping: int | None
    important: bool


def flapping():
    """Twelve times a minute, every 96 minutes."""
    starts = [at(2026, 11, 17, 8, 0) + i * 96 * MINUTE for i in range(12)]
    return [(start, start + MINUTE, "Request failed with status code 500") for start in starts]


MONITORS = [
    Monitor(
        1,
        "Website",
        ping=190,
        retries=2,
        certificate="2026-12-09T11:59:59.000Z",
        outages=[
            # Over the hour that Europe/Berlin has twice, and the one that America/New_York has twice.
            (at(2026, 10, 25, 0, 50), at(2026, 10, 25, 1, 20), "timeout of 48000ms exceeded"),
            (at(2026, 11, 1, 5, 40), at(2026, 11, 1, 6, 20), "timeout of 48000ms exceeded"),
            (at(2026, 11, 16, 9, 1), at(2026, 11, 16, 9, 4), "Request failed with status code 502"),
            (at(2026, 11, 18, 22, 51), at(2026, 11, 19, 1, 0), "connect ECONNREFUSED 192.0.2.1:443"),
            (at(2026, 11, 20, 11, 1), at(2026, 11, 20, 11, 47), "Request failed with status code 503"),
            # Ended by the maintenance that follows.
            (at(2026, 11, 21, 3, 50), at(2026, 11, 21, 4, 0), "Request failed with status code 503"),
        ],
        maintenance=[(at(2026, 11, 21, 4, 0), at(2026, 11, 21, 4, 30))],
    ),
    Monitor(2, "API", ping=95, outages=flapping(), slower=(at(2026, 11, 17), 1.8), certificate="2027-03-01T00:00:00.000Z"),
    Monitor(3, "Database", interval=300, type="port", ping=4, outages=[(at(2026, 11, 22, 21, 4), None, "connect ETIMEDOUT")]),
    Monitor(4, "Nightly backup", interval=86_400, type="push"),
    Monitor(5, "Everything", type="group", outages=[(at(2026, 11, 18, 22, 51), at(2026, 11, 19, 1, 0), "Child inaccessible")]),
    Monitor(6, "Old site", active=0, until=at(2026, 11, 5, 10), outages=[(at(2026, 11, 4, 3), None, "getaddrinfo ENOTFOUND")]),
    *(Monitor(10 + i, name[:150], interval=3600, ping=20) for i, name in enumerate(HOSTILE)),
]


def beats(monitor, random):
    time = FIRST + monitor.id * 1_234_567
    retries, before = 0, None
    while time < monitor.until:
        outage = next((o for o in monitor.outages if o[0] <= time < (o[1] or LAST)), None)
        status, message, ping, wait = UP, "200 - OK", None, monitor.interval
        if any(start <= time < end for start, end in monitor.maintenance):
            status, message, retries = MAINTENANCE, "Monitor under maintenance", 0
        elif outage:
            message, status = outage[2], DOWN
            if retries < monitor.retries:
                status, retries, wait = PENDING, retries + 1, 20
        else:
            retries = 0
            if monitor.type not in ("push", "group"):
                factor = monitor.slower[1] if time >= monitor.slower[0] else 1
                ping = max(1, round(monitor.ping * factor * random.lognormvariate(0, 0.2)))
        # server/model/monitor.js, isImportantBeat
        important = before is None or (before, status) in {
            (UP, DOWN), (DOWN, UP), (PENDING, DOWN), (UP, MAINTENANCE), (DOWN, MAINTENANCE), (MAINTENANCE, UP), (MAINTENANCE, DOWN),
        }  # fmt: skip
        yield Beat(time, status, message, ping, important)
        before = status
        time += wait * SECOND + random.randrange(0, 40_000)


def outages(monitor, found):
    """From the first beat that is down to the next that is neither down nor tried again."""
    began = None
    for beat in found:
        if beat.status == DOWN and began is None:
            began = beat.time
        elif beat.status in (UP, MAINTENANCE) and began is not None:
            yield began, beat.time, monitor.name
            began = None
    if began is not None:
        yield began, None, monitor.name


def expiries(planted, domains):
    planted.expiries = [("Website", "certificate", at(2026, 12, 9, 11, 59, 59)), ("API", "certificate", at(2027, 3, 1))]
    if domains:
        planted.expiries.append(("example.org", "domain", at(2027, 1, 15, 4)))


def write(database, version, domains=True):
    planted = Planted()
    database.executescript(SCHEMA)
    if version == 2:
        for name in ("stat_minutely", "stat_hourly", "stat_daily"):
            database.executescript(STATS.format(name))
        if domains:
            database.executescript(DOMAINS)
            database.executemany(
                "INSERT INTO domain_expiry (domain, expiry, last_check) VALUES (?, ?, ?)",
                [
                    ("example.org", "2027-01-15 04:00:00.000", "2026-11-23 03:00:00.000"),
                    ("example.invalid", "Invalid Date", "2026-11-23 03:00:00.000"),
                ],
            )
    expiries(planted, version == 2 and domains)
    database.execute(
        "INSERT INTO incident (title, content, created_date) VALUES ('Provider outage', 'We are looking into it', '2026-11-18 23:05:12')"
    )
    for monitor in MONITORS:
        database.execute(
            "INSERT INTO monitor (id, name, active, user_id, interval, type, maxretries, retry_interval) VALUES (?, ?, ?, 1, ?, ?, ?, 20)",
            (monitor.id, monitor.name, monitor.active, monitor.interval, monitor.type, monitor.retries),
        )
        if monitor.certificate:
            info = {"valid": True, "certInfo": {"subject": {"CN": "example.org"}, "validTo": monitor.certificate, "daysRemaining": 15}}
            database.execute("INSERT INTO monitor_tls_info (monitor_id, info_json) VALUES (?, ?)", (monitor.id, json.dumps(info)))
        found = list(beats(monitor, random.Random(monitor.id)))
        if monitor.type != "group":
            results = {UP: "passed", DOWN: "failed", PENDING: "failed", MAINTENANCE: "maintenance"}
            planted.checks += [
                (b.time, monitor.name, results[b.status], b.ping / 1000 if b.ping and b.status == UP else None, 1) for b in found
            ]
            if monitor.active:
                planted.outages += outages(monitor, found)
        kept = found
        if version == 2:
            # Database.clearHeartbeatData: important ones, those of 24 hours and the last 100.
            kept = [b for i, b in enumerate(found) if b.important or b.time >= LAST - DAY or i >= len(found) - 100]
            write_counts(database, monitor.id, found)
        database.executemany(
            "INSERT INTO heartbeat (important, monitor_id, status, msg, time, ping, duration) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(b.important, monitor.id, b.status, b.message, text(b.time), b.ping, monitor.interval) for b in kept],
        )
    database.execute("INSERT INTO monitor_tls_info (monitor_id, info_json) VALUES (3, '{\"valid\": false'), (6, NULL)")
    # Times are kept to the millisecond.
    planted.checks = [(time // 1000 * 1000, *rest) for time, *rest in planted.checks]
    planted.outages = [(a // 1000 * 1000, b and b // 1000 * 1000, name) for a, b, name in planted.outages]
    return planted


def write_counts(database, monitor, found):
    """server/uptime-calculator.js, update"""
    for table, length in (("stat_hourly", HOUR), ("stat_daily", DAY)):
        rows = {}
        for beat in found:
            if table == "stat_hourly" and beat.time < LAST - 30 * DAY:
                continue
            row = rows.setdefault(beat.time // length * length // SECOND, {"up": 0, "down": 0, "ping": 0.0, "maintenance": 0})
            if beat.status == MAINTENANCE:
                row["maintenance"] += 1
            elif beat.status == UP:
                row["up"] += 1
                row["ping"] = (row["ping"] * (row["up"] - 1) + (beat.ping or 0)) / row["up"]
            else:
                row["down"] += 1
        database.executemany(
            f"INSERT INTO {table} (monitor_id, timestamp, ping, up, down, extras) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (monitor, stamp, r["ping"], r["up"], r["down"], json.dumps({"maintenance": r["maintenance"]}) if r["maintenance"] else None)
                for stamp, r in rows.items()
            ],
        )


DATABASES = {
    "uptime-kuma-1": lambda database: write(database, 1),
    "uptime-kuma-2": lambda database: write(database, 2),
    "uptime-kuma-2-0": lambda database: write(database, 2, domains=False),
}
