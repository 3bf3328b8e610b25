"""One run after another, two at once, one killed: a report folder is whole or not there."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time

import daybook

DAY = "2026-11-08"


def run(check, clean, scratch):
    root = os.path.join(scratch, "runs")
    os.makedirs(root)
    source = os.path.join(root, "db.sqlite3")
    shutil.copyfile(clean, source)
    again(check, root, source)
    partial(check, root, source)
    at_once(check, root, source)
    kills(check, root, source)


def one(root, label, source, **other):
    out, state = os.path.join(root, label, "out"), os.path.join(root, label, "state")
    os.makedirs(os.path.join(root, label), exist_ok=True)
    return daybook.run("daily", other.pop("day", DAY), source, out, state, **other), daybook.folder(out, "daily", DAY)


def identity_of(folder):
    """Which folder and files these are, not only what is in them."""
    return {name: (os.stat(os.path.join(base, name)).st_ino, os.stat(os.path.join(base, name)).st_mtime_ns)
            for base, _, files in os.walk(folder) for name in files}


def again(check, root, source):
    first, folder = one(root, "again", source)
    if not os.path.isdir(folder):
        check("a report to run again", [str(first)])
        return
    expected = {"report.json", "report.md", "report.txt", "manifest.json"}
    lacking = sorted(expected - set(os.listdir(folder)))
    check("the folder holds every format", [f"no {name}" for name in lacking])
    check("the charts are PNG with ink", charts(folder))
    before, bytes_before = identity_of(folder), daybook.tree(folder)
    second, _ = one(root, "again", source, as_of="2026-11-21T00:00:00Z")
    wrong = [] if second.code == first.code else [str(second)]
    if identity_of(folder) != before:
        wrong.append("files were replaced")
    check("run again with a later as-of: the folder is left untouched", wrong)
    with sqlite3.connect(source) as db:
        db.execute("INSERT INTO system_metrics VALUES ('late', 'request_duration', 1.5, 'seconds', ?, '{}')", (f"{DAY} 09:00:00",))
    third, _ = one(root, "again", source, as_of="2026-11-22T00:00:00Z")
    wrong = [] if third.code == first.code else [str(third)]
    with open(os.path.join(folder, "report.json"), encoding="utf-8") as file:
        report = json.load(file)
    if report.get("revision") != 2:
        wrong.append(f"revision {report.get('revision')!r}, expected 2")
    old = folder + ".r1"
    if not os.path.isdir(old) or daybook.tree(old) != bytes_before:
        wrong.append(f"the first revision is not kept as it was at {os.path.basename(old)}")
    check("a late row: revision 2 stands at the plain path, revision 1 beside it", wrong)


def charts(folder):
    wrong = []
    pictures = []
    inside = os.path.join(folder, "charts")
    pictures += [os.path.join(inside, name) for name in sorted(os.listdir(inside))] if os.path.isdir(inside) else []
    if len(pictures) < 4:
        wrong.append(f"only {len(pictures)} pictures")
    for path in pictures:
        if not path.endswith(".png"):
            continue
        if not os.path.exists(path):
            wrong.append(f"no {os.path.basename(path)}")
            continue
        with open(path, "rb") as file:
            data = file.read()
        if data[:8] != b"\x89PNG\r\n\x1a\n" or b"IEND" not in data[-12:]:
            wrong.append(f"{os.path.basename(path)} is no whole PNG")
        if len(data) < 1500:
            wrong.append(f"{os.path.basename(path)} has {len(data)} bytes: nothing can be drawn on it")
    return wrong


def partial(check, root, source):
    label, as_of = "partial", "2026-11-08T12:00:00Z"
    outcome, folder = one(root, label, source, as_of=as_of, extra=("--partial",))
    path = os.path.join(folder + ".partial", "report.json")
    if not os.path.exists(path):
        check("--partial: a report of half a day", [f"no {DAY}.partial/report.json; {outcome}"])
        return
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    found = {figure["id"]: figure.get("value") for figure in report["figures"]}
    with sqlite3.connect(source) as db:
        requests = db.execute("SELECT count(*) FROM system_metrics WHERE metric_type = 'request_duration' AND "
                              "timestamp >= ? AND timestamp <= '2026-11-08 12:00:00'", (DAY,)).fetchone()[0]
        new = db.execute("SELECT count(*) FROM pilot_error_reports WHERE created_at >= ? AND "
                         "created_at <= '2026-11-08 12:00:00'", (DAY,)).fetchone()[0]
    wrong = [] if report["period"]["partial"] is True else ["period.partial is not true"]
    for id, value in (("requests.count", requests), ("reports.new", new)):
        if found.get(id) != value:
            wrong.append(f"{id}: {found.get(id)}, expected {value}: rows stamped after as-of are not read")
    if os.path.exists(folder):
        wrong.append("an unfinished day stands at the plain path")
    check("--partial: rows up to as-of, in a folder of its own", wrong)


def start(root, label, source):
    folder = os.path.join(root, label)
    os.makedirs(folder, exist_ok=True)
    words = [daybook.EXECUTABLE, "daily", DAY, "--source", source, "--out", os.path.join(folder, "out"), "--state",
             os.path.join(folder, "state"), "--timezone", "UTC", "--as-of", "2026-11-20T00:00:00Z", "--quiet"]
    return subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def at_once(check, root, source):
    children = [start(root, "at-once", source) for _ in range(4)]
    errors = [child.communicate(timeout=60)[1].decode("utf-8", "replace") for child in children]
    codes = [child.returncode for child in children]
    wrong = []
    if not set(codes) <= {0, 5} or 0 not in codes:
        wrong.append(f"exit codes {codes}, expected 0 and 5: {errors}")
    for code, text in zip(codes, errors):
        if code == 5 and "lock" not in text and "another" not in text:
            wrong.append(f"no word about the other run: {text!r}")
    check("four runs at once: one report, the others say why not", wrong)


def kills(check, root, source):
    """Killed at 40 instants spread over a run: the folder is whole or absent, and the next run is as ever."""
    chance = random.Random(5)
    began = time.monotonic()
    start(root, "whole", source).communicate()
    took = time.monotonic() - began
    reference = os.path.join(root, "whole", "out", "daily", DAY)
    if not os.path.isdir(reference):
        check("a run that is not killed", ["no report"])
        return
    whole = daybook.tree(reference)
    wrong, killed = [], 0
    for number in range(40):
        label = f"kill-{number}"
        child = start(root, label, source)
        try:
            child.wait(timeout=max(0.001, took * chance.random() * 1.05))
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            killed += 1
        child.communicate()
        folder = os.path.join(root, label, "out", "daily", DAY)
        if os.path.isdir(folder) and daybook.tree(folder) != whole:
            wrong.append(f"kill {number}: half a report")
        start(root, label, source).communicate()
        if not os.path.isdir(folder) or daybook.tree(folder) != whole:
            wrong.append(f"kill {number}: the next run did not make the report")
        days = os.path.dirname(folder)
        names = sorted(os.listdir(days)) if os.path.isdir(days) else []
        if [name for name in names if name != DAY and not name.startswith("latest")]:
            wrong.append(f"kill {number}: left behind {names}")
        shutil.rmtree(os.path.join(root, label))
    check(f"killed at {killed} instants: the folder is whole or absent, the next run cleans up", wrong)
