"""Tries the settings under "Recipes" of docs/databases.md on tables as they describe, and compares counts.

recipes.py [FOLDER]   with a folder the databases and settings stay in it, for Daybook to be tried on
"""

import contextlib
import json
import random
import re
import sqlite3
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import language
import yaml
from planted import FIRST, LAST, MINUTE, Planted, bounds, text

import presets

PAGE = Path(__file__).parent.parent.parent / "docs" / "databases.md"


def times(chance, many):
    return sorted(chance.randrange(FIRST // 1_000_000, LAST // 1_000_000) * 1_000_000 for _ in range(many))


def local(micros, zone, form="%Y-%m-%d %H:%M:%S"):
    """As a clock on the wall shows it; of the hour that comes twice only the first is ever written here."""
    moment = datetime.fromtimestamp(micros // 1_000_000, UTC).astimezone(ZoneInfo(zone))
    return moment.replace(fold=0).strftime(form)


def unfolded(micros, zone):
    """Not in the second of two equal hours."""
    return datetime.fromtimestamp(micros // 1_000_000, UTC).astimezone(ZoneInfo(zone)).fold == 0


def incidents(database, planted, chance):
    database.execute(
        "CREATE TABLE incident (number TEXT, short_description TEXT, category TEXT, severity TEXT, assignment_group TEXT, state TEXT,"
        " opened_at TEXT, sys_updated_on TEXT, resolved_at TEXT, closed_at TEXT)"
    )
    severities = {"1 - Critical": "critical", "2 - High": "high", "3 - Moderate": "medium", "4 - Low": "low", " 1 - CRITICAL ": "critical"}
    for number, opened in enumerate(times(chance, 300)):
        severity, state = (
            chance.choice(list(severities)),
            chance.choice(["New", "In Progress", "On Hold", "Resolved", "Closed", "Canceled"]),
        )
        over = opened + chance.randrange(1, 4000) * MINUTE if state in ("Resolved", "Closed", "Canceled") else None
        if not all(unfolded(time, "Europe/Berlin") for time in (opened, over) if time):
            continue
        shown = [time and local(time, "Europe/Berlin") for time in (opened, over or opened, None if state == "Closed" else over, over)]
        row = (f"INC{number:07}", "VPN is slow", "network", severity, "Net", state, *shown)
        database.execute("INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        planted.reports.append((opened, severities[severity], over))


def access(database, planted, chance):
    database.execute("CREATE TABLE access (ts INTEGER, ms REAL, url TEXT, verb TEXT, code INTEGER)")
    for time in times(chance, 2000):
        took, path, code = round(chance.lognormvariate(6, 1)), chance.choice(["/", "/a?token=1", "/b"]), chance.choice([200, 200, 404, 500])
        database.execute("INSERT INTO access VALUES (?, ?, ?, 'GET', ?)", (time // 1000, took, path, code))
        planted.requests.append((time, path, "GET", code, took / 1000, None))


def ctime(database, planted, chance):
    database.execute("CREATE TABLE cron (command TEXT, code INTEGER, ended TEXT, took INTEGER)")
    for time in times(chance, 1000):
        command, code, took = chance.choice(["backup", "rotate"]), chance.choice([0, 0, 0, 1, 75, 130]), chance.randrange(1, 900)
        if not unfolded(time, "America/New_York"):
            continue
        ended = local(time, "America/New_York", "%a %b %d %H:%M:%S %Y")
        database.execute("INSERT INTO cron VALUES (?, ?, ?, ?)", (command, code, ended, took))
        # 75 says that it found another one running.
        if code != 75:
            planted.jobs.append((time, command, "ok" if code == 0 else "failed", took))


def orders(database, planted, chance):
    database.execute("CREATE TABLE orders (placed_at TEXT, total_cents INTEGER, currency TEXT, state TEXT)")
    for time in times(chance, 500):
        cents, state = chance.randrange(500, 20_000), chance.choice(["paid", "shipped", "canceled"])
        database.execute("INSERT INTO orders VALUES (?, ?, 'EUR', ?)", (text(time, 0, "T", "+00:00"), cents, state))
        if state != "canceled":
            planted.metrics += [(time, "orders", None, 1), (time, "revenue", None, cents / 100)]


def trips(database, planted, chance):
    database.execute("CREATE TABLE trips (pickup_at TEXT, dropoff_at TEXT, pickup_zone TEXT, fare REAL)")
    for began in times(chance, 800):
        ended, zone, fare = began + chance.randrange(2, 60) * MINUTE, chance.choice(["JFK", "Midtown"]), chance.randrange(300, 9000) / 100
        if not (unfolded(began, "America/New_York") and unfolded(ended, "America/New_York")):
            continue
        database.execute("INSERT INTO trips VALUES (?, ?, ?, ?)", (*(local(t, "America/New_York") for t in (began, ended)), zone, fare))
        planted.jobs.append((ended, zone, "ok", (ended - began) / 1e6))
        planted.metrics.append((ended, "fare", None, fare))


RECIPES = {
    "An export of incidents, as ServiceNow writes it": incidents,
    "An access log": access,
    "Times as C prints them": ctime,
    "Orders": orders,
    "Taxi trips": trips,
}


def settings():
    """The indented lines under each heading of the third level that has a recipe."""
    found = {}
    for part in re.split(r"^### ", PAGE.read_text(), flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        block = re.search(r"(?:^    .*\n)+", body, re.MULTILINE)
        if title in RECIPES and block:
            found[title] = re.sub("^    ", "", block[0], flags=re.MULTILINE)
    return found


def main(folder):
    given, faults = settings(), []
    for title, make in RECIPES.items():
        planted, name = Planted(), make.__name__
        path = folder / f"{name}.db"
        path.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(path)) as database:
            make(database, planted, random.Random(18))
            database.commit()
            if title not in given:
                faults.append(f"{title}: there is no such recipe")
                continue
            source = yaml.safe_load(given[title])["source"]
            preset = source | {"tables": {t: m if isinstance(m, list) else [m] for t, m in source["tables"].items()}}
            found = language.planted(database, preset, faults)
        (folder / f"{name}.yaml").write_text(given[title])
        (folder / f"{name}.json").write_text(json.dumps(planted.counts(), ensure_ascii=False, indent=1))
        for key, wanted in planted.counts().items():
            presets.differ(found.count(*bounds(*key.split(" "))), wanted, f"{title}: {key}", faults)
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"recipes: {len(RECIPES)} recipes, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if sys.argv[1:]:
        Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
        sys.exit(main(Path(sys.argv[1])))
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(main(Path(scratch)))
