"""A month of nights, or a year: the machine is off some of them, rows come late, and the application prunes its tables."""
import contextlib
import datetime
import random
import re
import shutil
import sqlite3
import subprocess

from daybook import Daybook, figures
from disturbed import FIRST, night
from shop import Shop

# Days of history before the first night.
HISTORY = 24
KEPT = datetime.timedelta(days=30)
LATEST = 20


def week(day):
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def month(day):
    return f"{day.year}-{day.month:02}"


class Living:
    """What was done to the shop, and what has to stand by then."""

    def __init__(self, binary, folder, nights, checks):
        self.binary, self.folder, self.nights, self.checks = binary, folder, nights, checks
        self.chance = random.Random(17)
        self.shop = Shop(folder, 17)
        self.hot = Daybook(binary, self.shop.pruned, folder / "hot")
        self.cold = Daybook(binary, self.shop.whole, folder / "cold")
        self.last, self.failed = FIRST, []
        # Revisions that have to stand, what is due since the last run, and what late rows came of since then.
        self.revisions, self.due, self.touched = {}, [], set()
        # Nights of which the ledger of the night before is put back.
        self.restored = {nights // 3, 2 * nights // 3} if nights > 100 else set()

    def check(self, name, problem):
        self.checks.check(name, problem)
        if problem:
            self.failed.append(name)

    def live(self):
        for number in range(-HISTORY, 0):
            self.shop.live(FIRST + datetime.timedelta(days=number))
        for number in range(self.nights):
            day = FIRST + datetime.timedelta(days=number)
            self.shop.live(day)
            self.come_late(day)
            self.shop.prune(day + datetime.timedelta(days=1) - KEPT)
            self.due.append(day.isoformat())
            # The week that is over when the first night comes has its report from that night on.
            if day.weekday() == 6 or number == 0:
                self.due.append(week(day if day.weekday() == 6 else day - datetime.timedelta(days=7)))
            # The machine is off some nights, once for three in a row; the last one is always lived through.
            if number > 0 and number < self.nights - 1 and (self.chance.random() < 0.1 or number % 29 in (11, 12, 13)):
                continue
            self.run(day, number in self.restored)

    def come_late(self, day):
        for _ in range(self.chance.choice([0, 0, 0, 1, 2])):
            past = day - datetime.timedelta(days=self.chance.randrange(1, LATEST + 1))
            self.shop.late(past)
            self.touched |= {past.isoformat(), week(past)}

    def run(self, day, is_restored):
        backup = self.folder / f"ledger-{day}"
        if is_restored:
            self.keep("backup", backup)
        before = set(self.hot.folders("monthly"))
        code, said = self.hot.run(["run"], night(day))
        self.check(f"the run after {day} ends well", code not in (0, 1) and f"{code}: {said}")
        for name in sorted(set(self.hot.folders("monthly")) - before):
            self.compare_month(name, day)
        if is_restored:
            self.keep("restore", backup)
        self.last = day
        for name in self.touched & self.revisions.keys():
            self.revisions[name] += 1
        self.revisions |= dict.fromkeys(self.due, 1)
        self.due.clear()
        self.touched.clear()

    def keep(self, command, backup):
        done = subprocess.run([self.binary, command, str(backup), "--out", str(self.hot.out)], capture_output=True, text=True)
        self.check(f"{command} of the ledger", done.returncode and f"{done.returncode}: {done.stderr}")

    def compare_month(self, name, day):
        """A month whose rows were all there when it was reported has the figures of all rows of that night."""
        if ".r" in name:
            return
        year, number = map(int, name.split("-"))
        first = datetime.date(year, number, 1)
        if first < max(FIRST - datetime.timedelta(days=HISTORY), day + datetime.timedelta(days=1) - KEPT):
            return
        self.compare("monthly", name, day)

    def compare(self, kind, name, day):
        shutil.rmtree(self.folder / "empty", ignore_errors=True)
        self.cold.state = self.folder / "empty"
        code, said = self.cold.run([kind, name], night(day))
        if code not in (0, 1):
            return self.check(f"{kind} {name} can be made anew", f"{code}: {said}")
        here, there = figures(self.hot.report(kind, name)), figures(self.cold.report(kind, name))
        differing = sorted(f"{i} {here.get(i)} {there.get(i)}" for i in here.keys() | there.keys() if here.get(i) != there.get(i))
        self.check(f"the figures of {kind} {name} are those of all rows", differing and f"{len(differing)}: {differing[:6]}")
        self.check(f"there are figures of {kind} {name}", len(here) < 100 and len(here))

    def look(self):
        """What has to hold when all nights are over."""
        check = self.check
        check("nothing is half, lost or left behind", self.hot.problems() + self.hot.verify())
        code, said = self.hot.run(["run"], night(self.last))
        check("a run with nothing due ends well and says nothing", (code or said) and f"{code}: {said}")
        days, weeks, months = (self.hot.periods(kind) for kind in ("daily", "weekly", "monthly"))
        stands = days | weeks
        wrong = {name: (stands.get(name), self.revisions.get(name)) for name in stands.keys() | self.revisions.keys()}
        wrong = {name: both for name, both in wrong.items() if both[0] != both[1]}
        check("every day and week has one report, and one more for each night on which late rows came", wrong)
        check("there are days and weeks", (len(days) != self.nights or len(weeks) < self.nights // 7) and (len(days), len(weeks)))
        over = {month(FIRST - datetime.timedelta(days=1))}
        over |= {month(FIRST + datetime.timedelta(days=n)) for n in range(self.nights)} - {month(self.last + datetime.timedelta(days=1))}
        check("every month that is over has its report", months.keys() ^ over)
        check("some have late rows and some have none", len(set(days.values())) < 2 and set(days.values()))
        self.look_at_journal(days)
        self.look_at_ledger(days | weeks | months)
        for kind in ("monthly", "quarterly"):
            for name in self.hot.periods(kind):
                kept = sorted((n for n in self.hot.folders(kind) if n.startswith(name)), key=lambda n: self.hot.report(kind, n)["revision"])
                counts = [figures(self.hot.report(kind, n)).get("requests.count", (0,))[0] for n in kept]
                check(f"no revision of {kind} {name} lost rows that the source had removed", counts != sorted(counts) and counts)
        # Of a month each third day has to do.
        for kind, names in (("daily", list(days)[::1 if self.nights > 100 else 3]), ("weekly", weeks)):
            for name in names:
                self.compare(kind, name, self.last)

    def look_at_journal(self, days):
        if self.restored:
            return  # lines of the journal went with the ledger that was replaced
        words = [self.binary, "runs", "--json", "--last", "1000", "--out", str(self.hot.out)]
        told = re.findall(r"daily/\d{4}-\d\d-\d\d", subprocess.run(words, capture_output=True, text=True).stdout)
        for name, revision in days.items():
            times = told.count("daily/" + name)
            self.check(f"the journal has {name} as often as there are revisions", times != revision and (times, revision))

    def look_at_ledger(self, stands):
        """What is closed is what stands; what was counted of a day is what the shop wrote of it."""
        with contextlib.closing(sqlite3.connect(f"file:{self.hot.ledger}?mode=ro", uri=True)) as base:
            closed = dict(base.execute("SELECT name, revision FROM closed WHERE kind != 'quarterly'"))
            counted = dict(base.execute("SELECT name, requests FROM period WHERE kind = 'daily'"))
        wrong = {n: (closed.get(n), stands.get(n)) for n in closed.keys() | stands.keys() if closed.get(n) != stands.get(n)}
        self.check("what is closed in the ledger is what stands", wrong)
        with contextlib.closing(sqlite3.connect(self.shop.whole)) as base:
            sql = "SELECT date(timestamp), count(*) FROM system_metrics WHERE metric_type = 'request_duration' GROUP BY 1"
            wrong = {day: (counted.get(day), count) for day, count in base.execute(sql) if counted.get(day) != count}
        self.check("the ledger has the requests of every day", wrong)


def lived(binary, folder, nights, checks):
    folder.mkdir()
    living = Living(binary, folder, nights, checks)
    living.live()
    living.look()
    living.shop.close()
    return living.failed


def cases(binary, folder, checks, long):
    if long:
        yield "a year of nights", lambda: lived(binary, folder / "nights", 365, checks)
    else:
        yield "a month of nights", lambda: lived(binary, folder / "nights", 36, checks)
