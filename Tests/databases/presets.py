"""Tries every preset against databases of its product, without Daybook.

presets.py           every query is prepared, its columns and counts are compared with what was planted
presets.py faults    the same with each of FAULTS in a preset: every one must be noticed

Databases of documented shape come from generate.py, those that the software itself wrote from fixtures/.
"""

import contextlib
import gzip
import json
import re
import sqlite3
import sys
import tempfile
from pathlib import Path

import generate
import language
import yaml
from planted import bounds

HERE = Path(__file__).parent
PRESETS = HERE.parent.parent / "presets"
KEYS = {"title", "program", "signature", "without", "stored_timezone", "tables", "measures", "notes"}
# What is planted for a table that a preset does not read is not compared.
TOLD = {"error_events": {"error_events"}, "expiries": {"expiries"}}
# Presets that one database may have together, and beside Daybook's own tables.
BUSINESS = {"django-shop", "dead-letter-queue", "event-store"}
ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}

# (preset, what stands in it, what is put in its place)
FAULTS = [
    ("uptime-kuma-1", "0: FAIL, 1: PASS", "1: FAIL, 0: PASS"),
    ("uptime-kuma-1", "2: FAIL", "2: skip"),
    ("uptime-kuma-1", "WHERE m.type IS NOT 'group'", "WHERE TRUE"),
    ("uptime-kuma-1", "AND m.active = 1", ""),
    ("uptime-kuma-1", "{ response_time: ms }", "{}"),
    ("uptime-kuma-1", "u.status <> 0", "u.status = 1"),
    ("uptime-kuma-1", "h.time AS checked_at", 'h."tims" AS checked_at'),
    ("uptime-kuma-2", "times: { time: epoch }", "times: { time: epoch_ms }"),
    ("uptime-kuma-2", "nullif(s.ping, 0)", "s.ping"),
    ("uptime-kuma-2", "stat_hourly AS s", "stat_daily AS s"),
    ("uptime-kuma-2", "WHERE d.expiry GLOB '[0-9]*'", ""),
    ("django-shop", "cancelled: canceled", "cancelled: completed"),
    ("django-shop", "payment_failed: failed", "payment_failed: open"),
    ("django-shop", "LEFT JOIN shop_producer", "JOIN shop_dish AS x LEFT JOIN shop_producer"),
    ("django-shop", "WHERE y.order_id = o.id", "WHERE y.status = 'failed' AND y.order_id = o.id"),
    ("django-shop", "o.total_price AS amount", "d.price AS amount"),
    ("dead-letter-queue", "retry_count AS retries", "max_retries AS retries"),
    ("event-store", "event_type AS type", "aggregate_type AS type"),
    ("n8n", "AND e.mode NOT IN ('manual', 'integrated')", ""),
    ("n8n", "LEFT JOIN", "JOIN"),
    ("n8n", "crashed: failed", "crashed: skip"),
    ("n8n", 'e."startedAt" AS started_at', "NULL AS started_at"),
    ("n8n", 'e."deletedAt" IS NULL AND', ""),
    ("solid-queue", "max(j.created_at, coalesce(j.scheduled_at, j.created_at))", "j.created_at"),
    ("solid-queue", "WHERE j.finished_at IS NOT NULL", "; DELETE FROM solid_queue_jobs"),
    ("healthchecks", "u.old_status = 'down'", "u.new_status = 'up'"),
    ("healthchecks", "nullif(c.name, '')", "c.name"),
    ("healthchecks", "fail: failed", "fail: ok"),
    ("solid-errors", "warning: medium", "warning: high"),
    ("solid-errors", "e.resolved_at\n", "e.updated_at AS resolved_at\n"),
    ("speedtest-tracker", "r.download * 8", "r.download"),
    ("speedtest-tracker", "failed: FAIL", "failed: skip"),
    ("speedtest-tracker", "own.id = r.id)) AS value", "own.id = 1)) AS value"),
    ("beszel", "s.type = '480m'", "s.type IN ('120m', '480m')"),
    ("beszel", "GROUP BY a.system, a.name, substr(a.created, 1, 16)", "GROUP BY a.id"),
    ("gatus", "coalesce(nullif(e.endpoint_group, '') || '/', '') || ", ""),
    ("gatus", "h.event_type = 'HEALTHY' AND", ""),
    ("gatus", "AND l.certificate_expiration > 0", ""),
    ("gatus", "AS time,", "AS tme,"),
    ("django-silk", "WHERE r.time_taken IS NOT NULL", ""),
    ("django-silk", "{ duration: ms }", "{}"),
    ("django-silk", "r.num_sql_queries", "r.meta_num_queries"),
    ("django-request", "r.response AS status", "r.id AS status"),
    ("django-request", "without: [silk_request]", "without: []"),
    ("airflow", "AND r.run_type NOT IN ('manual', 'backfill')", ""),
    ("airflow", "r.start_date AS started_at", "r.queued_at AS started_at"),
    ("django-celery-results", "FAILURE: failed", "FAILURE: skip"),
    ("django-celery-results", "t.date_started AS", "NULL AS"),
    ("flask-monitoringdashboard", "min(r.time_requested)", "max(r.time_requested)"),
]


def authorize(action, *_):
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY


class Checks:
    def __init__(self, presets):
        self.presets = presets
        self.faults = []

    def database(self, name, path, expected):
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")]
            columns = {table: {row[1] for row in database.execute("SELECT * FROM pragma_table_info(?)", [table])} for table in tables}
            matching = [key for key, preset in self.presets.items() if matches(preset, columns)]
            # What a shop has of its own stands beside each other.
            if len(matching) != 1 and not (matching and BUSINESS.issuperset(matching)):
                self.faults.append(f"{name}: {matching or 'no preset'} would be chosen")
                return set()
            database.set_authorizer(authorize)
            faults = []
            preset = self.presets[matching[0]] | {"tables": {}}
            for key in matching:
                self.queries(database, self.presets[key], columns, faults)
                preset["tables"] |= self.presets[key]["tables"]
            zone = expected.pop("stored_timezone", None)
            preset |= {"stored_timezone": zone} if zone else {}
            if not faults:
                self.counts(database, preset, expected, faults)
            self.faults += [f"{name}: {fault}" for fault in sorted(set(faults))[:8]]
            return set(matching)

    def queries(self, database, preset, columns, faults):
        for table, mappings in preset["tables"].items():
            standard = language.STANDARD[table]
            for mapping in mappings:
                query = mapping["query"]
                # SQLite takes a quoted name that does not exist for a text.
                for quoted in re.findall(r'"([^"]*)"', query):
                    if quoted not in columns and not any(quoted in names for names in columns.values()):
                        faults.append(f'{table}: there is no "{quoted}"')
                try:
                    cursor = database.execute(f"SELECT * FROM ({query}) WHERE {standard[0]} >= ? AND {standard[0]} < ? LIMIT 0", ("0", "1"))
                except (sqlite3.Error, sqlite3.Warning) as error:
                    faults.append(f"{table}: {error}")
                    continue
                told = [column[0] for column in cursor.description] + list(mapping.get("set", {}))
                unknown = set(told) - set(standard)
                for key in ("values", "units", "times"):
                    unknown |= set(mapping.get(key, {})) - set(told)
                if unknown or len(set(told)) < len(told):
                    faults.append(f"{table}: no column, or one twice: {unknown or told}")

    def counts(self, database, preset, expected, faults):
        try:
            found = language.planted(database, preset, faults)
        except (ValueError, KeyError, TypeError, sqlite3.Error) as error:
            faults.append(f"{type(error).__name__} {error}")
            return
        untold = {key for key, tables in TOLD.items() if not preset["tables"].keys() & tables}
        for key, wanted in expected.items():
            period, zone = key.split(" ")
            wanted = {part: counts for part, counts in wanted.items() if part not in untold}
            differ(found.count(*bounds(period, zone)), wanted, key, faults)


def matches(preset, columns):
    has = all(table in columns and set(names) <= columns[table] for table, names in preset["signature"].items())
    return has and not any(table in columns for table in preset.get("without", []))


def differ(found, wanted, place, faults):
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key in wanted.keys() | found.keys():
            differ(found.get(key), wanted.get(key), f"{place} {key[:40]}", faults)
    elif isinstance(wanted, float) and isinstance(found, float | int):
        if abs(found - wanted) > 1e-6 * max(1, abs(wanted)):
            faults.append(f"{place}: {found}, not {wanted}")
    elif found != wanted:
        faults.append(f"{place}: {found}, not {wanted}")


def read(name, text, faults):
    preset = yaml.safe_load(text)
    if preset.keys() - KEYS or not {"title", "signature", "tables", "notes"} <= preset.keys():
        faults.append(f"{name}: has {sorted(preset)}")
    return preset


def databases(folder):
    """Every database with what was planted in it."""
    for name in generate.DATABASES:
        generate.write(folder, name)
        yield name
    for dump in sorted((HERE / "fixtures").glob("*.sql.gz")):
        name = dump.name.removesuffix(".sql.gz")
        with contextlib.closing(sqlite3.connect(folder / f"{name}.db")) as database:
            database.executescript(gzip.decompress(dump.read_bytes()).decode())
        (folder / f"{name}.json").write_text((HERE / "fixtures" / f"{name}.json").read_text())
        yield name


def all_presets():
    """Those that are shipped, and one here that waits for its standard table."""
    return {path.stem: path.read_text() for path in sorted([*PRESETS.glob("*.yaml"), *HERE.glob("*.yaml")])}


def run(texts, folder, names):
    faults = []
    checks = Checks({name: read(name, text, faults) for name, text in texts.items()})
    used = set()
    for name in names:
        used |= checks.database(name, folder / f"{name}.db", json.loads((folder / f"{name}.json").read_text()))
    return faults + checks.faults, used


def like(preset, names):
    """The databases that a fault in the preset may show in."""
    start = "django" if preset == "django-request" else "django-shop" if preset in BUSINESS else preset
    return [name for name in names if name.startswith(start)]


def main():
    texts = all_presets()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        names = list(databases(folder))
        faults, used = run(texts, folder, names)
        faults += [f"{name}: no database tries it" for name in texts if name not in used]
        if sys.argv[1:] == ["faults"]:
            for preset, old, new in FAULTS:
                if old not in texts[preset]:
                    faults.append(f"{preset}: {old} does not stand there")
                elif not run(texts | {preset: texts[preset].replace(old, new)}, folder, like(preset, names))[0]:
                    faults.append(f"{preset}: {new!r} for {old!r} goes unnoticed")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"presets: {len(texts)} presets, {len(names)} databases, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
