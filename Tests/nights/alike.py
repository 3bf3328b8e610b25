"""Whether two folders of reports, and two ledgers, say the same."""
import contextlib
import os
import re
import sqlite3

from daybook import KINDS

# Without the moments at which something was written.
KEPT = {
    # Wherever the source lies.
    "epoch": "substr(definitions, 1, instr(definitions, 'source ')), substr(definitions, instr(definitions, 'stored ')), filled",
    "period": "kind, name, start, end, rows, requests, duration_sum, duration_min, duration_max, duration_last, p50, p95, p99, "
              "metrics, halves",
    "figure": "kind, name, id, value, n, state",
    "closed": "kind, name, start, end, revision, rows, status, coverage, findings, fingerprint",
}
MARKS = {"mark": "mark", "arrival": "source, day, rows"}
PASSING = re.compile(r"_timestamp_seconds|_duration_seconds|_rows\b|_periods_written")


def differing_reports(one, other, besides=()):
    """Names of files that are not the same byte for byte, links that lead elsewhere, and what monitoring is told."""
    here, there = contents(one), contents(other)
    for path in besides:
        del here[path], there[path]
    differing = sorted(path for path in here.keys() | there.keys() if here.get(path) != there.get(path))
    return [f"{len(differing)} files differ: {differing[:6]}"] if differing else []


def contents(out):
    found = {}
    for kind in KINDS:
        for path in (out / kind).rglob("*"):
            if path.is_file():
                found[str(path.relative_to(out))] = path.read_bytes()
        link = out / f"latest-{kind}"
        found[link.name] = os.readlink(link) if link.is_symlink() else None
    for name in ("index.html", "index.json"):
        found[name] = (out / name).read_bytes() if (out / name).exists() else None
    lines = (out / "daybook.prom").read_text(encoding="utf-8").splitlines()
    found["daybook.prom"] = [line for line in lines if not PASSING.search(line)]
    return found


def differing_ledgers(one, other):
    """Tables in which not the same is kept of epochs, periods and figures."""
    return differing_tables(one, other, KEPT)


def differing_marks(one, other):
    """Tables in which the source is not known to have stood at the same place."""
    return differing_tables(one, other, MARKS)


def differing_tables(one, other, tables):
    here, there = rows(one, tables), rows(other, tables)
    return [f"the ledger's table {table} differs: {some(here[table] ^ there[table])}" for table in tables if here[table] != there[table]]


def some(differing):
    return [tuple(str(value)[:40] for value in row) for row in sorted(differing, key=str)[:3]]


def rows(path, tables):
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        return {table: set(base.execute(f"SELECT {columns} FROM {table}")) for table, columns in tables.items()}
