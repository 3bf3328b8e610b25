"""Prometheus' parser reads every file, names and meanings follow Prometheus' conventions, the hostile label comes back as
it was, and every alert of the documentation asks for values that there are."""
import math
import pathlib
import re
import sys

import yaml
from prometheus_client.parser import text_string_to_metric_families

# https://prometheus.io/docs/practices/naming/: base units in the plural at the end, a ratio for what is 0 to 1.
UNITS = ("_timestamp_seconds", "_seconds", "_ratio", "_rows", "_info", "_exit_code")
COUNTED = {"daybook_periods_written", "daybook_periods_overdue", "daybook_reports", "daybook_report_findings"}
HOSTILE = "Shop \"No. 1\"\\Кофе\nсвежий "


def problems(text):
    """What is wrong with a file; its families by name."""
    found, families = [], {}
    if not text.endswith("\n"):
        found.append("the last line has no end")
    try:
        parsed = list(text_string_to_metric_families(text))
    except ValueError as error:
        return [f"cannot be parsed: {error}"], {}
    for family in parsed:
        name = family.name
        if name in families:
            found.append(f"{name} stands twice")
        families[name] = family
        if not re.fullmatch(r"daybook_[a-z]+(_[a-z]+)*", name):
            found.append(f"{name} is no name of Daybook's")
        if name not in COUNTED and not name.endswith(UNITS):
            found.append(f"{name} names no unit")
        if family.type != "gauge" or name.endswith("_total"):
            found.append(f"{name} is a {family.type}")
        if not family.documentation.endswith("."):
            found.append(f"{name} does not say what it is")
        if not family.samples:
            found.append(f"{name} has no value")
        labels = [tuple(sorted(sample.labels.items())) for sample in family.samples]
        if len(set(labels)) != len(labels):
            found.append(f"{name} has two values of the same labels")
        found += [f"{name} is {s.value}" for s in family.samples if not math.isfinite(s.value)]
        found += [f"{name} has no application" for s in family.samples if not s.labels.get("application")]
        if name.endswith("_ratio"):
            found += [f"{name} is {s.value}" for s in family.samples if not 0 <= s.value <= 1]
    return found, families


def alerts(path):
    """The rules of the documentation's YAML block."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    blocks = [b for b in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "alert:" in b]
    return [rule for block in blocks for group in yaml.safe_load(block)["groups"] for rule in group["rules"]]


def main():
    failures, known, values = [], {}, set()
    for path in sys.argv[2:]:
        found, families = problems(pathlib.Path(path).read_text(encoding="utf-8"))
        failures += [f"{path}: {problem}" for problem in found]
        known.update(families)
        values |= {s.labels["application"] for f in families.values() for s in f.samples}
    if not known:
        failures.append("no file was read")
    if any("RunMetricsGoldens/full" in path for path in sys.argv[2:]) and HOSTILE not in values:
        failures.append(f"the hostile label did not come back: {values}")
    rules = alerts(sys.argv[1])
    if len(rules) < 3:
        failures.append(f"{sys.argv[1]} has {len(rules)} alerts")
    for rule in rules:
        names = re.findall(r"daybook_\w+", rule["expr"])
        failures += [f"{rule['alert']} asks for {name}, which is not written" for name in names if name not in known]
        if not names or not rule["annotations"]["summary"]:
            failures.append(f"{rule['alert']} asks for nothing or says nothing")
    # Each check has to find what was forged on purpose.
    sound = 'daybook_x_seconds{application="a"} 1\n'
    head = "# HELP daybook_x_seconds X.\n# TYPE daybook_x_seconds gauge\n"
    for forged in (head + sound + sound, head + 'daybook_x_seconds{application="a} 1\n', sound, head + "daybook_x_seconds 1\n",
                   head.replace("X.", "X") + sound, (head + sound).replace("x_seconds", "x_ms"), head + sound.replace(" 1", " NaN"),
                   (head + sound)[:-1], (head + sound).replace("gauge", "counter")):
        if not problems(forged)[0]:
            failures.append(f"nothing was found wrong with {forged!r}")
    if problems(head + sound)[0]:
        failures.append(f"a sound file is found wrong: {problems(head + sound)[0]}")
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"daybook.prom: {len(known)} families, {len(rules)} alerts, {len(failures)} problems")
    return 1 if failures else 0


sys.exit(main())
