"""docs/figures.md, "The report itself"."""

from collections import Counter
from datetime import timedelta


LIMIT = 10_000


def add(book, rows, period):
    gaps(book, rows, period)
    rejected(book, rows, period)


def gaps(book, rows, period):
    readable = [(row.type, row.time) for row in rows.metrics if row.time]
    per_hour = Counter()  # by UTC half hour: every zone checked begins its hours on one
    for _, at in readable:
        per_hour[half(at)] += 1

    def had_rows(start):
        return per_hour[half(start)] + per_hour[half(start) + 1] > 0

    hours = list(period.hours())
    types = {}
    for type, at in readable:
        if period.holds(at):
            types.setdefault(type, set()).add(int((at - period.start).total_seconds() // 3600))
    missing = 0
    for position, (start, _, _) in enumerate(hours):
        if had_rows(start):
            continue
        if rows.oldest is not None and start - rows.oldest >= timedelta(days=28):
            expected = all(had_rows(period.same_clock(start, back)) for back in (7, 14, 21, 28))
        else:
            others = len(hours) - 1
            expected = any(len(found - {position}) >= 0.9 * others for found in types.values())
        missing += expected
    book.count("coverage.hours", len(hours))
    book.count("coverage.gaps", missing)
    nothing = missing == 0 and not rows.any(period.start, period.end)
    book.share("coverage.share", len(hours) - missing, 0 if nothing else len(hours))


def half(moment):
    return int(moment.timestamp()) // 1800


def rejected(book, rows, period):
    start, end = period.text_bounds()
    found, timeless = Counter(), Counter()
    for row in rows.metrics:
        if row.time:
            found[row.type] += period.holds(row.time) and not row.usable
        elif isinstance(row.text, str) and row.text[:1] in set("0123456789"):
            found[row.type] += start <= row.text < end
        else:
            timeless[row.type] += 1
    for type in found.keys() | timeless.keys():
        count = found[type] + min(timeless[type], LIMIT)
        if count:
            book.count(f"coverage.rejected{{{type}}}", count)
    if rows.unreadable_reports:
        book.count("coverage.rejected{reports}", rows.unreadable_reports)
