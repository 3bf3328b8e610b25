"""A weekly report of half a year of Uptime Kuma's heartbeats: heartbeats.py EXECUTABLE

Five monitors, a check a minute, 180 days: 1.3 million rows of version 1, which has no index on the time alone. CPU of the
quickest of three runs, pictures included; more than a second is a failure.
"""

import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent.parent / "Tests" / "databases"))
import kuma
from planted import DAY, LAST, MINUTE, SECOND, text

MONITORS = ["Website", "API", "Database", "Mail", "Shop"]


def beats():
    chance = random.Random(19)
    for time in range(LAST - 180 * DAY, LAST, MINUTE):
        for monitor in range(1, len(MONITORS) + 1):
            # Down for half an hour a week.
            place = (time + monitor * DAY) % (7 * DAY)
            status = int(place >= 30 * MINUTE)
            important = place in (0, 30 * MINUTE)
            yield (
                important,
                monitor,
                status,
                "200 - OK" if status else "timeout",
                text(time + monitor * SECOND),
                chance.randrange(50, 200),
                60,
            )


def main(executable):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kuma.db"
        with sqlite3.connect(path) as database:
            database.executescript(kuma.SCHEMA)
            database.executemany("INSERT INTO monitor (name, type, interval) VALUES (?, 'http', 60)", [(name,) for name in MONITORS])
            database.executemany(
                "INSERT INTO heartbeat (important, monitor_id, status, msg, time, ping, duration) VALUES (?, ?, ?, ?, ?, ?, ?)", beats()
            )
            rows = database.execute("SELECT count(*) FROM heartbeat").fetchone()[0]
        database.close()
        spent = []
        for run in range(3):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            words = [executable, "weekly", "2026-W47", "--quiet", "--source", path, "--out", Path(folder) / f"out{run}"]
            subprocess.run(words, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        print(f"heartbeats: {rows:,} rows, weekly report in {min(spent):.2f} s CPU")
        return 0 if min(spent) < 1 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
