"""A shop of `daybook demo`, and the nights in which its reports are written."""

import json
import os
import sqlite3
import subprocess
from datetime import UTC, datetime, timedelta

END = datetime(2026, 11, 21, 6, tzinfo=UTC)  # of every shop's rows
NIGHTS = 57
SETTINGS = "report:\n  kinds: [daily, weekly]\n"
# What hostile strangers send: every shop has it in its last week, so that reports show what they do with such titles. It is a true rise
# that nobody planted.
HOSTILE = "DELETE FROM pilot_error_reports WHERE category = 'other' AND module IN ('feedback', 'search') AND severity = 'low'"


class Broken(Exception):
    """The program did not do what it was asked to."""


def run(daybook, *words, cwd, accepted=(0,)):
    done = subprocess.run([daybook, *words, "--quiet"], cwd=cwd, capture_output=True, text=True)
    if done.returncode not in accepted:
        raise Broken(f"{' '.join(words)}: exit {done.returncode}: {done.stderr.strip()[:500]}")


def plant(daybook, folder, seed, effects, requests):
    """Writes the shop's rows to folder/shop.sqlite3; returns what was planted."""
    os.makedirs(folder)
    run(daybook, "demo", "--seed", str(seed), "--effects", effects, "--requests", str(requests), "--database", "shop.sqlite3",
        "--truth", "truth.json", cwd=folder)
    with sqlite3.connect(os.path.join(folder, "shop.sqlite3")) as database:
        database.execute(HOSTILE)
    database.close()
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
        return json.load(file)


def live(daybook, folder):
    """Writes the reports of all nights to folder/reports, each at 06:00; returns them, the oldest first."""
    with open(os.path.join(folder, "daybook.yaml"), "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    for number in range(NIGHTS):
        night = END - timedelta(days=NIGHTS - 1 - number)
        # 1 is a report that is written and incomplete.
        run(daybook, "run", "--source", "shop.sqlite3", "--config", "daybook.yaml", "--out", "reports",
            "--as-of", night.strftime("%Y-%m-%dT%H:%M:%SZ"), cwd=folder, accepted=(0, 1))
    return [told for kind in ("daily", "weekly") for told in reports(os.path.join(folder, "reports", kind))]


def reports(folder):
    """What the reports of one kind say, shortened to what is judged here."""
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name, "report.json")
        if not os.path.exists(path) or os.path.islink(os.path.join(folder, name)):
            continue
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        yield {"kind": report["kind"], "name": name, "start": report["period"]["start"], "end": report["period"]["end"],
               "gaps": report["coverage"]["gaps"], "findings": report["findings"], "recommendations": report["recommendations"]}
