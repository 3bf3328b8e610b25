"""Daybook as cron runs it, and what it leaves."""
import hashlib
import json
import os
import pathlib
import re
import subprocess

KINDS = ("daily", "weekly", "monthly", "quarterly")


class Daybook:
    def __init__(self, binary, source, out, state=None):
        self.binary, self.source, self.out, self.state = binary, source, pathlib.Path(out), state

    def run(self, command, as_of, wrapper=()):
        """The exit code, and what was said."""
        words = [*wrapper, self.binary, *command, "--source", str(self.source), "--out", str(self.out), "--as-of", as_of, "--quiet"]
        if self.state:
            words += ["--state", str(self.state)]
        done = subprocess.run(words, capture_output=True, text=True, errors="replace", env={"PATH": os.environ["PATH"]})
        return done.returncode, done.stderr

    def folders(self, kind):
        folder = self.out / kind
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def periods(self, kind):
        """The plain names, each with its revision."""
        return {name: self.report(kind, name)["revision"] for name in self.folders(kind) if ".r" not in name}

    def report(self, kind, name):
        return json.loads((self.out / kind / name / "report.json").read_bytes())

    def problems(self):
        """What is wrong with the folder: half reports, revisions missing or doubled, things left behind."""
        found = []
        for kind in KINDS:
            for name in self.folders(kind):
                found += [f"{kind}/{name}: {problem}" for problem in half(self.out / kind / name)]
            for name, revision in self.periods(kind).items():
                kept = sorted(n for n in self.folders(kind) if n.startswith(name + ".r"))
                if kept != sorted(f"{name}.r{number}" for number in range(1, revision)):
                    found.append(f"{kind}/{name} is revision {revision}, beside {kept}")
        if (self.out / ".staging").is_dir():
            found += [f".staging holds {path.name}" for path in (self.out / ".staging").iterdir() if path.name != "lock"]
        return found


def half(folder):
    """What of a report is not as its manifest lists it."""
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
    except (OSError, ValueError) as error:
        return [f"no manifest ({error})"]
    listed = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    there = {str(p.relative_to(folder)): p for p in folder.rglob("*") if p.is_file() and p.name != "manifest.json"}
    wrong = [f"{path} is not listed" for path in there.keys() - listed.keys()]
    for path, digest in listed.items():
        if path not in there or hashlib.sha256(there[path].read_bytes()).hexdigest() != digest:
            wrong.append(f"{path} is not as listed")
    return wrong


def figures(report):
    """Those of the reported period: others are of the past as it was known that night."""
    first, last = report["period"]["start"][:10], report["period"]["end"][:10]
    found = {}
    for figure in report["figures"]:
        day = re.search(r"\{(\d{4}-\d\d-\d\d)", figure["id"])
        # weekday_hours is of four weeks.
        if figure["id"].startswith(("reference.", "history.", "reports.weekday_hours")) or (day and not first <= day[1] < last):
            continue
        found[figure["id"]] = (figure["value"], figure["n"], figure["state"])
    return found
