"""A source that is held, replaced, cut short or removed while it is read, or that is in WAL mode."""
import contextlib
import itertools
import os
import pathlib
import re
import shutil
import sqlite3
import threading

from daybook import Daybook
from stopped import ended, stopped

WAIT = 1


def moved(night, name):
    """Daybook with a source of its own, which its ledger takes for the one it knows."""
    copy = night.copy(name)
    source = copy.out.with_suffix(".sqlite3")
    shutil.copy(night.before.source, source)
    settings = copy.out.with_suffix(".yaml")
    settings.write_text(f"source:\n  wait: {WAIT}s\n", encoding="utf-8")
    with contextlib.closing(sqlite3.connect(copy.ledger)) as base:
        base.execute("UPDATE epoch SET definitions = replace(definitions, ?, ?)", (str(night.before.source), str(source)))
        base.commit()
    return Daybook(copy.binary, source, copy.out, None, ("--config", str(settings)))


def reads(night):
    """Which reads of the thread that began are of the source, in an undisturbed night."""
    copy = moved(night, "reads")
    trace = copy.out.with_suffix(".trace")
    copy.run(["run"], night.as_of, ["strace", "-f", "-y", "-qq", "-s", "0", "-o", str(trace), "-e", "trace=pread64"])
    begun = re.findall(r"^(\d+) +pread64\(\d+<([^>]*)>", trace.read_text(errors="replace"), re.MULTILINE)
    mine = [path for thread, path in begun if thread == begun[0][0]]
    return [number for number, path in enumerate(mine, 1) if path == str(copy.source)]


def wrong(code, said, *wanted):
    return [] if code in wanted else [f"the exit code is {code}, not {wanted}: {said}"]


def held(night, seconds):
    """For longer than the wait nothing is written; for shorter nothing is noticed."""
    copy = moved(night, "held")
    with contextlib.closing(sqlite3.connect(copy.source, check_same_thread=False, isolation_level=None)) as base:
        base.execute("BEGIN EXCLUSIVE")
        if seconds:
            timer = threading.Timer(seconds, base.rollback)
            timer.start()
            found = night.run(copy, night.wanted)
            timer.join()
            return found + night.finished(copy)
        found = night.run(copy, 3)
        base.rollback()
    return found + night.untouched(copy) + night.mended(copy)


def meanwhile(night, number, change, *wanted):
    """Changed at a moment of reading. Where that fails the night nothing is half, and the next one finds the file back."""
    copy = moved(night, "meanwhile")
    with stopped(copy, night.as_of, "pread64", number) as process:
        change(copy.source)
    code, said = ended(process)
    shutil.copy(night.before.source, copy.source)
    found = wrong(code, said, *wanted) + night.whole(copy)
    return found + (night.finished(copy) if code == night.wanted else night.untouched(copy) + night.mended(copy))


def replaced(path):
    """By a file that says the same."""
    other = path.with_suffix(".other")
    shutil.copy(path, other)
    other.rename(path)


def cut(path):
    os.truncate(path, path.stat().st_size // 2)


def in_wal(night, has_writer):
    """The rows stand in the -wal file alone; the application has it open, or has died."""
    copy = moved(night, "wal")
    wal = pathlib.Path(f"{copy.source}-wal")
    with contextlib.closing(sqlite3.connect(copy.source, isolation_level=None)) as base:
        base.executescript("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE moved AS SELECT * FROM system_metrics")
        base.executescript("BEGIN; DELETE FROM system_metrics; INSERT INTO system_metrics SELECT * FROM moved; DROP TABLE moved; COMMIT")
        found = [] if wal.stat().st_size > 100_000 else ["there is nothing in the -wal file"]
        if has_writer:
            return found + night.run(copy, night.wanted) + night.finished(copy)
        left = {path: path.read_bytes() for path in (copy.source, wal)}
    for path, content in left.items():
        path.write_bytes(content)
    return found + night.run(copy, night.wanted) + night.finished(copy)


def cases(disturbed, long):
    night = disturbed.third
    numbers = reads(night)
    yield "the source is held for longer than its wait", lambda: held(night, None)
    yield "the source is held for a while", lambda: held(night, WAIT / 3)
    yield "the source is in WAL mode and open", lambda: in_wal(night, True)
    yield "the source is in WAL mode and its writer died", lambda: in_wal(night, False)
    # What is read before a report is not begun again: a file that is replaced meanwhile ends the night.
    changes = {"replaced": (replaced, 0, 3), "removed": (os.unlink, 3), "cut in half": (cut, 0, 3)}
    shares = [number / 20 for number in range(20)] if long else [0.4]
    for share, (what, (change, *wanted)) in itertools.product(shares, changes.items()):
        number = numbers[int(share * len(numbers))]
        yield f"the source is {what} at read {number} of {numbers[-1]}", lambda n=number, c=change, w=wanted: meanwhile(night, n, c, *w)
