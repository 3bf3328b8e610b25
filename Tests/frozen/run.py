"""Records or compares forty-four reports: every figure, finding and word of JSON, Markdown and text, and the digest's words.

A report is kept as one compressed text, so that a difference is told line by line, figures by their id. What the words of each
are held to stands in words.py."""
import concurrent.futures
import difflib
import json
import lzma
import os
import pathlib
import subprocess
import sys
import tempfile

import shops
import words

FROZEN = pathlib.Path(__file__).parent / "reports"
AS_OF = "2026-11-21T06:00:00Z"
DAY, WEEK = ("daily", "2026-11-20"), ("weekly", "2026-W46")
SHOWN = int(os.environ.get("FROZEN_LINES", "20"))


def wanted():
    """Database, kind, period, zone, language of each."""
    reports = [
        (shop, *period, "", language)
        for shop in ("story", "seed-2", "seed-3", "quiet", "one-day", "empty", "hostile")
        for period in (DAY, WEEK)
        for language in ("en", "ru")
    ]
    for period in (("monthly", "2026-10"), ("quarterly", "2026-Q3")):
        reports += [("story", *period, "", language) for language in ("en", "ru")]
    for day in ("2026-11-11", "2026-11-15"):
        reports += [("story", "daily", day, "UTC", language) for language in ("en", "ru")]
    for zone, day, week in (("Europe/Berlin", "2026-10-25", "2026-W43"), ("America/New_York", "2026-11-01", "2026-W44")):
        reports += [("story", "daily", day, zone, "en"), ("story", "weekly", week, zone, "ru")]
        reports += [("story", "daily", day, zone, "ru"), ("story", "weekly", week, zone, "en")]
    return reports


def text(binary, scratch, databases, report):
    shop, kind, period, zone, language = report
    source, settings = databases[shop]
    out = scratch / "-".join(part.replace("/", "_") for part in report)
    command = [binary, kind, period, "--source", str(source), "--out", str(out), "--as-of", AS_OF, "--language", language]
    command += ["--timezone", zone] if zone else []
    command += ["--config", str(settings)] if settings else []
    run = subprocess.run([*command, "--quiet"], capture_output=True, text=True, cwd=scratch)
    folder = out / kind / period
    lines = [f"exit code {run.returncode}"]
    if not folder.is_dir():
        return "\n".join(lines + run.stderr.splitlines()), []
    content = json.loads((folder / "report.json").read_text())
    content.pop("tool", None)
    for figure in content.pop("figures"):
        lines.append("figure " + json.dumps(figure, ensure_ascii=False, sort_keys=True))
    for key, value in sorted(content.items()):
        for entry in value if isinstance(value, list) else [value]:
            lines.append(f"{key} " + json.dumps(entry, ensure_ascii=False, sort_keys=True))
    for name in ("report.md", "report.txt"):
        lines += [f"{name}: {line}" for line in (folder / name).read_text().splitlines()]
    digest = subprocess.run(["pdftotext", "-layout", str(folder / "digest.pdf"), "-"], capture_output=True, text=True)
    lines += [f"digest: {' '.join(line.split())}" for line in digest.stdout.splitlines() if line.strip()]
    lines += sorted(f"chart {path.name}" for path in (folder / "charts").glob("*.png"))
    return "\n".join(lines), words.faults(folder, language, shop != "hostile")


def differences(old, new):
    changed = [line for line in difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
               if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    ids = sorted({json.loads(line[8:])["id"] for line in changed if line[1:].startswith("figure ")})
    return changed, ids


def main(mode, binary):
    reports = wanted()
    assert len(reports) == len(set(reports)) == 44
    failed = 0
    with tempfile.TemporaryDirectory(prefix="daybook-frozen-") as folder:
        scratch = pathlib.Path(folder)
        databases = shops.make(binary, scratch)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            texts = list(pool.map(lambda report: text(binary, scratch, databases, report), reports))
    FROZEN.mkdir(exist_ok=True)
    for report, (new, faults) in zip(reports, texts):
        for fault in faults:
            print(f"FAILED {' '.join(report)}: {fault}")
        failed += bool(faults)
        path = FROZEN / ("-".join(part.replace("/", "_") for part in report if part) + ".xz")
        old = lzma.decompress(path.read_bytes()).decode() if path.exists() else ""
        if mode == "record":
            if old != new:
                path.write_bytes(lzma.compress(new.encode(), preset=9))
                changed, ids = differences(old, new)
                print(f"recorded {path.stem}: {len(changed)} lines, figures: {' '.join(ids[:SHOWN]) or 'none'}")
        elif old != new:
            failed += not faults
            changed, ids = differences(old, new)
            print(f"FAILED {path.stem}: {len(changed)} lines differ; figures: {' '.join(ids[:SHOWN]) or 'none'}")
            for line in changed[:SHOWN]:
                print("    " + line[:300])
    print(f"{len(reports) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main(*sys.argv[1:]))
