"""Daybook's figures of other programs' databases beside what was planted: DAYBOOK=.build/release/daybook reports.py [NAME ...]

For each database of generate.py and fixtures/ and each recipe of docs/databases.md, in each zone, the reports of two weeks
and four days. PERIODS and ZONES (separated by commas) take fewer.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import planted
import recipes
import yaml

import presets

DAYBOOK = os.path.abspath(os.environ.get("DAYBOOK", presets.HERE.parent.parent / ".build" / "debug" / "daybook"))
# Shares that are told by host, and of what of their rows: what reports show of them is a fraction.
GAUGES = {"cpu_usage": "mean", "memory_usage": "mean", "disk_usage": "last"}
BEFORE = {"2026-W47": "2026-W46"}
PERIODS = os.environ.get("PERIODS", ",".join(planted.PERIODS)).split(",")
ZONES = os.environ.get("ZONES", ",".join(planted.ZONES)).split(",")


def figures(database, settings, period, zone, out):
    """Figures by id; None and what Daybook said where it wrote no report."""
    kind = "weekly" if "W" in period else "daily"
    words = [DAYBOOK, kind, period, "--source", database, "--timezone", zone, "--out", out, "--config", settings, "--quiet"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    try:
        report = json.loads((Path(out) / kind / period / "report.json").read_text())
    except FileNotFoundError:
        return None, done.stderr.strip()[:300] or f"exit code {done.returncode}"
    return {figure["id"]: figure["value"] for figure in report["figures"]}, ""


def wanted(counts):
    """What figures must be, by id; 0 stands for a figure without a value, too."""
    found = {}
    if requests := counts.get("requests"):
        found |= {f"requests.{key}": requests[key] for key in ("count", "with_status", "errors")}
        if requests["seconds"]:
            found["requests.duration.mean"] = requests["seconds"] / requests["count"]
            found["requests.slow"] = requests["slow"]
        if requests["chatty"]:
            found["requests.chatty"] = requests["chatty"]
    if jobs := counts.get("jobs"):
        total = {key: sum(job[key] for job in jobs.values()) for key in ("ok", "failed", "canceled")}
        found |= {"jobs.runs": sum(total.values()), "jobs.succeeded": total["ok"]}
        found |= {"jobs.failed": total["failed"], "jobs.canceled": total["canceled"]}
    if checks := counts.get("checks"):
        found["health.passed"] = sum(check["passed"] for check in checks.values())
        found["health.checks"] = sum(check["passed"] + check["failed"] for check in checks.values())
        for name, check in checks.items():
            if check["passed"] + check["failed"]:
                found[f"health.by_check.pass_rate{{{name}}}"] = check["passed"] / (check["passed"] + check["failed"])
            if check["response"]:
                found[f"health.by_check.response{{{name}}}"] = check["response"]
    for name, check in counts.get("outages", {}).items():
        if name in counts.get("checks", {}):
            found[f"health.by_check.down{{{name}}}"] = check["seconds"]
    if reports := counts.get("reports"):
        found["reports.new"] = sum(reports["new"].values())
        found |= {f"reports.by_severity{{{severity}}}": number for severity, number in reports["new"].items()}
    if events := counts.get("error_events"):
        found["occurrences.count"] = sum(events.values())
    for name, metric in counts.get("metrics", {}).items():
        mean = metric["sum"] / metric["count"]
        found |= {"download": {"custom.download_speed": mean, "custom.lowest_download": metric["min"]}}.get(name, {})
        found |= {"fare": {"custom.fare": mean}, "orders": {"business.orders.sum": metric["sum"]}}.get(name, {})
        found |= {"revenue": {"business.revenue.sum": metric["sum"]}}.get(name, {})
    if "" in counts.get("outages", {}):
        found["incidents.started"] = counts["outages"][""]["began"]
    return found | by_host(counts) | business(counts)


def by_host(counts, scope=""):
    """Each host for itself, and nothing for all together."""
    found = {}
    for name, metric in counts.get("metrics", {}).items():
        gauge, _, host = name.partition(" ")
        if host and gauge in GAUGES:
            values = {"mean": metric["sum"] / metric["count"], "last": metric["last"]}
            found[f"{scope}resources.{gauge}.{GAUGES[gauge]}"] = 0
            found[f"{scope}resources.by_group.{gauge}.{GAUGES[gauge]}{{{host}}}"] = values[GAUGES[gauge]] / 100
            found[f"{scope}resources.by_group.{gauge}.max{{{host}}}"] = metric["max"] / 100
    return found


def business(counts):
    """The same of orders, events and dead letters."""
    found = {}
    panels = {
        "orders.count": "orders",
        "orders.sellers": "sellers",
        "orders.products": "products",
        "events.count": "happened",
        "dead_letters.count": "dead",
        "dead_letters.waiting": "waiting",
        "dead_letters.exhausted": "exhausted",
    }
    for panel, part in panels.items():
        groups = counts.get(part, {})
        found |= {f"panel.{panel}.by_group{{{name}}}": number for name, number in groups.items()}
        if groups and part not in ("sellers", "products"):
            found[f"panel.{panel}"] = sum(groups.values())
    if "completion" in counts:
        found["panel.orders.completion"] = counts["completion"]
    for panel in ("revenue", "average"):
        found |= {f"panel.orders.{panel}{'.' + unit if unit else ''}": value for unit, value in counts.get(panel, {}).items()}
    return found


def compare(name, folder, faults):
    settings, counts = folder / f"{name}.yaml", json.loads((folder / f"{name}.json").read_text())
    zone = counts.pop("stored_timezone", None)
    if not settings.exists():
        settings.write_text(yaml.safe_dump({"source": {"stored_timezone": zone}} if zone else {}))
    compared = 0
    for key, count in counts.items():
        period, zone = key.split(" ")
        expected = wanted(count) | by_host(counts.get(BEFORE.get(period, "") + " " + zone, {}), "reference.")
        if period not in PERIODS or zone not in ZONES or not expected:
            continue
        with tempfile.TemporaryDirectory() as out:
            found, said = figures(folder / f"{name}.db", settings, period, zone, out)
        if found is None:
            faults.append(f"{name} {key}: no report: {said}")
            continue
        # Names that people are not shown as they are stored (long, masked, of several lines) have no figure of that name,
        # and of very many names only the first are shown: totals hold them.
        shown = {i: v for i, v in expected.items() if i in found or "{" not in i}
        compared += len(shown)
        for figure, value in shown.items():
            near = abs(float(found.get(figure) or 0) - value) <= 1e-6 * max(1, abs(value))
            if not near:
                faults.append(f"{name} {key}: {figure[:60]} is {found.get(figure)}, not {value}")
    return compared


def main():
    faults, compared = [], {}
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        with contextlib.redirect_stdout(io.StringIO()):
            recipes.main(folder)
        names = list(presets.databases(folder))
        names += [make.__name__ for make in recipes.RECIPES.values()]
        for name in sys.argv[1:] or names:
            compared[name] = compare(name, folder, faults)
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"reports: {sum(compared.values())} figures of {len(compared)} databases compared, {len(faults)} differ")
    # With fewer periods some databases have nothing in them: then it is enough that most have.
    empty = [name for name, figures in compared.items() if not figures]
    if empty:
        print(f"nothing to compare in these periods: {', '.join(empty)}")
    return 1 if faults or len(empty) > (len(compared) // 3 if os.environ.get("PERIODS") else 0) else 0


if __name__ == "__main__":
    sys.exit(main())
