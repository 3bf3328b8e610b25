"""docs/figures.md, "The report itself"."""

import re
from collections import Counter

import silences
from stored import CHECK_STATUSES, REPORT_STATUSES, SCENARIO_STATUSES, SEVERITIES, filled, finite, measurable, time

LIMIT = 10_000
YEAR = re.compile(r"(?!0000)\d{4}-", re.ASCII)


def add(book, rows, period):
    gaps(book, rows, period)
    rejected(book, rows, period)
    unknown(book, rows, period)


def gaps(book, rows, period):
    found = silences.of_metrics(rows, period)
    for name, value in (("hours", found.hours), ("with_rows", found.covered), ("gaps", len(found.missing)),
                        ("not_yet_recorded", found.early), ("too_little_history", found.unjudged),
                        ("none_expected", found.idle), ("repeated", 0)):
        book.count(f"coverage.{name}", value)
    book.share("coverage.share", found.covered, found.covered + len(found.missing))
    for type, (hours, of) in silences.silent_types(rows, period).items():
        book.count(f"coverage.silent{{{type}}}", hours, of)


def rejected(book, rows, period):
    start, end = period.text_bounds()
    found, timeless = Counter(), Counter()
    kinds = {type: rows.kind(type, period) for type in rows.by_type}
    for row in rows.metrics:
        if row.time:
            here = period.holds(row.time)
            stranger = row.type != "request_duration" and row.kind != kinds.get(row.type)
            found[row.type] += here and (not row.usable or stranger)
        elif isinstance(row.text, str) and YEAR.match(row.text):
            found[row.type] += start <= row.text < end
        else:
            timeless[row.type] += 1
    counts = Counter({type: found[type] + min(timeless[type], LIMIT) for type in found.keys() | timeless.keys()})
    counts["(none)"] = sum(
        period.holds(moment) if (moment := time(text))
        else not isinstance(text, str) or not YEAR.match(text) or start <= text < end
        for text in rows.nameless)
    counts.update(of_tables(rows, period))
    for source, count in counts.items():
        if count:
            book.count(f"coverage.rejected{{{source}}}", count)


def unknown(book, rows, period):
    """Severities and statuses nobody knows, of reports created in the days of the series or open, and of the period."""
    first, _ = period.bounds(next(iter(period.history())))
    reports = [row for row in rows.reports if row.created < period.end and (row.created >= first or row.open_at(period.end))]
    listed = [severity for at, done, severity in rows.incidents if at is not None and at < period.end
              and (period.holds(at) or period.holds(done) or done is None or done >= period.end)]
    for id, words, known in (
            ("reports.severity", [row.severity for row in reports], SEVERITIES),
            ("reports.status", [row.status for row in reports], REPORT_STATUSES),
            ("incidents.severity", listed, SEVERITIES),
            ("health.status", of_period(rows.checks, rows.check_states, period), CHECK_STATUSES),
            ("scenarios.status", of_period(rows.scenarios, rows.scenario_states, period), SCENARIO_STATUSES)):
        count = sum(word not in known for word in words)
        if count:
            book.count(f"coverage.unknown_words{{{id}}}", count)


def of_period(found, states, period):
    return [state for (at, *_), state in zip(found, states) if period.holds(at)]


def of_tables(rows, period):
    """Rows of the other tables without a time of their own, and rows of the period that lack something else."""
    holds, end = period.holds, period.end
    found = Counter(reports=rows.unreadable_reports)
    for source, times in (
            ("comments", [row[0] for row in rows.comments]), ("incidents", [row[0] for row in rows.incidents]),
            ("deployments", [row[0] for row in rows.deployments]), ("health", [row[0] for row in rows.checks]),
            ("scenarios", [row[0] for row in rows.scenarios]), ("feedback", [row[0] for row in rows.feedback]),
            ("users", rows.joined)):
        found[source] += times.count(None)
    found["reports"] += sum(row.unclear and row.created < end and (holds(row.created) or holds(row.updated))
                            for row in rows.reports)
    found["comments"] += sum(holds(at) and filled(note) and not finite(note) for at, note in rows.comments)
    for (start, done, _), unclear in zip(rows.incidents, rows.unclear_incidents):
        if start is None or start >= end:
            continue
        listed = holds(start) or holds(done) or done is None or done >= end
        found["incidents"] += listed and (unclear or (done is not None and done < start))
    found["deployments"] += sum(holds(at) and unclear for (at, _), unclear in
                                zip(rows.deployments, rows.unclear_deployments))
    for (at, _, _, response), state in zip(rows.checks, rows.check_states):
        bad = filled(response) and not (measurable(response) and response >= 0)
        found["health"] += holds(at) and (state not in ("PASS", "FAIL", "ERROR") or bad)
    found["scenarios"] += sum(holds(at) and state not in ("success", "failed") for (at, _, _), state in
                              zip(rows.scenarios, rows.scenario_states))
    found["feedback"] += sum(holds(at) and filled(rating) and rating not in (1, 2, 3, 4, 5)
                             for at, rating, _ in rows.feedback)
    return found
