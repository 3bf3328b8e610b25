"""Daybook as cron runs it, and what it leaves."""
import hashlib
import json
import os
import pathlib
import re
import subprocess

KINDS = ("daily", "weekly", "monthly", "quarterly")
ENVIRONMENT = {"PATH": os.environ["PATH"]}


class Daybook:
    def __init__(self, binary, source, out, state=None, options=()):
        self.binary, self.source, self.out, self.state, self.options = binary, source, pathlib.Path(out), state, options

    def words(self, command, as_of):
        words = [self.binary, *command, "--source", str(self.source), "--out", str(self.out), "--as-of", as_of, "--quiet", *self.options]
        return [*words, "--state", str(self.state)] if self.state else words

    def run(self, command, as_of, wrapper=()):
        """The exit code, and what was said."""
        process = self.begin(command, as_of, wrapper)
        said = process.communicate()[1]
        return process.returncode, said

    def begin(self, command, as_of, wrapper=()):
        """The process."""
        words = [*wrapper, *self.words(command, as_of)]
        return subprocess.Popen(words, stderr=subprocess.PIPE, text=True, errors="replace", env=ENVIRONMENT)

    def verify(self):
        """What `daybook verify` finds wrong with the reports, where there are any."""
        if not any(self.folders(kind) for kind in KINDS):
            return []
        done = subprocess.run([self.binary, "verify", str(self.out)], capture_output=True, text=True, errors="replace", env=ENVIRONMENT)
        return [] if done.returncode == 0 else [f"verify {done.returncode}: {done.stdout}{done.stderr}"]

    @property
    def ledger(self):
        return (pathlib.Path(self.state) if self.state else self.out / ".daybook") / "ledger.sqlite3"

    def folders(self, kind):
        folder = self.out / kind
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def periods(self, kind):
        """The plain names, each with its revision."""
        return {name: self.report(kind, name)["revision"] for name in self.folders(kind) if ".r" not in name}

    def report(self, kind, name):
        return json.loads((self.out / kind / name / "report.json").read_bytes())

    def halves(self):
        """Reports that are not whole."""
        folders = [(kind, name) for kind in KINDS for name in self.folders(kind)]
        return [f"{kind}/{name}: {problem}" for kind, name in folders for problem in half(self.out / kind / name)]

    def problems(self):
        """What is wrong with the folder: half reports, revisions missing or doubled, things left behind."""
        found = self.halves()
        for kind in KINDS:
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
        if figure["id"].startswith(("reference.", "usual.", "history.", "reports.weekday_hours")) or (day and not first <= day[1] < last):
            continue
        found[figure["id"]] = (figure["value"], figure["n"], figure["state"])
    return found
