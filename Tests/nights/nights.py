"""A month of nights, or a year; kills, a full disk, a state folder that cannot be written."""
import argparse
import datetime
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from daybook import Daybook, figures
from shop import Shop

FIRST = datetime.date(2026, 9, 1)
# Days of history before the first night.
HISTORY = 24
KEPT = datetime.timedelta(days=30)
LATEST = 20
KILLS = 20
CALLS = ("renameat2", "renameat", "fsync", "fdatasync", "pwrite64", "unlinkat")


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, problem):
        """`problem` is empty when all is well."""
        if problem:
            self.failed += 1
            print(f"FAILED {name}: {str(problem)[:1000]}", flush=True)
        else:
            self.passed += 1


def night(day):
    """The hour of the run after a day."""
    return (day + datetime.timedelta(days=1)).isoformat() + "T01:15:00Z"


def week(day):
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def simulate(binary, folder, nights, checks):
    """Every day and week is reported once, and again for each night on which late rows came; figures are those of all rows."""
    chance = random.Random(17)
    shop = Shop(folder, 17)
    for number in range(-HISTORY, 0):
        shop.live(FIRST + datetime.timedelta(days=number))
    hot = Daybook(binary, shop.pruned, folder / "hot")
    revisions, due, touched, last = {}, [], set(), FIRST
    for number in range(nights):
        day = FIRST + datetime.timedelta(days=number)
        shop.live(day)
        for _ in range(chance.choice([0, 0, 0, 1, 2])):
            past = day - datetime.timedelta(days=chance.randrange(1, LATEST + 1))
            shop.late(past)
            touched |= {past.isoformat(), week(past)}
        shop.prune(day + datetime.timedelta(days=1) - KEPT)
        due.append(day.isoformat())
        # The week that is over when the first night comes has its report from that night on.
        if day.weekday() == 6 or number == 0:
            due.append(week(day if day.weekday() == 6 else day - datetime.timedelta(days=7)))
        # The machine is off some nights, once for three in a row; the last one is always lived through.
        if number > 0 and number < nights - 1 and (chance.random() < 0.1 or number % 29 in (11, 12, 13)):
            continue
        code, said = hot.run(["run"], night(day))
        checks.check(f"the run after {day} ends well", code not in (0, 1) and f"{code}: {said}")
        last = day
        for name in touched & revisions.keys():
            revisions[name] += 1
        revisions |= dict.fromkeys(due, 1)
        due.clear()
        touched.clear()
    checks.check("nothing is half, lost or left behind", hot.problems())
    code, said = hot.run(["run"], night(last))
    checks.check("a run with nothing due ends well and says nothing", (code or said) and f"{code}: {said}")

    days, weeks = hot.periods("daily"), hot.periods("weekly")
    stands = days | weeks
    wrong = {name: (stands.get(name), revisions.get(name)) for name in stands.keys() | revisions.keys()}
    wrong = {name: both for name, both in wrong.items() if both[0] != both[1]}
    checks.check("every day and week has one report, and one more for each night on which late rows came", wrong)
    checks.check("there are days and weeks", (len(days) != nights or len(weeks) < nights // 7) and (len(days), len(weeks)))
    lists = subprocess.run([binary, "runs", "--json", "--last", "1000", "--out", str(hot.out)], capture_output=True, text=True)
    told = re.findall(r"daily/\d{4}-\d\d-\d\d", lists.stdout)
    for name, revision in days.items():
        checks.check(f"the journal has {name} as often as there are revisions", told.count("daily/" + name) != revision and
                     (told.count("daily/" + name), revision))
    checks.check("some have late rows and some have none", len(set(days.values())) < 2 and set(days.values()))
    for kind in ("monthly", "quarterly"):
        for name in hot.periods(kind):
            kept = sorted((n for n in hot.folders(kind) if n.startswith(name)), key=lambda n: hot.report(kind, n)["revision"])
            counts = [figures(hot.report(kind, n)).get("requests.count", (0,))[0] for n in kept]
            checks.check(f"no revision of {kind} {name} lost rows that the source had removed", counts != sorted(counts) and counts)

    cold = Daybook(binary, shop.whole, folder / "cold")
    for kind, names in (("daily", days), ("weekly", weeks)):
        for name in names:
            shutil.rmtree(folder / "empty", ignore_errors=True)
            cold.state = folder / "empty"
            code, said = cold.run([kind, name], night(last))
            if code not in (0, 1):
                checks.check(f"{kind} {name} can be made anew", f"{code}: {said}")
                continue
            here, there = figures(hot.report(kind, name)), figures(cold.report(kind, name))
            differing = sorted(f"{i} {here.get(i)} {there.get(i)}" for i in here.keys() | there.keys() if here.get(i) != there.get(i))
            checks.check(f"the figures of {kind} {name} are those of all rows", differing and f"{len(differing)}: {differing[:6]}")
            checks.check(f"there are figures of {kind} {name}", len(here) < 100 and len(here))
    shop.close()


class Disturbed:
    """A shop whose first night is over, copied for each disturbance of the second."""

    def __init__(self, binary, folder, checks):
        self.binary, self.folder, self.checks = binary, folder, checks
        shop = Shop(folder, 3)
        for number in range(-14, 2):
            shop.live(FIRST + datetime.timedelta(days=number))
        self.source = shop.pruned
        shop.close()
        self.base = Daybook(binary, self.source, folder / "base")
        code, said = self.base.run(["run"], night(FIRST))
        checks.check("the first night ends well", code not in (0, 1) and f"{code}: {said}")
        self.day = FIRST + datetime.timedelta(days=1)
        self.wanted = {FIRST.isoformat(), self.day.isoformat()}
        # How often an undisturbed second night makes each call, and how long it takes.
        copy = self.copy("counted")
        began = time.monotonic()
        copy.run(["run"], night(self.day))
        self.seconds = time.monotonic() - began
        copy = self.copy("counted")
        trace = folder / "trace"
        copy.run(["run"], night(self.day), ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=" + ",".join((*CALLS, "write"))])
        text = trace.read_text(encoding="utf-8", errors="replace")
        self.counts = {call: len(re.findall(rf"^(?:\d+ +)?{call}\(", text, re.MULTILINE)) for call in (*CALLS, "write")}
        renames = self.counts["renameat2"] + self.counts["renameat"]
        checks.check("a night renames, flushes and writes", (renames < 2 or self.counts["fsync"] < 10) and self.counts)

    def planted(self):
        """What is half, altered, doubled or left behind would be found."""
        day = f"daily/{FIRST}"
        for what, plant in (
            ("a file is gone", lambda out: (out / day / "report.txt").unlink()),
            ("a file is cut", lambda out: (out / day / "report.md").write_text("#", encoding="utf-8")),
            ("the manifest is gone", lambda out: (out / day / "manifest.json").unlink()),
            ("a revision too many", lambda out: shutil.copytree(out / day, out / f"{day}.r1")),
            ("something is left", lambda out: (out / ".staging" / "daily-x").mkdir()),
        ):
            copy = self.copy("planted")
            plant(copy.out)
            self.checks.check(f"{what}: it is found", not copy.problems() and "it is not")

    def copy(self, name, state=None):
        out = self.folder / name
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(self.base.out, out, symlinks=True)
        return Daybook(self.binary, self.source, out, state)

    def injected(self, call, what, number):
        return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", f"inject={call}:{what}:when={number}"]

    def repaired(self, copy, name):
        """Before the next run what stands is whole; after it every period stands once."""
        broken = [p for p in copy.problems() if not p.startswith(".staging")]
        self.checks.check(f"{name}: what stands is whole", broken)
        code, said = copy.run(["run"], night(self.day))
        self.checks.check(f"{name}: the next run ends well", code not in (0, 1) and f"{code}: {said}")
        self.checks.check(f"{name}: afterwards nothing is half, lost or left behind", copy.problems())
        days = copy.periods("daily")
        self.checks.check(f"{name}: every day stands once", days != dict.fromkeys(self.wanted, 1) and days)
        code, said = copy.run(["run"], night(self.day))
        self.checks.check(f"{name}: then nothing is due", (code or said) and f"{code}: {said}")

    def kills(self):
        chance = random.Random(11)
        moments = [(call, chance.randrange(1, self.counts[call] + 1)) for call in CALLS if self.counts[call] for _ in range(4)]
        while len(moments) < KILLS:
            moments.append(("after", chance.uniform(0.05, 0.95) * self.seconds))
        for call, moment in moments[:KILLS]:
            name = f"killed at {call} {moment}"
            copy = self.copy("killed")
            if call == "after":
                words = [self.binary, "run", "--source", str(self.source), "--out", str(copy.out), "--as-of", night(self.day), "-q"]
                process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
                try:
                    process.wait(moment)
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
                process.wait()
            else:
                code, said = copy.run(["run"], night(self.day), self.injected(call, "signal=KILL", moment))
                self.checks.check(f"{name}: it was", code != -signal.SIGKILL and f"{code}: {said}")
            self.repaired(copy, name)

    def full_disk(self):
        for call, share in (("write", 0.2), ("write", 0.7), ("pwrite64", 0.3), ("fsync", 0.5)):
            number = max(1, int(self.counts[call] * share))
            name = f"the disk is full at {call} {number}"
            copy = self.copy("full")
            code, said = copy.run(["run"], night(self.day), self.injected(call, "error=ENOSPC", f"{number}+"))
            # What is written to standard error may be lost with it.
            self.checks.check(f"{name}: the exit code is 7", code != 7 and f"{code}: {said}")
            self.repaired(copy, name)

    def unwritable_state(self):
        state = self.folder / "state"
        state.mkdir()
        copy = self.copy("readonly", state)
        state.chmod(0o500)
        user = []
        if os.geteuid() == 0:
            for path in (self.folder, state, copy.out, *copy.out.rglob("*")):
                os.chown(path, 1000, 1000, follow_symlinks=False)
            self.folder.chmod(0o755)
            user = ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]
        before = copy.folders("daily")
        code, said = copy.run(["run"], night(self.day), user)
        name = "the state folder cannot be written"
        self.checks.check(f"{name}: the exit code is 7", code != 7 and f"{code}: {said}")
        self.checks.check(f"{name}: it is named", str(state) not in said and said)
        self.checks.check(f"{name}: nothing is written", copy.folders("daily") != before and copy.folders("daily"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", choices=["nights", "faults"])
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="daybook-nights-") as scratch:
        folder = pathlib.Path(scratch)
        shutil.copy(binary, folder / "daybook")
        binary = str(folder / "daybook")
        if options.only != "nights":
            (folder / "faults").mkdir()
            disturbed = Disturbed(binary, folder / "faults", checks)
            disturbed.planted()
            disturbed.kills()
            disturbed.full_disk()
            disturbed.unwritable_state()
        if options.only != "faults":
            (folder / "nights").mkdir()
            simulate(binary, folder / "nights", 365 if options.long else 36, checks)
    print(f"nights: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


sys.exit(main())
