"""Checks as rows and as hourly counts of the same events: one uptime, counted here from the events alone."""

import json
import os
import random
import sqlite3
from collections import defaultdict
from datetime import datetime, timedelta

import daybook
from periods import UTC, Period

# The clocks of Berlin go back on 25 October 2026.
START, END = datetime(2026, 10, 4, tzinfo=UTC), datetime(2026, 10, 28, tzinfo=UTC)
AS_OF = "2026-10-28T06:00:00Z"
PERIODS = (("weekly", "2026-W43"), ("daily", "2026-10-25"), ("daily", "2026-10-20"), ("weekly", "2026-W42"))
ZONES = ("UTC", "Europe/Berlin")
STEPS = {"Website": 60, "API «v2»\n<b>": 120, "Database": 300, "Nightly": 86_400, "new one": 600}
# Check, start, end, message; None is not over.
OUTAGES = [
    ("Website", "2026-10-19 21:30:00", "2026-10-19 23:30:00", "connect ECONNREFUSED"),
    ("Website", "2026-10-25 00:10:00", "2026-10-25 02:20:00", "Request failed with status code 503"),
    ("Website", "2026-10-25 02:00:00", "2026-10-25 02:50:00", "both at once"),
    ("Database", "2026-10-25 20:04:00", None, "connect ETIMEDOUT"),
    ("Database", "2026-10-13 08:00:00", "2026-10-13 09:00:00", None),
] + [("API «v2»\n<b>", f"2026-10-20 {hour:02d}:00:00", f"2026-10-20 {hour:02d}:02:00", "code 500")
     for hour in range(6, 18)]
MAINTENANCE = [("Website", datetime(2026, 10, 24, 2, tzinfo=UTC), datetime(2026, 10, 24, 2, 30, tzinfo=UTC))]


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


class Events:
    def __init__(self, chance):
        self.beats = []  # check, time, up | down | maintenance, response in seconds or None
        for name, step in STEPS.items():
            at = START + timedelta(seconds=chance.randrange(min(step, 3600)))
            if name == "new one":
                at = datetime(2026, 10, 21, 9, tzinfo=UTC)
            while at < END:
                down = any(check == name and moment(start) <= at and (end is None or at < moment(end))
                           for check, start, end, _ in OUTAGES)
                away = any(check == name and start <= at < end for check, start, end in MAINTENANCE)
                state = "maintenance" if away else "down" if down or chance.random() < 0.001 else "up"
                self.beats.append((name, at, state, round(chance.uniform(0.05, 0.4), 6) if state == "up" else None))
                at += timedelta(seconds=step, milliseconds=chance.randrange(40))

    def rows(self):
        words = {"up": "PASS", "down": "FAIL", "maintenance": "MAINTENANCE"}
        return [(name, words[state], at.strftime("%Y-%m-%d %H:%M:%S.%f"), response)
                for name, at, state, response in self.beats]

    def counts(self):
        hours = defaultdict(lambda: defaultdict(list))
        for name, at, state, response in self.beats:
            hours[name, at.replace(minute=0, second=0, microsecond=0)][state].append(response)
        return [(name, hour.strftime("%Y-%m-%d %H:%M:%S"), 3600, len(states["up"]), len(states["down"]),
                 len(states["maintenance"]), sum(states["up"]) / len(states["up"]) if states["up"] else None)
                for (name, hour), states in sorted(hours.items())]

    def write(self, path, kind):
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE incidents (id, title, severity, status, started_at, detected_at, acknowledged_at, "
                       "resolved_at, root_cause, check_name)")
            db.executemany("INSERT INTO incidents VALUES (?, ?, 'high', '', ?, NULL, NULL, ?, ?, ?)",
                           [(str(number), f"{name} is down", start, end, message, name)
                            for number, (name, start, end, message) in enumerate(OUTAGES)])
            if kind == "rows":
                db.execute("CREATE TABLE health_checks (check_name, status, checked_at, response_time)")
                db.executemany("INSERT INTO health_checks VALUES (?, ?, ?, ?)", self.rows())
            else:
                db.execute("CREATE TABLE health_counts "
                           "(check_name, time, seconds, passed, failed, maintenance, response_mean)")
                db.executemany("INSERT INTO health_counts VALUES (?, ?, ?, ?, ?, ?, ?)", self.counts())
        db.close()

    def figures(self, period):
        """{id: value} of every check, from the events."""
        found = {}
        for prefix, part in (("", period), ("reference.", period.reference)):
            for name in STEPS:
                shown = name.replace("\n", " ")
                here = [(state, response, at) for check, at, state, response in self.beats
                        if check == name and part.start <= at < part.end]
                states = [state for state, _, _ in here]
                judged = len(states) - states.count("maintenance")
                key = prefix + "health.by_check.{}{{" + shown + "}}"
                if judged:
                    found[key.format("pass_rate")] = states.count("up") / judged
                responses = [response for _, response, _ in here if response is not None]
                if responses:
                    found[key.format("response")] = sum(responses) / len(responses)
                away = self.maintenance(here)
                if away:
                    found[key.format("maintenance")] = away
                found.update((key.format(word), value) for word, value in
                             self.by_time(name, part, away, bool(here)).items())
        return found

    @staticmethod
    def maintenance(here):
        """Of each hour the part that its beats have, 3600 s long."""
        hours = defaultdict(list)
        for state, _, at in here:
            hours[at.replace(minute=0, second=0, microsecond=0)].append(state)
        return sum(3600 * states.count("maintenance") / len(states) for states in hours.values())

    def by_time(self, name, part, away, has_rows):
        spans = [(max(part.start, moment(start)), min(part.end, moment(end) or part.end))
                 for check, start, end, _ in OUTAGES
                 if check == name and moment(start) < part.end and (end is None or moment(end) > part.start)]
        # Minute by minute: all of them begin and end at whole ones.
        minutes = int((part.end - part.start).total_seconds()) // 60 if spans else 0
        seconds = 60 * sum(any(a <= part.start + timedelta(minutes=m) < b for a, b in spans) for m in range(minutes))
        first = min(at for check, at, _, _ in self.beats if check == name)
        if not has_rows:
            return {}
        watched = (part.end - max(part.start, first)).total_seconds() - away
        found = {"down": seconds, "outages": len(spans), "uptime": 1 - seconds / watched}
        if spans:
            found["longest_outage"] = max((b - a).total_seconds() for a, b in spans)
        return found


def told(path):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    return report, {figure["id"]: figure["value"] for figure in report["figures"] if figure.get("value") is not None}


def run(check, scratch):
    root = os.path.join(scratch, "monitors")
    os.makedirs(root)
    events = Events(random.Random(20261127))
    for kind in ("rows", "counts"):
        os.makedirs(os.path.join(root, kind))
        events.write(os.path.join(root, kind + ".db"), kind)
    for zone in ZONES:
        for kind, name in PERIODS:
            check(f"monitors: {kind} {name} {zone}, rows and counts alike", compared(events, root, kind, name, zone))


def compared(events, root, kind, name, zone):
    expected = events.figures(Period.parse(kind, name, zone))
    wrong, both = [], {}
    for source in ("rows", "counts"):
        out = os.path.join(root, source, zone.replace("/", "-"))
        outcome = daybook.run(kind, name, os.path.join(root, source + ".db"), out, out + ".state", zone, AS_OF)
        if outcome.code:
            return [f"{source}: {outcome}"]
        report, figures = told(os.path.join(daybook.folder(out, kind, name), "report.json"))
        found = {id: value for id, value in figures.items() if "health.by_check." in id}
        both[source] = found
        wrong += [f"{source}: {id} is {found.get(id)}, not {value}" for id, value in sorted(expected.items())
                  if not near(found.get(id), value)]
        wrong += [f"{source}: {id} should not be" for id in sorted(found.keys() - expected.keys())]
        down = [finding["measure"] for finding in report["findings"] if finding["rule"] == "check_down"]
        is_down = Period.parse(kind, name, zone).end > moment("2026-10-25 20:04:00")
        if len(down) != is_down or (report["status"] == "critical") != is_down:
            wrong.append(f"{source}: down {down}, the state is {report['status']}")
    wrong += [f"{id}: {both['rows'][id]} by rows, {both['counts'].get(id)} by counts" for id in sorted(both["rows"])
              if not near(both["rows"][id], both["counts"].get(id))]
    return wrong


def near(found, value):
    return found is not None and abs(found - value) <= 1e-9 * max(1, abs(value))
