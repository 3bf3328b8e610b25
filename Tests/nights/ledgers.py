"""A ledger that is damaged, cut short, foreign, held, or cannot be written."""
import contextlib
import os
import pathlib
import random
import shutil
import sqlite3
import threading
import time

from daybook import Daybook

PAGE = 4096
# What the file calls its application.
DAYBOOK = 0x44617942


def overwritten(path, place, size):
    """With noise, the same each time."""
    with path.open("r+b") as file:
        file.seek(place)
        file.write(random.Random(place).randbytes(size))


def roots(path):
    """The first page of each table, by its name."""
    with contextlib.closing(sqlite3.connect(path)) as base:
        return dict(base.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'"))


def set_aside(night, damage, always=True):
    """A damaged ledger is kept under another name, a new one begins with the reports that stand, and that is told."""
    copy = night.copy("damaged")
    damage(copy.ledger)
    size = copy.ledger.stat().st_size
    aside = copy.ledger.with_name("ledger.sqlite3.damaged")
    code, said = copy.run(["run"], night.as_of)
    if not always and code == night.wanted and not aside.exists():
        return night.finished(copy, ledger=False)  # this night had no need of that page
    found = [] if code == 1 else [f"the exit code is {code}, not 1: {said}"]
    if not aside.exists():
        found.append("it is not set aside")
    elif aside.stat().st_size < size:
        found.append("what is set aside is not all of it")
    if "damaged" not in said:
        found.append(f"it is not told: {said}")
    return found + night.mended(copy, ledger=False)


def refused(night, change, undo):
    """A later version's, or another program's: code 7, and neither ledger nor reports are touched; then all goes on."""
    copy = night.copy("refused")
    change(copy.ledger)
    was = copy.ledger.read_bytes()
    found = night.run(copy, 7) + night.untouched(copy)
    if copy.ledger.read_bytes() != was:
        found.append("the ledger was touched")
    undo(copy.ledger)
    return found + night.mended(copy)


def number(path, sql):
    with contextlib.closing(sqlite3.connect(path)) as base:
        return base.execute(sql).fetchone()[0]


def execute(path, sql):
    with contextlib.closing(sqlite3.connect(path)) as base:
        base.executescript(sql)


def held(night, seconds):
    """For longer than the wait nothing is done; for shorter nothing is noticed."""
    copy = night.copy("held")
    base = sqlite3.connect(copy.ledger, check_same_thread=False, isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    timer = threading.Timer(seconds, base.rollback) if seconds else None
    if timer:
        timer.start()
    began = time.monotonic()
    found = night.run(copy, night.wanted if timer else 5)
    if timer:
        timer.join()
        return found + ([] if time.monotonic() - began > seconds else ["it did not wait"]) + night.finished(copy)
    base.rollback()
    base.close()
    return found + night.untouched(copy) + night.mended(copy)


def hot_journal(night):
    """A transaction that another process's death cut short, half of it in the file, is taken back."""
    copy = night.copy("hot")
    base = sqlite3.connect(copy.ledger, isolation_level=None)
    base.executescript("PRAGMA cache_size = 5; BEGIN; UPDATE figure SET value = value + 1; DELETE FROM closed; UPDATE period SET rows = 0")
    kept = {path: path.read_bytes() for path in copy.ledger.parent.glob("ledger.sqlite3*")}
    base.rollback()
    base.close()
    for path, content in kept.items():
        path.write_bytes(content)
    found = [] if len(kept) == 2 and kept[copy.ledger] != night.before.ledger.read_bytes() else ["there is no hot journal"]
    return found + night.run(copy, night.wanted) + night.finished(copy)


def unwritable(night):
    """A state folder that cannot be written: for root there is none."""
    copy = night.copy("unwritable")
    state = copy.out.with_suffix(".state")
    copy = Daybook(copy.binary, copy.source, copy.out, state, copy.options)
    shutil.move(copy.out / ".daybook", state)
    state.chmod(0o500)
    user = []
    if os.geteuid() == 0:
        for path in (state, *state.iterdir(), copy.out, *copy.out.rglob("*")):
            os.chown(path, 1000, 1000, follow_symlinks=False)
        for path in (copy.out.parent, copy.out.parent.parent):
            path.chmod(0o755)
        user = ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]
    code, said = copy.run(["run"], night.as_of, user)
    found = [] if code == 7 and str(state) in said else [f"the exit code is {code}: {said}"]
    found += night.untouched(copy)
    state.chmod(0o700)
    code, said = copy.run(["run"], night.as_of, user)
    return found + ([] if code == night.wanted else [f"afterwards {code}: {said}"]) + night.whole(copy)


def emptied(night, empty):
    """A new ledger begins with the reports that stand, and that is told."""
    copy = night.copy("emptied")
    empty(copy.ledger)
    code, said = copy.run(["run"], night.as_of)
    found = [] if code == night.wanted and "no ledger" in said else [f"the exit code is {code}: {said}"]
    return found + night.finished(copy, ledger=False)


def cases(disturbed, long):
    night = disturbed.third
    path = night.before.ledger
    size, tables, version = path.stat().st_size, roots(path), number(path, "PRAGMA user_version")
    yield "the ledger is held for longer than the wait", lambda: held(night, None)
    yield "the ledger is held for a while", lambda: held(night, 1.5)
    yield "the ledger's header is damaged", lambda: set_aside(night, lambda ledger: overwritten(ledger, 0, 100))
    yield "the ledger's first page is damaged", lambda: set_aside(night, lambda ledger: overwritten(ledger, 100, PAGE - 100))
    for table in tables.keys() - {"migration"} if long else ("closed", "period", "mark"):
        yield f"the ledger's table {table} is damaged", lambda t=table: set_aside(
            night, lambda ledger: overwritten(ledger, (tables[t] - 1) * PAGE, PAGE))
    for page in range(2, size // PAGE + 1) if long else (size // PAGE // 2,):
        yield f"the ledger's page {page} is damaged", lambda p=page: set_aside(
            night, lambda ledger: overwritten(ledger, (p - 1) * PAGE, PAGE), always=False)
    cuts = (100, 512, PAGE, 3 * PAGE, size // 2 // PAGE * PAGE, size // 2 + 77, size - PAGE, size - 1)
    for cut in cuts if long else (size // 2 + 77,):
        yield f"the ledger is cut to {cut} bytes of {size}", lambda c=cut: set_aside(
            night, lambda ledger: os.truncate(ledger, c), always=c < size - PAGE)
    yield "the ledger is empty", lambda: emptied(night, lambda ledger: os.truncate(ledger, 0))
    yield "the ledger is gone", lambda: emptied(night, pathlib.Path.unlink)
    for whose, pragma, own in (("a later version's", "user_version", version), ("another program's", "application_id", DAYBOOK)):
        yield f"the ledger is {whose}", lambda p=pragma, o=own: refused(
            night, lambda ledger: execute(ledger, f"PRAGMA {p} = 99"), lambda ledger: execute(ledger, f"PRAGMA {p} = {o}"))
    yield "the ledger has a hot journal", lambda: hot_journal(night)
    yield "the state folder cannot be written", lambda: unwritable(night)
