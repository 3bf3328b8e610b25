"""Daybook beside its peers, run in turns on this machine: ratios of wall and CPU time, memory, writer stalls.

Writes results.md beside this file, or where --results says.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

import agree
import jobs
import measure
import stall


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    build = os.path.join(HERE, "..", ".build")
    parser.add_argument("daybook", nargs="?", default=os.environ.get("DAYBOOK", os.path.join(build, "release", "daybook")))
    parser.add_argument("--fixtures", default=os.environ.get("BENCH_FIXTURES", os.path.join(build, "bench")))
    parser.add_argument("--rows", default="1000000,10000000", help="sizes of fixtures (default %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="pairs of each peer (default %(default)s)")
    parser.add_argument("--jobs", default=",".join(jobs.JOBS))
    parser.add_argument("--peers", default="; ".join(jobs.PEERS), help="divided by ;")
    parser.add_argument("--shuffled", action="store_true", help="the rows in uuid order, as after dumpdata | loaddata")
    parser.add_argument("--cold", action="store_true", help="each report of Daybook without memory, not a night with its ledger")
    parser.add_argument("--no-stall", action="store_true", help="leave out the longest INSERT")
    parser.add_argument("--results", default=os.path.join(HERE, "results.md"))
    words = parser.parse_args()
    words.daybook, words.fixtures = os.path.abspath(words.daybook), os.path.abspath(words.fixtures)
    words.rows = [int(rows) for rows in words.rows.split(",")]
    words.jobs = words.jobs.split(",")
    words.peers = [name.strip() for name in words.peers.split(";")]
    if not os.access(words.daybook, os.X_OK):
        parser.error(f"no executable {words.daybook}: make build, or name it")
    return words


def fixture(folder, rows, shuffled):
    os.makedirs(folder, exist_ok=True)
    name = f"m{rows // 1_000_000}" if rows % 1_000_000 == 0 else f"r{rows}"
    path = os.path.join(folder, f"{name}.db")
    if not os.path.exists(path):
        print(f"making {rows} rows", file=sys.stderr)
        subprocess.run([sys.executable, os.path.join(HERE, "peers", "gen.py"), path + ".new", str(rows)], check=True)
        os.rename(path + ".new", path)
    if shuffled:
        other = os.path.join(folder, f"{name}s.db")
        if not os.path.exists(other):
            subprocess.run([os.path.join(HERE, "mkshuf.sh"), path, other + ".new"], check=True)
            os.rename(other + ".new", other)
        path = other
    with open(path, "rb") as file:  # into the page cache: these are warm figures
        while file.read(1 << 24):
            pass
    return path


def main():
    words = arguments()
    scratch = os.path.join(words.fixtures, "scratch")
    lines = heading(words)
    failed = False
    for rows in words.rows:
        database = fixture(words.fixtures, rows, words.shuffled)
        for job in words.jobs:
            failed |= compare(words, lines, rows, job, database, scratch)
        if not words.no_stall:
            stalls(words, lines, rows, database, scratch)
    shutil.rmtree(scratch, ignore_errors=True)
    with open(words.results, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    print(f"written: {words.results}", file=sys.stderr)
    return 1 if failed else 0


def compare(words, lines, rows, job, database, scratch):
    say(lines, "", f"## {job}, {rows:,} rows{', uuid order' if words.shuffled else ''}", "",
        "| peer | peer: wall s | cpu s | MiB | Daybook: wall s | cpu s | MiB | wall, times | least–most | cpu, times "
        "| same figures |",
        "|---|---|---|---|---|---|---|---|---|---|---|")
    failed = False
    memory = os.path.join(words.fixtures, f"memory-{job}")
    if not words.cold:
        jobs.remember(words.daybook, job, database, memory)
    for name in words.peers:
        def peer(root, name=name):
            return jobs.peer(name, job, database, os.path.join(root, "peer"))

        def daybook(root):
            if words.cold:
                return jobs.daybook(words.daybook, job, database, root)
            return jobs.warm(words.daybook, job, database, root, memory)

        pairs = measure.alternate(words.rounds, peer, daybook, scratch)
        a, b = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        wall = [x.wall / y.wall for x, y in pairs]
        cpu = [x.cpu / max(y.cpu, 1e-3) for x, y in pairs]
        count, wrong = same_figures(words, name, job, database, scratch, daybook)
        failed |= bool(wrong)

        def cells(samples):
            return (f"{measure.median([s.wall for s in samples]):.3f} | {measure.median([s.cpu for s in samples]):.3f} "
                    f"| {measure.median([s.peak for s in samples]):.0f}")

        say(lines, f"| {name} | {cells(a)} | {cells(b)} | **{measure.median(wall):.1f}** | {measure.spread(wall)} "
            f"| **{measure.median(cpu):.1f}** | {count - len(wrong)} of {count} |")
        for line in wrong[:10]:
            print("  differs: " + line, file=sys.stderr)
    return failed


def same_figures(words, name, job, database, scratch, daybook):
    root = os.path.join(scratch, "agree")
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    out = os.path.join(root, "peer")
    measure.run([*jobs.peer(name, job, database, out), "--no-charts"], os.path.join(root, "log"))
    measure.run(daybook(root), os.path.join(root, "log"), wanted=(0, 1))
    return agree.differences(os.path.join(out, "report.json"), jobs.report(job, root), job == "weekly")


def stalls(words, lines, rows, database, scratch):
    copy = os.path.join(words.fixtures, "written.db")
    shutil.copyfile(database, copy)
    os.sync()
    root = os.path.join(scratch, "stall")
    say(lines, "", f"### The longest INSERT meanwhile, {rows:,} rows, one each 20 ms, Django's default journal", "",
        "| report | " + " | ".join(f"{job}: ms | failed" for job in words.jobs) + " |",
        "|---|" + "---|---|" * len(words.jobs))
    memory, night = os.path.join(words.fixtures, "memory-stall"), os.path.join(scratch, "night")

    def daybook(job, is_first):
        shutil.rmtree(night, ignore_errors=True)
        os.makedirs(night)
        if not is_first:
            jobs.remember(words.daybook, job, copy, memory)
            return jobs.warm(words.daybook, job, copy, night, memory)
        return jobs.warm(words.daybook, job, copy, night, os.path.join(scratch, "nothing"))

    os.makedirs(os.path.join(scratch, "nothing"), exist_ok=True)
    reports = [("none", None), ("Daybook", None), ("Daybook, first night", None)] + [(name, name) for name in words.peers]
    for label, name in reports:
        cells = []
        for job in words.jobs:
            command = (None if label == "none" else jobs.peer(name, job, copy, os.path.join(root, "peer")) if name
                       else daybook(job, "first" in label))
            longest, errors, code = stall.longest_insert(copy, command, root)
            cells.append(f"{longest} | {errors}{'' if code in (0, 1) else f' (exit {code})'}")
        say(lines, f"| {label} | {' | '.join(cells)} |")
    os.remove(copy)


def heading(words):
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), model)
    packages = ", ".join(f"{name} {version(name)}" for name in ("pandas", "polars", "duckdb", "matplotlib"))
    lines = []
    say(lines, "# Benchmarks", "",
        "Whole processes, from start to the last file written, in turns (peer, Daybook; Daybook, peer; …), page cache warm.",
        "Peers compute the figures and six PNG charts; Daybook its whole report with all formats. Every night "
        "starts with the ledger that the nights before it left; with --cold, without memory.",
        f"Times are medians of {words.rounds} rounds; \"times\" is the median of the rounds' own ratios peer ÷ Daybook, "
        "with the least and the most.", "",
        f"{model}, {os.cpu_count()} cores; {platform.system()} {platform.release()}; Python {platform.python_version()}, {packages}.",
        "", "Made by `make bench`.")
    return lines


def say(lines, *more):
    for line in more:
        lines.append(line)
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
