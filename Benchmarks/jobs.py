"""What is run: Daybook and its peers, the nightly and the weekly job over one fixture."""

import os
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
    "nightly": {"kind": "daily", "name": "2025-11-20", "end": "2025-11-20", "extra": ["--days", "1"]},
    "weekly": {"kind": "weekly", "name": "2025-W46", "end": "2025-11-16", "extra": []},
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


def report(job, root):
    return os.path.join(root, "out", JOBS[job]["kind"], JOBS[job]["name"], "report.json")
