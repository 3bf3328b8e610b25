"""The databases of the frozen reports, all made from the demo's."""
import pathlib
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "mail"))
import hostile

TIMES = {
    "system_metrics": "timestamp", "pilot_error_reports": "created_at", "error_comments": "created_at",
    "incidents": "started_at", "deployments": "deployed_at", "health_checks": "checked_at",
    "user_scenarios": "executed_at", "user_feedback": "created_at", "auth_user": "date_joined",
}


def make(binary, scratch):
    """Path and settings file, if any, of each database by its name."""
    shops = {}
    for name, words in {
        "story": [], "seed-2": ["--seed", "2"], "seed-3": ["--seed", "3"], "quiet": ["--seed", "4", "--effects", "none"],
    }.items():
        path = scratch / f"{name}.db"
        run = [binary, "demo", "--database", str(path), "--out", str(scratch / "made"), "--quiet", *words]
        if subprocess.run(run, capture_output=True).returncode not in (0, 1):
            sys.exit(f"{' '.join(run)} failed")
        shops[name] = (path, None)
    for name, keep in {"one-day": "{time} >= '2026-11-20' AND {time} < '2026-11-21'", "empty": "0"}.items():
        path = scratch / f"{name}.db"
        shutil.copy(shops["story"][0], path)
        connection = sqlite3.connect(path)
        with connection:
            for table, time in TIMES.items():
                connection.execute(f"DELETE FROM {table} WHERE NOT ({keep.format(time=time)})")
        connection.close()
        shops[name] = (path, None)
    path, settings = scratch / "hostile.db", scratch / "hostile.yaml"
    hostile.make(shops["story"][0], path, settings)
    shops["hostile"] = (path, settings)
    return shops
