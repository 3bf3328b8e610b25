"""What a night keeps of the periods before its reports, and the small lines that are drawn of it beside the score card."""

import math
import os
import re
import sqlite3
from datetime import timedelta

import daybook
import figures_requests
import numpy as np
from expected import Book
from periods import HOUR, Period
from rows import Rows

ZONE = "America/New_York"  # whose clocks go back within the days of the lines
LAST = Period("daily", Period.parse("daily", "2026-11-08", ZONE).first, ZONE)
# How many periods a small line has, its own with it.
LENGTHS = {"daily": 28, "weekly": 12}
TILE = re.compile(r'<li class="tile">\s*<span class="name"><a class="quiet" href="#([^"]+)">.*?</li>', re.DOTALL)
PATH = re.compile(r'<path d="([^"]+)"')
POINT = re.compile(r"[ML](-?[\d.]+) (-?[\d.]+)")


def run(check, source, scratch):
    """On the clean fixture, which the ORM points at."""
    root = os.path.join(scratch, "remembered")
    os.makedirs(root)
    settings = os.path.join(root, "daybook.yaml")
    with open(settings, "w", encoding="utf-8") as file:
        file.write("report: { kinds: [daily, weekly] }\n")
    out, state = os.path.join(root, "out"), os.path.join(root, "state")
    as_of = (LAST.end + HOUR).strftime("%Y-%m-%dT%H:%M:%SZ")
    outcome = daybook.run("run", None, source, out, state, ZONE, as_of, extra=("--config", settings))
    ledger = os.path.join(state, "ledger.sqlite3")
    if not os.path.exists(ledger):
        check("a night with a ledger", [str(outcome)])
        return
    rows = Rows()
    week = Period("weekly", LAST.first - timedelta(days=LAST.first.weekday()), ZONE)
    for period, days in ((LAST, 1), (week, 7)):
        count = LENGTHS[period.kind]
        periods = [Period(period.kind, period.first - timedelta(days=days * back), ZONE) for back in range(count - 1, -1, -1)]
        figures = {each.name: counted(rows, each) for each in periods}
        check(f"the ledger's figures of {count} periods up to {period.name}", kept(ledger, period.kind, figures))
        with open(os.path.join(daybook.folder(out, period.kind, period.name), "report.html"), encoding="utf-8") as file:
            drawn, wrong = lines(file.read(), list(figures.values()))
        check(f"{drawn} small lines of {period.name}", wrong + ([] if drawn >= 4 else ["fewer than the score card has"]))


def counted(rows, period):
    """The figures of the score card that metric rows tell, None for one without a value."""
    here = rows.of("request_duration", period.start, period.end)
    known = [row.status for row in here if row.status is not None]
    book = Book()
    figures_requests.uptime(book, "", here)
    money = [row.value for row in rows.counted("revenue", period, period.start, period.end)]
    return {
        "requests.count": len(here) if rows.any(period.start, period.end) else None,
        "requests.error_rate": sum(status >= 500 for status in known) / len(known) if known else None,
        "requests.duration.p95": float(np.quantile([row.value for row in here], 0.95)) if len(here) >= 20 else None,
        "availability.uptime": book["availability.uptime"].value,
        "business.revenue.sum": math.fsum(money) if money else None,
    }


def kept(ledger, kind, figures):
    with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as base:
        found = {(name, id): value for name, id, value in base.execute("SELECT name, id, value FROM figure WHERE kind = ?", (kind,))}
    base.close()
    return [f"{name} {id}: {found.get((name, id))}, expected {value}" for name, book in figures.items() for id, value in book.items()
            if not same(found.get((name, id)), value)]


def same(one, other):
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(1, abs(other))


def lines(page, books):
    """(how many lines are drawn of the figures, what is wrong with them): heights are the values on one scale."""
    drawn, wrong = 0, []
    for tile in TILE.finditer(page):
        id, path = tile[1], PATH.search(tile[0])
        if id not in books[0] or not path:
            continue
        drawn += 1
        values = [book[id] for book in books]
        while values and values[0] is None:
            values.pop(0)
        step = 112 / (len(values) - 1)
        points = {round((float(x) - 4) / step): float(y) for x, y in POINT.findall(path[1])}
        # A value whose neighbours are missing is a dot, and not of the path.
        alone = {place for place in range(len(values)) if all(
            not 0 <= beside < len(values) or values[beside] is None for beside in (place - 1, place + 1))}
        places = [place for place, value in enumerate(values) if value is not None and place not in alone]
        if sorted(points) != places:
            wrong.append(f"{id}: values at {sorted(points)}, expected at {places}")
            continue
        low, high = (choose(places, key=values.__getitem__) for choose in (min, max))
        scale = (points[high] - points[low]) / (values[high] - values[low]) if values[high] != values[low] else 0
        for place in places:
            height = points[low] + scale * (values[place] - values[low])
            if abs(points[place] - height) > 0.02 or scale > 0:
                wrong.append(f"{id}: period {place} at {points[place]}, expected {height:.2f} for {values[place]}")
    return drawn, wrong
