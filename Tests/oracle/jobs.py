"""Runs of jobs: what the program tells of a generated table of them, and a count of its own over the same rows."""

import json
import math
import os
import random
import sqlite3
from collections import defaultdict
from datetime import datetime, timedelta

import daybook
import numpy
from periods import HOUR, UTC, Period

# The weeks in which clocks go back, and one in which they stay.
PERIODS = (
    ("weekly", "2026-W43", "Europe/Berlin"), ("daily", "2026-10-25", "Europe/Berlin"),
    ("weekly", "2026-W44", "America/New_York"), ("daily", "2026-11-01", "America/New_York"),
    ("weekly", "2026-W44", "UTC"), ("daily", "2026-10-29", "Asia/Kolkata"), ("monthly", "2026-10", "Europe/Berlin"),
)
FIRST = datetime(2026, 8, 25, tzinfo=UTC)
LAST = datetime(2026, 11, 4, tzinfo=UTC)
PLAIN = ["Sync orders", "Invoice to mail", "Newsletter", "Склад", "nightly backup", "Cleanup", "Export"]
HOSTILE = [
    "first line\nsecond line", "<script>alert(1)</script>", "drop'; DELETE FROM jobs; --", "abc\u202etxt.exe",
    "x" * 10_000, "| table | `code` |\\", "=cmd()", "Ünïcödé \U0001f525", "\x1b[31mred\x1b[0m", "{{name}}", "%s %n ${HOME}",
]
ERRORS = ["connect ETIMEDOUT", "<b>no space</b>\nleft", "password=hunter2 refused", "x" * 5000, None, ""]
STATUSES = {"ok": "ok", "OK": "ok", "failed": "failed", "Failed ": "failed", "canceled": "canceled",
            "crashed": None, None: None}


class Run:
    def __init__(self, name, status, finished, seconds, started, duration, error):
        self.name, self.status, self.finished = name, status, finished
        self.seconds, self.started, self.duration, self.error = seconds, started, duration, error

    @property
    def result(self):
        return STATUSES[self.status]


def stored(chance, moment):
    """One of the forms in which a time may be written, all of the same instant."""
    form = chance.randrange(4)
    if form == 0:
        return moment.strftime("%Y-%m-%d %H:%M:%S.%f")
    if form == 1:
        return moment.strftime("%Y-%m-%dT%H:%M:%S.%f") + "Z"
    if form == 2:
        return (moment + timedelta(hours=3)).strftime("%Y-%m-%d %H:%M:%S.%f") + "+03:00"
    return moment.strftime("%Y-%m-%d %H:%M:%S.%f")[:-3] if moment.microsecond % 1000 == 0 else \
        moment.strftime("%Y-%m-%d %H:%M:%S.%f")


def runs(chance):
    """Rows in no order; jobs that fail on one day, that no longer run, that fail to the end."""
    rows = []
    for name in PLAIN + HOSTILE:
        every = chance.choice((40, 90, 300)) if name in PLAIN else 700
        share = chance.choice((0, 0.01, 0.05))
        moment = FIRST
        while moment < LAST:
            moment += timedelta(minutes=every * chance.uniform(0.5, 1.5), microseconds=chance.randrange(10**6))
            if name == "Cleanup" and moment > datetime(2026, 10, 19, tzinfo=UTC):
                break
            bad = share
            if name == "Sync orders" and moment.date().isoformat() in ("2026-10-22", "2026-10-29"):
                bad = 0.4
            if name == "Export" and moment > datetime(2026, 10, 24, 12, tzinfo=UTC):
                bad = 1
            status = chance.choice(("failed", "failed", "Failed ")) if chance.random() < bad else \
                chance.choices(("ok", "OK", "canceled", "crashed", None), (90, 5, 3, 1, 1))[0]
            seconds = round(chance.lognormvariate(1, 1), 3)
            started = moment - timedelta(seconds=seconds)
            form = chance.randrange(6)
            if form == 0:
                rows.append(Run(name, status, moment, None, None, None, chance.choice(ERRORS)))
            elif form == 1:
                rows.append(Run(name, status, moment, seconds + 1, started, seconds + 1, chance.choice(ERRORS)))
            elif form == 2:
                # Backwards, or no number: no duration.
                late, said = (moment + timedelta(seconds=5), None) if chance.random() < 0.5 else (started, -1.5)
                rows.append(Run(name, status, moment, None, late, said, chance.choice(ERRORS)))
            else:
                rows.append(Run(name, status, moment, (moment - started).total_seconds(), started, None,
                                chance.choice(ERRORS)))
    chance.shuffle(rows)
    return rows


def write(path, rows, chance):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE jobs (id integer PRIMARY KEY, name text, status text, finished_at text, "
                   "started_at text, duration real, error text)")
        db.executemany(
            "INSERT INTO jobs (name, status, finished_at, started_at, duration, error) VALUES (?, ?, ?, ?, ?, ?)",
            [(row.name, row.status, stored(chance, row.finished), row.started and stored(chance, row.started),
              row.duration, row.error) for row in rows])
        # Not over yet: no run; and ends that are no times.
        db.executemany("INSERT INTO jobs (name, status, finished_at) VALUES (?, ?, ?)",
                       [("Sync orders", "running", None), ("Sync orders", None, ""), ("Sync orders", "ok", "soon")])
    db.close()


class Expected:
    def __init__(self):
        self.figures = {}

    def put(self, name, value, rows):
        self.figures[name] = (value, rows)

    def share(self, name, rows):
        failed = sum(row.result == "failed" for row in rows)
        judged = sum(row.result in ("failed", "ok") for row in rows)
        self.put(name, failed / judged if judged else None, judged)

    def counts(self, prefix, suffix, rows):
        self.put(f"{prefix}jobs.runs{suffix}", len(rows), len(rows))
        for name, result in (("succeeded", "ok"), ("failed", "failed"), ("canceled", "canceled")):
            count = sum(row.result == result for row in rows)
            self.put(f"{prefix}jobs.{name}{suffix}", count, count if suffix else len(rows))
        self.share(f"{prefix}jobs.failure_share{suffix}", rows)

    def durations(self, name, rows, suffix="", parts=("mean", "p95", "max")):
        seconds = [row.seconds for row in rows if row.seconds is not None]
        values = {"mean": lambda: math.fsum(seconds) / len(seconds), "max": lambda: max(seconds),
                  "median": lambda: float(numpy.quantile(seconds, 0.5)),
                  "p95": lambda: float(numpy.quantile(seconds, 0.95))}
        for part in parts:
            enough = len(seconds) >= (20 if part == "p95" else 1)
            self.put(f"{name}.{part}{suffix}", values[part]() if enough else None, len(seconds))


def expect(rows, period):
    expected = Expected()
    parts = {"": period, "reference.": period.reference}
    for prefix, part in parts.items():
        here = [row for row in rows if part.holds(row.finished)]
        expected.counts(prefix, "", here)
        expected.durations(f"{prefix}jobs.duration", here)
    first = min(row.finished for row in rows)
    for day in period.history():
        start, end = period.bounds(day)
        if first < end:
            expected.counts("", f"{{{day}}}", [row for row in rows if start <= row.finished < end])
    by_name = defaultdict(dict)
    for name in {row.name for row in rows if period.holds(row.finished)}:
        for prefix, part in parts.items():
            here = [row for row in rows if row.name == name and part.holds(row.finished)]
            one = Expected()
            one.put("runs", len(here), len(here))
            one.put("failed", sum(row.result == "failed" for row in here), len(here))
            one.share("failure_share", here)
            one.durations("by_job", here, parts=("mean", "median", "p95"))
            for figure, pair in one.figures.items():
                by_name[name][f"{prefix}jobs.by_job.{figure.removeprefix('by_job.')}"] = pair
    return expected.figures, by_name


def differs(figure, value, rows):
    if figure["n"] != rows or (figure["value"] is None) != (value is None):
        return True
    return value is not None and abs(figure["value"] - value) > 1e-12 * max(1, abs(value))


def failing(rows, period):
    """Names whose last run of the period that succeeded or failed failed."""
    last = {}
    for row in rows:
        later = row.name not in last or row.finished > last[row.name].finished
        if period.holds(row.finished) and row.result in ("ok", "failed") and later:
            last[row.name] = row
    return {name for name, row in last.items() if row.result == "failed"}


def compare(report, rows, period):
    whole, by_name = expect(rows, period)
    told = {figure["id"]: figure for figure in report["figures"]
            if figure["id"].removeprefix("reference.").startswith("jobs.")}
    problems = []
    for name, (value, n) in whole.items():
        figure = told.pop(name, None)
        if figure is None or differs(figure, value, n):
            problems.append(f"{name}: {figure and (figure['value'], figure['n'])} for {(value, n)}")
    for name in [name for name in by_name if name in PLAIN]:
        for figure_name, (value, n) in by_name.pop(name).items():
            figure = told.pop(f"{figure_name}{{{name}}}", None)
            if figure is None or differs(figure, value, n):
                problems.append(f"{figure_name} of {name}: {figure and (figure['value'], figure['n'])} for {(value, n)}")
    # Hostile names are written out: their figures are compared without them.
    left = defaultdict(list)
    for name, figure in told.items():
        left[name.split("{")[0]].append((figure["n"], figure["value"]))
    due = defaultdict(list)
    for figures in by_name.values():
        for name, (value, n) in figures.items():
            due[name].append((n, value))
    for name in left.keys() | due.keys():
        pairs = [sorted(found, key=lambda pair: (pair[0], pair[1] or 0)) for found in (left[name], due[name])]
        same = len(pairs[0]) == len(pairs[1]) and not any(
            differs({"n": n, "value": value}, other, m) for (n, value), (m, other) in zip(*pairs))
        if not same:
            problems.append(f"{name} of hostile names: {pairs[0]} for {pairs[1]}")
    return problems


def findings(report, rows, period):
    problems = []
    told = {finding["measure"] for finding in report["findings"] if finding["rule"] == "job_failing"}
    due = {f"jobs.by_job.failed{{{name}}}" for name in failing(rows, period) if name in PLAIN}
    plain = {measure for measure in told if any(measure.endswith(f"{{{name}}}") for name in PLAIN)}
    if plain != due or len(told) != len(failing(rows, period)):
        problems.append(f"failing: {plain} and {len(told)} in all for {due} and {len(failing(rows, period))}")
    before = {row.name for row in rows if period.reference.holds(row.finished)}
    gone = before - {row.name for row in rows if period.holds(row.finished)}
    missed = [finding["text"] for finding in report["findings"] if finding["rule"] == "job_missed"]
    if ("Cleanup" in gone) != any("Cleanup" in text for text in missed):
        problems.append(f"missed: {missed} for {gone}")
    if any("hunter2" in finding["text"] for finding in report["findings"]):
        problems.append("a password is told")
    return problems


def run(check, scratch):
    root = os.path.join(scratch, "jobs")
    os.makedirs(root)
    chance = random.Random(20261127)
    rows = runs(chance)
    path = os.path.join(root, "jobs.db")
    write(path, rows, chance)
    for kind, name, zone in PERIODS:
        period = Period.parse(kind, name, zone)
        out = os.path.join(root, f"{kind}-{name}-{zone.replace('/', '_')}")
        os.makedirs(out)
        as_of = (period.end + HOUR).strftime("%Y-%m-%dT%H:%M:%SZ")
        outcome = daybook.run(kind, name, path, os.path.join(out, "out"), os.path.join(out, "state"), zone, as_of)
        report = os.path.join(daybook.folder(os.path.join(out, "out"), kind, name), "report.json")
        what = f"{name} in {zone}"
        if not os.path.exists(report):
            check(f"jobs of {what}", [f"no report; {outcome}"])
            continue
        with open(report, encoding="utf-8") as file:
            report = json.load(file)
        check(f"jobs of {what}: every figure", compare(report, rows, period))
        check(f"jobs of {what}: what fails and what did not run", findings(report, rows, period))
