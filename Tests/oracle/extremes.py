"""Every numeric column of every table with numbers at the ends of what a number can be: no run may crash.

A cell is one small database with one such number in one column of two rows, in the period, in what it is compared with or
in older days, reported as a day and as a week. No ORM: Django writes no such rows.
"""

import collections
import concurrent.futures
import itertools
import json
import math
import os
import shutil
import sqlite3

import daybook

AS_OF = "2026-09-14T06:00:00Z"
REPORTS = (("daily", "2026-09-13"), ("weekly", "2026-W37"))
# The day a place is in, for the daily and for the weekly report.
PLACES = {"period": ("2026-09-13", "2026-09-13"), "reference": ("2026-09-06", "2026-09-04"), "history": ("2026-08-30", "2026-08-20")}
ROWS = 4  # of a kind in each place

# As SQL and as JSON writes them.
VALUES = {
    "0": ("0", "0"), "-0.0": ("-0.0", "-0.0"), "5e-324": ("5e-324", "5e-324"), "8.9e307": ("8.9e307", "8.9e307"),
    "1.797e308": ("1.7976931348623157e308", "1.7976931348623157e308"),
    "-1.797e308": ("-1.7976931348623157e308", "-1.7976931348623157e308"),
    "2^53+1": ("9007199254740993", "9007199254740993"), "2^63-1": ("9223372036854775807", "9223372036854775807"),
    "2^63": ("9223372036854775808", "9223372036854775808"),
    "-2^63": ("(-9223372036854775807 - 1)", "-9223372036854775808"),
    "inf": ("9e999", "9e999"), "-inf": ("-9e999", "-9e999"), "inf as text": ("'inf'", '"inf"'), "nan as text": ("'nan'", '"nan"'),
    "bare NaN": (None, "NaN"), "bare Infinity": (None, "Infinity"),
}

METRICS = {
    "request_duration": ("seconds", "ms", "h"), "cpu_usage": ("%",), "memory_usage": ("percent",), "disk_usage": ("%",),
    "database_connections": ("count",), "active_users": ("users",), "revenue": ("RUB",), "orders_count": ("",),
    "extreme": ("x", "GB"),
}
METADATA = ("status_code", "queries_count", "path")
COLUMNS = {
    "pilot_error_reports": ("id", "assigned_to_id", "user_id", "created_at", "updated_at", "resolved_at"),
    "error_comments": ("id", "is_technical_note", "created_at", "author_id", "error_report_id"),
    "auth_user": ("id", "is_staff", "date_joined"),
    "deployments": ("id", "version", "deployed_at", "rolled_back_at"),
    "incidents": ("id", "started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"),
    "health_checks": ("id", "checked_at", "response_time"),
    "user_scenarios": ("id", "executed_at"),
    "user_feedback": ("id", "created_at", "rating", "user_id"),
}
SETTINGS = """measures:
  longest: { from: extreme, aggregate: max, unit: x, warning: 1e307, critical: 1e308 }
  sum: { from: extreme, aggregate: sum, unit: x }
  middle: { from: extreme, aggregate: p50, unit: x }
  rate: { from: extreme, aggregate: rate, warning: 1e-300 }
  share: { from: extreme, aggregate: share, where: "value > 1e307", critical: "1" }
  queries: { from: request_duration, aggregate: p95, unit: s, where: "metadata.queries_count > 9007199254740992" }
"""
Cell = collections.namedtuple("Cell", "table column kind unit value place")


def cells():
    for (kind, units), place in itertools.product(METRICS.items(), PLACES):
        for unit, value in itertools.product(units, VALUES):
            if VALUES[value][0] is not None:
                yield Cell("system_metrics", "value", kind, unit, value, place)
    for column, value, place in itertools.product(METADATA, VALUES, PLACES):
        yield Cell("system_metrics", "metadata." + column, "request_duration", "seconds", value, place)
    for column, value, place in itertools.product(("id", "rowid", "timestamp"), VALUES, PLACES):
        if VALUES[value][0] is not None:
            yield Cell("system_metrics", column, "request_duration", "seconds", value, place)
    for table, columns in COLUMNS.items():
        for column, value, place in itertools.product(columns, VALUES, PLACES):
            if VALUES[value][0] is not None:
                yield Cell(table, column, "", "", value, place)


def run(check, scratch):
    base = os.path.join(scratch, "extremes.db")
    make(base)
    wrong, counts, empty = {}, collections.Counter(), 0
    every = list(cells())
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for cell, outcomes in zip(every, pool.map(lambda job: outcome(base, scratch, *job), enumerate(every))):
            if outcomes is None:
                empty += 1
                continue
            for code, problem in outcomes:
                counts[code] += 1
                if problem:
                    told = f"{cell.kind} {cell.unit} {cell.value} in {cell.place}: {problem}"
                    wrong.setdefault(f"{cell.table}.{cell.column}", []).append(told)
    for name in sorted({f"{cell.table}.{cell.column}" for cell in every}):
        check(f"numbers at the ends of what a number can be: {name}", wrong.get(name, []))
    codes = ", ".join(f"exit {code}: {number}" for code, number in sorted(counts.items(), key=str))
    print(f"      {len(every)} cells, {empty} of which SQLite does not store; {sum(counts.values())} reports; {codes}", flush=True)
    check("most cells can be stored", [] if empty < len(every) / 20 else [f"{empty} of {len(every)} cannot"])


def outcome(base, scratch, number, cell):
    """Code and problem of the day's and the week's run; None where the column's type refuses the number."""
    root = os.path.join(scratch, f"extremes-{number}")
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    path = os.path.join(root, "db.sqlite3")
    shutil.copyfile(base, path)
    settings = os.path.join(root, "daybook.yaml")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    try:
        if not plant(path, cell):
            return None
        found = []
        for report, name in REPORTS:
            out = os.path.join(root, "out")
            done = daybook.run(report, name, path, out, os.path.join(root, "state"), as_of=AS_OF, extra=("--config", settings, "--quiet"))
            found.append((done.code, problem(done, daybook.folder(out, report, name), report)))
        return found
    finally:
        shutil.rmtree(root, ignore_errors=True)


def problem(done, folder, report):
    # No input of this kind is a reason for less than a report: rows that cannot be used are rejected and told.
    if done.code not in (0, 1):
        return f"{report}: {done}"
    with open(os.path.join(folder, "report.json"), encoding="utf-8") as file:
        text = file.read()
    try:
        content = json.loads(text, parse_constant=refuse, parse_float=finite)
    except ValueError as error:
        return f"{report}: report.json: {error}"
    if not content.get("figures"):
        return f"{report}: a report without figures"
    return None


def refuse(word):
    raise ValueError(f"{word} is not a number of JSON")


def finite(text):
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is beyond every number")
    return number


def plant(path, cell):
    """Puts the number into rows of the kind in the place, on each of the two reports' days; False when SQLite refuses it."""
    sql, written = VALUES[cell.value]
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA ignore_check_constraints = ON")
    try:
        changed = 0
        for step, day in enumerate(dict.fromkeys(PLACES[cell.place])):
            where = f"rowid IN (SELECT rowid FROM {cell.table} WHERE {TIMES[cell.table]} >= ? AND {TIMES[cell.table]} < ?"
            bounds = [f"{day} 00", f"{day} 24"]
            if cell.kind:
                where += " AND metric_type = ?"
                bounds.append(cell.kind)
            where += " LIMIT 1)" if cell.column in KEYS else " LIMIT 2)"  # Two of them, so that they are also added up.
            if cell.column.startswith("metadata."):
                given = {"path": '"/a/"', "status_code": "200", "queries_count": "3", cell.column[9:]: written}
                value = "'{" + ", ".join(f'"{key}": {text}' for key, text in given.items()) + "}'"
                assignment = f"metadata = {value}"
            elif cell.column == "value":
                assignment = f"value = {sql}, unit = '{cell.unit}'"
            elif cell.column in KEYS and step:
                continue  # A key stands once.
            else:
                assignment = f"{cell.column} = {sql}"
            changed += db.execute(f"UPDATE {cell.table} SET {assignment} WHERE {where}", bounds).rowcount
        return changed > 0
    except (sqlite3.IntegrityError, sqlite3.OperationalError) as error:
        if "datatype mismatch" in str(error):
            return False
        raise
    finally:
        db.close()


KEYS = ("id", "rowid")
TIMES = {
    "system_metrics": "timestamp", "pilot_error_reports": "created_at", "error_comments": "created_at",
    "incidents": "started_at", "deployments": "deployed_at", "health_checks": "checked_at",
    "user_scenarios": "executed_at", "user_feedback": "created_at", "auth_user": "date_joined",
}


def make(path):
    """A few rows of everything in each place."""
    db = sqlite3.connect(path, isolation_level=None)
    for name in ("schema.sql", "optional.sql"):
        with open(os.path.join(daybook.HERE, name), encoding="utf-8") as file:
            db.executescript(file.read())
    db.execute("BEGIN")
    for day in sorted({day for days in PLACES.values() for day in days}):
        for number in range(ROWS):
            fill(db, day, number)
    db.execute("COMMIT")
    db.close()


def fill(db, day, number):
    at, later = f"{day} {8 + number:02}:10:00.250000", f"{day} {8 + number:02}:55:00"
    key = f"{day}-{number}"

    def add(table, **row):
        return db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))

    for kind, units in METRICS.items():
        metadata = '{"path": "/a/", "status_code": 200, "queries_count": 3}' if kind == "request_duration" else "{}"
        add("system_metrics", id=f"{kind}-{key}", metric_type=kind, value=0.5 + number, unit=units[0], timestamp=at, metadata=metadata)
    user = add("auth_user", password="", is_superuser=0, username=key, last_name="", email="", is_staff=0, is_active=1, date_joined=at,
               first_name="").lastrowid
    closed = number % 2 == 0
    add("pilot_error_reports", id=key, title=f"payment fails {number}", description="", steps_to_reproduce="", expected_behavior="",
        actual_behavior="", category="ui", severity="high", module="cart", url="", user_agent="", browser="", operating_system="",
        user_email="", status="resolved" if closed else "new", created_at=at, updated_at=later, resolved_at=later if closed else None,
        user_id=user)
    add("error_comments", id=key, content="", is_technical_note=number % 2, created_at=at, updated_at=at, author_id=user,
        error_report_id=key)
    add("incidents", id=key, title="outage", severity="high", status="resolved", started_at=at, detected_at=at, acknowledged_at=at,
        mitigated_at=later, resolved_at=later, root_cause="cable")
    add("deployments", id=key, version=f"1.{number}", deployed_at=at, environment="production", author="a",
        rolled_back_at=later if closed else None)
    add("health_checks", id=key, check_name="database", status="PASS" if closed else "FAIL", checked_at=at, response_time=0.1)
    add("user_scenarios", id=key, scenario="buy", status="success" if closed else "failed", executed_at=at)
    add("user_feedback", id=key, created_at=at, rating=1 + number, category="price", comment="dear", user_id=user)
