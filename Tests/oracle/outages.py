"""Small applications that fall silent: what the program tells of their days and weeks, and what was due."""

import json
import os
import random
import re
import sqlite3
from datetime import date, datetime, time, timedelta

import basis
import daybook
import silences
from periods import HOUR, UTC, Period
from silences import Table

RHYTHMS = ("sixty an hour", "one an hour", "office hours", "2000 a day", "200 a day")
HISTORIES = (1, 3, 6, 13, 20, 35, 60)
SILENCES = (0, 2, 4, 12, 24, 120, None)  # hours; None lasts for ever
ZONES = ("UTC", "Europe/Berlin", "Asia/Kolkata", "America/New_York")
SHAPE = (0.35, 0.22, 0.15, 0.12, 0.12, 0.18, 0.35, 0.60, 0.95, 1.25, 1.45, 1.50,
         1.50, 1.45, 1.40, 1.40, 1.40, 1.45, 1.50, 1.65, 1.70, 1.50, 1.10, 0.65)
CASES = 24


def rate(rhythm, local):
    """Rows an hour at a local time, and whether some are due for certain."""
    if rhythm == "sixty an hour":
        return 60, True
    if rhythm == "one an hour":
        return 1, True
    if rhythm == "office hours":
        opened = local.weekday() < 5 and 9 <= local.hour < 18
        return (20 if opened else 0), opened
    mean = int(rhythm.split()[0]) * SHAPE[local.hour] / sum(SHAPE)
    return mean, mean > 4


def must_tell(rhythm, history, silence):
    if rhythm == "office hours":
        return history >= 6
    return rhythm != "200 a day" or (history >= 13 and (silence is None or silence >= 12))


class Application:
    def __init__(self, chance, rhythm, history, silence, zone):
        first = date(2026, 8, 1) + timedelta(days=chance.randrange(60))
        self.period = Period("daily", first + timedelta(days=history), zone)
        self.start = datetime.combine(self.period.first, time(10), self.period.zone).astimezone(UTC)
        end = self.start + timedelta(hours=silence) if silence is not None else None
        self.times, self.due, self.silenced = [], set(), set()
        for day in range(history + 8):
            hours = Period("daily", first + timedelta(days=day), zone)
            for opens, closes, _ in hours.hours():
                mean, due = rate(rhythm, opens.astimezone(hours.zone))
                if opens >= self.start and (end is None or opens < end):
                    self.silenced.add(opens)
                    if due:
                        self.due.add(opens)
                    continue
                steady = rhythm in RHYTHMS[:3]
                count = mean if steady else sum(chance.random() < mean / 1000 for _ in range(1000))
                self.times += [opens + (closes - opens) * chance.random() for _ in range(count)]

    def write(self, path):
        rows = [(f"{number:032x}", "request_duration", 0.2, "s", at.strftime("%Y-%m-%d %H:%M:%S.%f"), "{}")
                for number, at in enumerate(sorted(self.times))]
        # Text has microseconds: what is counted is what is stored.
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE system_metrics "
                       "(id text PRIMARY KEY, metric_type text, value real, unit text, timestamp text, metadata text)")
            db.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)")
            db.executemany("INSERT INTO system_metrics VALUES (?, ?, ?, ?, ?, ?)", rows)
        db.close()


def run(check, scratch):
    root = os.path.join(scratch, "outages")
    os.makedirs(root)
    chance = random.Random(20261126)
    for number in range(CASES):
        rhythm, silence = RHYTHMS[number % len(RHYTHMS)], SILENCES[number % len(SILENCES)]
        history, zone = chance.choice(HISTORIES), chance.choice(ZONES)
        application = Application(chance, rhythm, history, silence, zone)
        path = os.path.join(root, f"{number}.db")
        application.write(path)
        lasting = "for ever" if silence is None else f"{silence} h"
        table = Table(application.times)
        week = Period("weekly", application.period.first - timedelta(days=application.period.first.weekday()), zone)
        for period in (application.period, week):
            what = f"{rhythm}, {history} days of history, silent {lasting}: {period.name} in {zone}"
            check(what, wrong(application, table, period, path, os.path.join(root, str(number)),
                              must_tell(rhythm, history, silence), rhythm))
        os.remove(path)


def wrong(application, table, period, path, out, must, rhythm):
    as_of = (period.end + HOUR).strftime("%Y-%m-%dT%H:%M:%SZ")
    os.makedirs(out, exist_ok=True)
    outcome = daybook.run(period.kind, period.name, path, os.path.join(out, "out"), os.path.join(out, "state"),
                          period.zone_name, as_of)
    folder = daybook.folder(os.path.join(out, "out"), period.kind, period.name)
    if not os.path.exists(os.path.join(folder, "report.json")):
        return [f"no report; {outcome}"]
    with open(os.path.join(folder, "report.json"), encoding="utf-8") as file:
        report = json.load(file)
    with open(os.path.join(folder, "report.txt"), encoding="utf-8") as file:
        text = file.read()
    told = {datetime.fromisoformat(label).astimezone(UTC) for label in report["coverage"]["gaps"]}
    expected = silences.coverage(period, table)
    due = {hour for hour in application.due if period.holds(hour)}
    problems = []
    if told != set(expected.missing):
        problems.append(f"missing {sorted(map(str, told ^ set(expected.missing)))} in one of both only")
    problems += basis.empty_hours(report, expected)
    if rhythm != "200 a day" and not told <= application.silenced:
        problems.append(f"{len(told - application.silenced)} hours told that were not silenced")
    if must and len(due) >= 2 and not told:
        problems.append(f"{len(due)} hours due, none told")
    if must and rhythm in RHYTHMS[:2] and told != due and len(due) >= 2:
        problems.append(f"{len(told ^ due)} hours told otherwise than due")
    unknown = report["status"] == "unknown"
    if outcome.code != (1 if len(told) >= 4 or unknown else 0):
        problems.append(f"{len(told)} hours told, {report['status']}: {outcome}")
    if told and report["status"] == "good":
        problems.append("good with hours missing")
    whole = expected.covered == expected.hours
    if bool(re.search(r"All\s\d+\shours\shave\smetrics", text)) != whole:
        problems.append(f"the text says the wrong thing of {expected.covered} of {expected.hours} hours")
    return problems
