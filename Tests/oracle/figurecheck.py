"""Every figure of Daybook's reports against the oracle, and every report against its JSON Schema."""

import json
import os

import answers
import basis
import compare
import daybook
import limits
import selfcheck
import silences
import usual
from rows import Rows

SCHEMA = os.path.join(daybook.HERE, "..", "..", "docs", "report.schema.json")


def validator():
    """None without docs/report.schema.json."""
    import jsonschema

    if not os.path.exists(SCHEMA):
        return None
    with open(SCHEMA, encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=jsonschema.FormatChecker())


def run(check, label, source, scratch, zones=None):
    """`label` names the fixture; the ORM points at `source` already."""
    rows = Rows()
    schema = validator()
    check("docs/report.schema.json exists and is a schema", [] if schema else ["no such file"])
    state = os.path.join(scratch, "state-" + label)
    for period in selfcheck.periods():
        if zones and period.zone_name not in zones:
            continue
        what = f"{label}: {period.name} in {period.zone_name}"
        out = os.path.join(scratch, f"out-{label}-{period.zone_name.replace('/', '-')}")
        before = daybook.digest(source)
        outcome = daybook.run(period.kind, period.name, source, out, state, period.zone_name)
        path = os.path.join(daybook.folder(out, period.kind, period.name), "report.json")
        if not os.path.exists(path):
            check(f"{what}: a report", [f"no report.json; {outcome}"])
            continue
        check(f"{what}: exit code", exit_code(outcome, label, rows, period))
        check(f"{what}: the source is untouched", [] if daybook.digest(source) == before else ["its bytes changed"])
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        book = answers.of(rows, period)
        check(f"{what}: {len(book)} figures", compare.differences(report["figures"], book))
        known, wrong = usual.differences(report, rows, period)
        check(f"{what}: {known} usual values", wrong)
        check(f"{what}: limits, incidents, critical reports", limits.differences(report, rows, period))
        check(f"{what}: period and as-of", header(report, period))
        check(f"{what}: empty hours, newest rows", basis.empty_hours(report, silences.of_metrics(rows, period))
              + basis.newest_rows(report, source, period))
        examples, wrong = basis.examples(report, source, period)
        check(f"{what}: {examples} rows left out are named", wrong)
        if schema:
            check(f"{what}: valid by the JSON Schema", [
                f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in schema.iter_errors(report)])


def exit_code(outcome, label, rows, period):
    """0, or 1 where 4 hours are missing, a type or a table is silent, or 1 % of a type is rejected."""
    silent = silences.silent_types(rows, period) or silences.silent_tables(rows, period)
    wanted = 1 if len(silences.of_metrics(rows, period).missing) >= 4 or silent or label == "traps" else 0
    return [] if outcome.code == wanted else [f"expected exit {wanted}, {outcome}"]


def header(report, period):
    from datetime import datetime

    wrong = []
    told = report["period"]
    for key, moment in (("start", period.start), ("end", period.end)):
        if datetime.fromisoformat(told[key].replace("Z", "+00:00")) != moment:
            wrong.append(f"{key} {told[key]}, expected {moment.isoformat()}")
    if told["id"] != period.name or told["timezone"] != period.zone_name or told["partial"] is not False:
        wrong.append(f"period {told}")
    if report["kind"] != period.kind:
        wrong.append(f"kind {report['kind']!r}")
    return wrong
