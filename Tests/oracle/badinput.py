"""What can be wrong with a source, an output or a command line: exit code, message, and nothing left behind."""

import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import time

import daybook

DAY = "2026-11-08"
NOBODY = 65534
HOLD = """
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
db.execute("ROLLBACK")
"""


class Case:
    """One bad input: prepared in a folder of its own, run, and looked at."""

    def __init__(self, scratch, good, name):
        self.root = os.path.join(scratch, "bad", re.sub(r"\W+", "-", name))
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(self.root)
        self.input = os.path.join(self.root, "in")
        os.makedirs(self.input)
        self.good = good
        self.source = os.path.join(self.input, "db.sqlite3")
        self.out = os.path.join(self.root, "out")
        self.state = os.path.join(self.root, "state")
        self.day, self.kind, self.extra, self.uid, self.zone = DAY, "daily", [], None, "UTC"
        self.as_of = "2026-11-20T00:00:00Z"
        self.seconds = 60
        self.undo = lambda: None

    def copy(self):
        shutil.copyfile(self.good, self.source)

    def config(self, text):
        path = os.path.join(self.root, "daybook.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        self.extra += ["--config", path]


# Sources


def missing(case):
    pass


def a_folder(case):
    os.makedirs(case.source)


def text_file(case):
    with open(case.source, "w") as file:
        file.write("This is not a database.\n" * 500)


def empty_file(case):
    open(case.source, "w").close()


def header_only(case):
    case.copy()
    os.truncate(case.source, 100)


def truncated(case):
    case.copy()
    os.truncate(case.source, os.path.getsize(case.source) * 2 // 5 + 17)


def corrupt(case):
    case.copy()
    size = os.path.getsize(case.source)
    with open(case.source, "r+b") as file:
        file.seek(size // 10 // 4096 * 4096)
        file.write(b"\xa5\x5a\x00\xff" * (size * 8 // 10 // 4))


def corrupt_header(case):
    case.copy()
    with open(case.source, "r+b") as file:
        file.seek(16)
        file.write(b"\xff" * 40)


def no_known_table(case):
    with sqlite3.connect(case.source) as db:
        db.execute("CREATE TABLE something_else (id integer)")


def unreadable(case):
    case.copy()
    os.chmod(case.source, 0)
    as_nobody(case)


def a_pipe(case):
    os.mkfifo(case.source)
    case.seconds = 20


def wal_in_unwritable_folder(case):
    case.copy()
    db = sqlite3.connect(case.source)
    db.execute("PRAGMA journal_mode=WAL")
    db.close()
    os.chmod(case.source, 0o444)
    os.chmod(case.input, 0o555)
    as_nobody(case)


def index_lacks_rows(case):
    """Rows of the day that are in the table and not in its index."""
    case.copy()
    behind_the_index(case.source, "INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value, unit, timestamp, "
                     "metadata FROM system_metrics NOT INDEXED WHERE timestamp >= ? AND timestamp < ?", (f"{DAY} 09", f"{DAY} 15"))


def index_names_no_rows(case):
    case.copy()
    behind_the_index(case.source, "DELETE FROM system_metrics WHERE timestamp >= ? AND timestamp < ?", (f"{DAY} 09", f"{DAY} 09:30"))


def behind_the_index(path, statement, values):
    """Changes the table while its index on type and time is out of the schema."""
    columns = "type, name, tbl_name, rootpage, sql"
    where = "type = 'index' AND tbl_name = 'system_metrics' AND sql LIKE '%timestamp%'"
    db = sqlite3.connect(path, isolation_level=None)
    kept = db.execute(f"SELECT {columns} FROM sqlite_master WHERE {where}").fetchall()
    db.execute("PRAGMA writable_schema = ON")
    db.execute(f"DELETE FROM sqlite_master WHERE {where}")
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(statement, values)
    db.execute("PRAGMA writable_schema = ON")
    db.executemany("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", kept)
    db.close()


def sleeping_wal(case):
    """A database in WAL mode that another user owns, in a folder where everybody may write."""
    case.copy()
    db = sqlite3.connect(case.source)
    db.execute("PRAGMA journal_mode=WAL")
    db.close()
    as_nobody(case)
    os.chmod(case.input, 0o777)


def locked(case):
    case.copy()
    case.config("source: { wait: 1s }\n")
    hold(case, 30)


def wrong_password_url(case):
    case.source = "postgres://user:sEcReT@127.0.0.1:1/shop"


# Outputs


def out_unwritable(case):
    case.copy()
    as_nobody(case)
    os.chmod(case.root, 0o755)
    os.makedirs(case.out)
    os.makedirs(case.state)
    os.chown(case.state, NOBODY, NOBODY)


def out_parent_unwritable(case):
    case.copy()
    as_nobody(case)
    os.chmod(case.root, 0o755)
    os.makedirs(case.state)
    os.chown(case.state, NOBODY, NOBODY)


def state_unwritable(case):
    case.copy()
    as_nobody(case)
    os.chmod(case.root, 0o755)
    os.makedirs(case.out)
    os.chown(case.out, NOBODY, NOBODY)


def out_is_a_file(case):
    case.copy()
    open(case.out, "w").close()


def kind_is_a_file(case):
    case.copy()
    os.makedirs(case.out)
    open(os.path.join(case.out, "daily"), "w").close()


# The command line and the settings


def with_extra(*words):
    def prepare(case):
        case.copy()
        case.extra += words
    return prepare


def with_config(text):
    def prepare(case):
        case.copy()
        case.config(text)
    return prepare


def with_fields(**fields):
    def prepare(case):
        case.copy()
        for name, value in fields.items():
            setattr(case, name, value)
    return prepare


def as_nobody(case):
    case.uid = NOBODY
    if case.undo is not None and not os.path.exists(case.out):
        os.chmod(case.root, 0o777)


def hold(case, seconds):
    holder = subprocess.Popen([sys.executable, "-c", HOLD, case.source, str(seconds)], stdout=subprocess.PIPE)
    holder.stdout.readline()

    def undo():
        holder.kill()
        holder.wait()
        holder.stdout.close()
    case.undo = undo


# name, preparation, exit code, what the message must speak of
TABLE = [
    ("no such file", missing, 3, r"no such file|not exist|not found"),
    ("a folder", a_folder, 3, r"folder|directory"),
    ("a text file", text_file, 3, r"not an? (SQLite )?database"),
    ("an empty file", empty_file, 3, r"empty"),
    ("only a header", header_only, 3, r"truncated|corrupt|malformed|damaged|not a database"),
    ("a truncated database", truncated, 3, r"truncated|corrupt|malformed|damaged|shorter"),
    ("overwritten pages", corrupt, 3, r"corrupt|malformed|damaged"),
    ("an overwritten header", corrupt_header, 3, r"corrupt|malformed|damaged|not an? (SQLite )?database"),
    ("no known table", no_known_table, 3, r"table"),
    ("an unreadable file", unreadable, 3, r"permission|readable"),
    ("a named pipe", a_pipe, 3, r"pipe|regular|file"),
    ("a WAL database in an unwritable folder", wal_in_unwritable_folder, 3, r"WAL|-shm|-wal"),
    ("an index that lacks rows", index_lacks_rows, 3, r"damaged.*REINDEX.*integrity_check"),
    ("an index that names rows which are not there", index_names_no_rows, 3, r"damaged.*REINDEX.*integrity_check"),
    ("another user's WAL database that nobody has open", sleeping_wal, 3, r"WAL.*belongs to the user.*as that user"),
    ("a database locked for longer than source.wait", locked, 3, r"lock|busy"),
    ("an output folder that may not be written", out_unwritable, 7, r"permission|writ"),
    ("an output folder that may not be made", out_parent_unwritable, 7, r"permission|writ"),
    ("a state folder that may not be made", state_unwritable, 7, r"permission|writ"),
    ("an output folder that is a file", out_is_a_file, 7, r"folder|directory"),
    ("a folder of days that is a file", kind_is_a_file, 7, r"folder|directory|exists"),
    ("an unknown option", with_extra("--no-such-option"), 2, r"no-such-option"),
    ("an option without its value", with_extra("--language"), 2, r"language"),
    ("an unknown language", with_extra("--language", "xx"), 2, r"en.*ru|language"),
    ("three threads", with_extra("--threads", "many"), 2, r"threads"),
    ("a day that is none", with_fields(day="2026-02-30"), 2, r"2026-02-30"),
    ("a week for a day", with_fields(day="2026-W45"), 2, r"2026-W45"),
    ("a day for a week", with_fields(kind="weekly", day="2026-W60"), 2, r"2026-W60"),
    ("an unknown zone", with_fields(zone="Mars/Olympus"), 2, r"Mars/Olympus"),
    ("an as-of that is none", with_fields(as_of="yesterday"), 2, r"yesterday|as-of"),
    ("an unfinished day", with_fields(as_of="2026-11-08T12:00:00Z"), 2, r"--partial|finished|end"),
    ("an unknown command", with_fields(kind="dayly"), 2, r"daily"),
    ("no settings file", with_extra("--config", "/nonexistent/daybook.yaml"), 2, r"/nonexistent/daybook.yaml"),
    ("settings that are no YAML", with_config("report: { name: [\n"), 2, r"daybook.yaml.*\d|line"),
    ("an unknown key", with_config("report:\n  timezon: UTC\n"), 2, r"timezone"),
    ("a wrong value", with_config("report:\n  timezone: Mars/Olympus\n"), 2, r"Mars/Olympus"),
]


def run(check, good, scratch):
    root = os.geteuid() == 0
    for name, prepare, code, words in TABLE:
        case = Case(scratch, good, name)
        prepare(case)
        if case.uid is not None and not root:
            check(f"{name}: SKIPPED, only root can become nobody", [], skipped=True)
            continue
        try:
            check(f"{name}: exit {code}, a message, nothing left behind", look(case, code, words))
        finally:
            case.undo()
            os.chmod(case.input, 0o755)
    wrong_column(check, good, scratch)
    nullable(check, scratch)
    released_lock(check, good, scratch)
    writer_in_wal(check, good, scratch)
    if root:
        strangers_in_wal(check, good, scratch)
    full_disk(check, good, scratch)
    passwords(check, scratch)


def look(case, code, words):
    before = state_of(case)
    began = time.monotonic()
    outcome = daybook.run(case.kind, case.day, case.source, case.out, case.state, case.zone, case.as_of, case.extra,
                          uid=case.uid, cwd="/", timeout=case.seconds)
    wrong = []
    if outcome.code != code:
        wrong.append(f"expected exit {code}, {outcome}")
    wrong += bad_message(outcome, words)
    if state_of(case) != before:
        wrong.append("the folder of the source changed")
    wrong += left_behind(case.out)
    if time.monotonic() - began > 20:
        wrong.append(f"took {time.monotonic() - began:.0f} s")
    return wrong


def bad_message(outcome, words):
    wrong = []
    if not re.search(words, outcome.err, re.IGNORECASE | re.DOTALL):
        wrong.append(f"the message does not speak of /{words}/: {outcome}")
    if re.search(r"Fatal error|Crash|stack dump|Swift/|SQLiteError|Error\(", outcome.err):
        wrong.append(f"a message for programmers: {outcome}")
    if len(outcome.err.strip().splitlines()) > 15:
        wrong.append(f"a message of {len(outcome.err.splitlines())} lines")
    return wrong


def state_of(case):
    if not os.path.isdir(case.input):
        return None
    return {name: daybook.digest(path) if stat.S_ISREG(os.lstat(path).st_mode) else "special"
            for name in sorted(os.listdir(case.input)) for path in [os.path.join(case.input, name)]}


def left_behind(out):
    if not os.path.isdir(out):
        return []
    return [f"left behind: {path}" for path in daybook.tree(out) if (path.split(os.sep)[0] in ("daily", "weekly")
            and os.sep in path) or "stag" in path or path.endswith(".tmp")]


def report_of(case):
    path = os.path.join(daybook.folder(case.out, case.kind, case.day), "report.json")
    if not os.path.exists(path):
        return None
    import compare
    return {figure["id"]: figure for figure in compare.figures(path)}


def wrong_column(check, good, scratch):
    case = Case(scratch, good, "a wrong column")
    case.copy()
    with sqlite3.connect(case.source) as db:
        db.execute("ALTER TABLE pilot_error_reports RENAME COLUMN severity TO gravity")
        db.execute("ALTER TABLE health_checks RENAME COLUMN checked_at TO at")
    outcome = daybook.run("daily", DAY, case.source, case.out, case.state)
    found = report_of(case)
    wrong = [] if outcome.code == 1 else [f"expected exit 1, {outcome}"]
    if found is None:
        wrong.append("no report")
    else:
        if (found.get("requests.count") or {}).get("value") in (None, 0):
            wrong.append("the requests, which are all there, are not in the report")
        new = found.get("reports.new")
        if new is not None and new.get("reason") != "failed":
            wrong.append(f"reports.new is {new}, expected missing, failed")
        with open(os.path.join(daybook.folder(case.out, "daily", DAY), "report.md"), encoding="utf-8") as file:
            if "severity" not in file.read():
                wrong.append("report.md does not name the missing column")
    check("a wrong column: exit 1, a report whose section says so", wrong)


def nullable(check, scratch):
    """A table without constraints: NULL everywhere, blobs, broken text. Three good requests of 1, 2 and 3 s."""
    case = Case(scratch, None, "no constraints")
    db = sqlite3.connect(case.source)
    db.execute("CREATE TABLE system_metrics (id, metric_type, value, unit, timestamp, metadata)")
    good = [(1.0, f"{DAY} 10:00:00"), ("2.0", f"{DAY} 10:00:01"), (3, f"{DAY} 10:00:02")]
    for value, at in good:
        db.execute("INSERT INTO system_metrics VALUES (1, 'request_duration', CAST(? AS REAL), 'seconds', ?, NULL)", (value, at))
    for row in [(None, f"{DAY} 11:00:00"), ("abc", f"{DAY} 11:00:00"), (b"1.0", f"{DAY} 11:00:00"), (float("inf"), f"{DAY} 11:00:00"),
                (1.0, None), (1.0, b"2026"), (1.0, 5), (1.0, "soon")]:
        db.execute("INSERT INTO system_metrics VALUES (NULL, 'request_duration', ?, 'seconds', ?, '{}')", row)
    for type in (None, 17, b"\xff\xfe", "", "null\x00byte"):
        db.execute("INSERT INTO system_metrics VALUES (2, ?, 1.0, NULL, ?, NULL)", (type, f"{DAY} 12:00:00"))
    db.execute("INSERT INTO system_metrics VALUES (2, CAST(x'ff41' AS TEXT), 1.0, CAST(x'ff' AS TEXT), ?, x'00')", (f"{DAY} 12:00:00",))
    db.commit()
    db.close()
    outcome = daybook.run("daily", DAY, case.source, case.out, case.state)
    found = report_of(case)
    wrong = [] if outcome.code == 1 else [f"expected exit 1, {outcome}"]
    if found is None:
        wrong.append("no report")
    else:
        for id, value in (("requests.count", 3), ("requests.duration.mean", 2.0), ("requests.duration.max", 3.0),
                          ("coverage.rejected{request_duration}", 8), ("requests.with_status", 0)):
            if (found.get(id) or {}).get("value") != value:
                wrong.append(f"{id}: {found.get(id)}, expected {value}")
    check("NULLs, blobs and broken text: counted as rejected, the good rows as ever", wrong)


def released_lock(check, good, scratch):
    case = Case(scratch, good, "a lock released in time")
    case.copy()
    case.config("source: { wait: 15s }\n")
    hold(case, 2)
    try:
        outcome = daybook.run("daily", DAY, case.source, case.out, case.state, extra=case.extra)
    finally:
        case.undo()
    check("a lock released within source.wait: a report", [] if outcome.code == 0 and report_of(case) else [str(outcome)])


def writer_in_wal(check, good, scratch):
    """The application writes in WAL mode and has not checkpointed: the report sees its last row."""
    case = Case(scratch, good, "a living WAL")
    case.copy()
    db = sqlite3.connect(case.source, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA wal_autocheckpoint=0")
    before = db.execute("SELECT count(*) FROM system_metrics WHERE metric_type='request_duration' AND timestamp >= ? "
                        "AND timestamp < ?", (DAY, "2026-11-09")).fetchone()[0]
    db.execute("INSERT INTO system_metrics VALUES ('w', 'request_duration', 0.5, 'seconds', ?, '{}')", (f"{DAY} 12:00:00",))
    listed = sorted(os.listdir(case.input))
    outcome = daybook.run("daily", DAY, case.source, case.out, case.state)
    found = report_of(case)
    wrong = [] if outcome.code == 0 else [f"expected exit 0, {outcome}"]
    if found is None or found["requests.count"]["value"] != before + 1:
        wrong.append(f"expected {before + 1} requests: {found and found['requests.count']}")
    if sorted(os.listdir(case.input)) != listed:
        wrong.append(f"beside the source: {sorted(os.listdir(case.input))}, before {listed}")
    db.close()
    check("a living WAL: read, and left as it was", wrong)
    case = Case(scratch, good, "a resting WAL")
    case.copy()
    db = sqlite3.connect(case.source)
    db.execute("PRAGMA journal_mode=WAL")
    db.close()
    before, listed = daybook.digest(case.source), sorted(os.listdir(case.input))
    outcome = daybook.run("daily", DAY, case.source, case.out, case.state)
    wrong = [] if outcome.code == 0 else [f"expected exit 0, {outcome}"]
    if daybook.digest(case.source) != before:
        wrong.append("the source changed")
    strays = [name for name in os.listdir(case.input) if name not in listed and not empty_or_shm(case.input, name)]
    if strays:
        wrong.append(f"beside the source: {strays}")
    check("a resting WAL database: read, no rows moved", wrong)


def strangers_in_wal(check, good, scratch):
    """Another user reads a WAL database that the application has open, and the application can go on writing."""
    case = Case(scratch, good, "another user's living WAL")
    case.copy()
    as_nobody(case)
    os.chmod(case.input, 0o777)
    application = sqlite3.connect(case.source, isolation_level=None)
    application.execute("PRAGMA journal_mode=WAL")
    application.execute("INSERT INTO system_metrics VALUES ('w', 'request_duration', 0.5, 'seconds', ?, '{}')", (f"{DAY} 12:00:00",))
    for end in ("", "-wal", "-shm"):
        os.chmod(case.source + end, 0o644)
    outcome = daybook.run("daily", DAY, case.source, case.out, case.state, uid=NOBODY, cwd="/")
    wrong = [] if outcome.code == 0 and report_of(case) else [f"expected exit 0, {outcome}"]
    owners = {os.stat(os.path.join(case.input, name)).st_uid for name in os.listdir(case.input)}
    if owners != {0}:
        wrong.append(f"files of the users {owners} beside the source")
    application.execute("DELETE FROM system_metrics WHERE id = 'w'")
    application.close()
    check("another user's living WAL: read, nothing of the reader's left, the application writes on", wrong)


def empty_or_shm(folder, name):
    """SQLite itself makes an empty -wal and a -shm for any reader of a WAL database."""
    return name.endswith("-shm") or (name.endswith("-wal") and os.path.getsize(os.path.join(folder, name)) == 0)


def full_disk(check, good, scratch):
    name = "a full disk: exit 7, a message, no report folder"
    for size in ("64k", "200k", "400k"):
        case = Case(scratch, good, f"full disk {size}")
        case.copy()
        os.makedirs(case.out)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", case.out], capture_output=True, text=True)
        if mounted.returncode != 0:
            check(f"{name} SKIPPED: no tmpfs can be mounted here ({mounted.stderr.strip()})", [], skipped=True)
            return
        try:
            before = state_of(case)
            outcome = daybook.run("daily", DAY, case.source, case.out, case.state)
            found = report_of(case)
            if outcome.code == 0 and found:
                check(f"{name} ({size} hold a whole report)", [], skipped=True)
                continue
            wrong = [] if outcome.code == 7 else [f"expected exit 7, {outcome}"]
            wrong += bad_message(outcome, r"space|full|disk")
            wrong += left_behind(case.out)
            if os.path.isdir(daybook.folder(case.out, "daily", DAY)):
                wrong.append("half a report folder")
            if state_of(case) != before:
                wrong.append("the folder of the source changed")
            check(f"{name} ({size})", wrong)
        finally:
            subprocess.run(["umount", case.out], check=False)


def passwords(check, scratch):
    case = Case(scratch, None, "a password in the URL")
    wrong_password_url(case)
    outcome = daybook.run("daily", DAY, case.source, case.out, case.state)
    wrong = [] if outcome.code in (2, 3) else [f"expected exit 2 or 3, {outcome}"]
    if "sEcReT" in outcome.err + outcome.out:
        wrong.append("the password is in the message")
    check("a password in a URL is never printed", wrong)
