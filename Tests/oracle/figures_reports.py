"""docs/figures.md, "Error reports" and the reports among "Operations"."""

from collections import Counter
from datetime import timedelta

from expected import Figure
from stored import REPORT_STATUSES, SEVERITIES, finite

CLUMP = timedelta(minutes=10)


def add(book, rows, period):
    new = [report for report in rows.reports if period.holds(report.created)]
    old = [report for report in rows.reports if period.reference.holds(report.created)]
    # Of the time before a table's first report nothing is known.
    young = "no_rows" if rows.reports and all(r.created >= period.reference.end for r in rows.reports) else None
    for prefix, part, fresh, reason in (("", period, new, None), ("reference.", period.reference, old, young)):
        name = prefix + "reports."
        unsettled = [report for report in rows.reports if report.open_at(part.end)]
        resolved = sum(resolved_in(report, part.start, part.end) for report in rows.reports)
        book.count_or(name + "new", len(fresh), reason)
        book.count_or(name + "resolved", resolved, reason)
        book.count_or(name + "backlog", len(unsettled), reason)
        book.count_or(
            name + "unresolved_critical", sum(report.severity == "critical" for report in unsettled), reason)
        book.count_or(name + "events", events(fresh), reason)
        if not prefix:
            book.count("security.open", sum(report.category == "security" for report in unsettled))
    breakdowns(book, new, old, young)
    series(book, rows, period)
    book.count("security.reports", sum(report.category == "security" for report in new))
    notes = [note for at, note in rows.comments if period.holds(at)]
    book.count("reports.comments", len(notes))
    book.count("reports.technical_notes", sum(finite(note) and note != 0 for note in notes))


def resolved_in(report, start, end):
    return report.status == "resolved" and report.resolved is not None and start <= report.resolved < end


def events(new):
    return len(firsts(new))


def firsts(reports):
    """The first report of each event: those of one group within ten minutes of the group's previous report are one."""
    previous, found = {}, []
    for report in sorted(reports, key=lambda report: (report.created, report.category.encode())):
        last = previous.get(report.group)
        if last is None or report.created - last > CLUMP:
            found.append(report)
        previous[report.group] = report.created
    return found


def breakdowns(book, new, old, young):
    kept = book.names("reports.by_category", Counter(report.category for report in new), ("security",))
    book.names("reports.by_severity", Counter(report.severity for report in new), SEVERITIES)
    book.names("reports.by_status", Counter(report.status for report in new), REPORT_STATUSES)
    book.names("reports.by_module", Counter(report.module for report in new))
    before = Counter(report.category for report in old)
    began = Counter(report.category for report in firsts(new))
    for name in kept:
        book.count(f"reports.events_by_category{{{name}}}", began[name])
    for name in kept:
        book.count_or(f"reference.reports.by_category{{{name}}}", before[name], young)
    if len(kept) < len({report.category for report in new}):
        others = sum(count for name, count in before.items() if name not in kept)
        book.count_or("reference.reports.by_category.other", others, young)


def series(book, rows, period):
    days = period.history()
    clock = Counter()
    for day in days:
        start, end = period.bounds(day)
        new = [report for report in rows.reports if start <= report.created < end]
        book.count(f"reports.new{{{day}}}", len(new))
        book.count(f"reports.resolved{{{day}}}", sum(resolved_in(report, start, end) for report in rows.reports))
        book.count(f"reports.backlog{{{day}}}", sum(report.open_at(end) for report in rows.reports))
        severities = Counter(report.severity if report.severity in SEVERITIES else "other" for report in new)
        for severity in (*SEVERITIES, "other"):
            book.count(f"reports.new_{severity}{{{day}}}", severities[severity])
        for report in new:
            local = report.created.astimezone(period.zone)
            clock[local.isoweekday(), local.hour] += 1
    for weekday in range(1, 8):
        for hour in range(24):
            id, count = f"reports.weekday_hours{{{weekday}T{hour:02d}}}", clock[weekday, hour]
            if count:
                book.count(id, count)
            else:
                book.optionally(id, Figure(0, unit="count"))
