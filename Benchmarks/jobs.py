"""What is run: Daybook and its peers, the nightly and the weekly job over one fixture."""

import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = {
    "pandas": ["peer_pandas.py"],
    "polars": ["peer_polars.py"],
    "duckdb": ["peer_duckdb.py"],
    "duckdb, one pass": ["peer_duckdb.py", "--engine", "sqlite1"],
    "SQL": ["peer_sql.py"],
}
# The fixture spans 2025-08-23 to 2025-11-20; 2025-W46 ends on 2025-11-16 and has its 84 days of history.
JOBS = {
    "nightly": {"kind": "daily", "name": "2025-11-20", "end": "2025-11-20", "extra": ["--days", "1"],
                "night": "2025-11-21T01:15:00Z", "before": [("[daily]", "2025-11-20T01:15:00Z")]},
    "weekly": {"kind": "weekly", "name": "2025-W46", "end": "2025-11-16", "extra": [],
               "night": "2025-11-17T01:15:00Z",
               "before": [("[daily, weekly]", "2025-11-16T01:15:00Z"), ("[daily]", "2025-11-17T01:15:00Z")]},
}
AS_OF = "2025-11-25T00:00:00Z"


def peer(name, job, database, out):
    script, *options = PEERS[name]
    return [sys.executable, os.path.join(HERE, "peers", script), database, out, JOBS[job]["end"], *JOBS[job]["extra"], *options]


def daybook(executable, job, database, root, threads=None):
    """Every run into a folder and a state of its own: nothing is remembered."""
    words = [executable, JOBS[job]["kind"], JOBS[job]["name"], "--source", database, "--out", os.path.join(root, "out"),
             "--state", os.path.join(root, "state"), "--timezone", "UTC", "--as-of", AS_OF, "--quiet"]
    return words + (["--threads", str(threads)] if threads else [])


def _run(executable, kinds, night, database, root):
    settings = os.path.join(root, "daybook.yaml")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(f"report: {{ kinds: {kinds} }}\n")
    return [executable, "run", "--config", settings, "--source", database, "--out", os.path.join(root, "out"),
            "--state", os.path.join(root, "state"), "--timezone", "UTC", "--as-of", night, "--quiet"]


def remember(executable, job, database, folder):
    """What the nights before the measured one leave: the ledger, and their reports."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for kinds, night in JOBS[job]["before"]:
        done = subprocess.run(_run(executable, kinds, night, database, folder), check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(f"daybook run of {night} ended with {done.returncode}")


def warm(executable, job, database, root, folder):
    """The measured night, with the memory of those before in a folder of its own."""
    shutil.copytree(folder, root, dirs_exist_ok=True, symlinks=True)
    return _run(executable, "[daily]" if job == "nightly" else "[weekly]", JOBS[job]["night"], database, root)


def report(job, root):
    return os.path.join(root, "out", JOBS[job]["kind"], JOBS[job]["name"], "report.json")
