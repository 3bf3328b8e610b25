"""The steps of the charts of requests: how many came in each, how many failed, and their p95 by numpy. They stand in the
tables folded under the charts of report.html, and nowhere else."""

import os
import sys
from decimal import Decimal

import numpy

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pages"))
import figures
import folded
from periods import HOUR

LEAST_FOR_P95, LEAST_FOR_SHARE = 20, 100
CLOCK_HOURS = {"daily": 1, "weekly": 3}


def of(period):
    """(place in the period, start, end) of each step: hours of a day, three hours of the clock in a week, days, weeks."""
    if period.kind == "quarterly":
        return [((number, 0), start, end) for number, (_, start, end) in enumerate(period.weeks)]
    if period.kind == "monthly":
        return [((number, 0), *period.bounds(day)) for number, day in enumerate(period.days)]
    steps = []
    for start, end, _ in period.hours():
        local = start.astimezone(period.zone)
        place = ((local.date() - period.first).days, local.hour // CLOCK_HOURS[period.kind])
        if period.kind == "weekly" and steps and steps[-1][0] == place:
            steps[-1] = (place, steps[-1][1], end)
        else:
            steps.append((place, start, end))
    return steps


class Step:
    def __init__(self, rows, start, end):
        found = rows.of("request_duration", start, end)
        statuses = [row.status for row in found if row.status is not None]
        self.start, self.end = start, end
        self.count, self.with_status = len(found), len(statuses)
        self.failed = sum(status >= 500 for status in statuses)
        values = [row.value for row in found]
        self.p95 = float(numpy.quantile(values, 0.95, method="linear")) if len(values) >= LEAST_FOR_P95 else None


def expected(rows, period, report):
    """The rows of both tables, without the names of the steps."""
    writer = figures.Writer(report["language"])

    def text(value, unit="count"):
        return "" if value is None else writer.value(Decimal(float(value)), unit)

    gaps = set((report["coverage"] or {}).get("gaps", []))
    before = {}
    for place, start, end in of(period.reference):
        before.setdefault(place, Step(rows, start, end))
    failed, times = [], []
    for place, start, end in of(period):
        step, earlier = Step(rows, start, end), before.get(place)
        share = step.failed / step.with_status if step.with_status >= LEAST_FOR_SHARE else None
        is_gap = all(period.hour_id(hour) in gaps for hour in hours(start, end))
        failed.append([""] * 4 if is_gap else [
            text(step.failed), text(step.with_status), text(share, "fraction"), text(earlier.failed if earlier else None)])
        times.append([
            "" if is_gap else text(step.p95, "seconds"), text(earlier.p95 if earlier else None, "seconds"),
            "" if is_gap else text(step.count)])
    return {"error-rate": failed, "response-time": times}


def hours(start, end):
    while start < end:
        yield start
        start += HOUR


def differences(page, book):
    """Of a page and what `expected` tells."""
    lines, tables = [], folded.Tables(page).charts
    for chart, wanted in book.items():
        found = [row[1:] for row in tables.get(chart, [])]
        if len(found) != len(wanted):
            lines.append(f"{chart}: {len(found)} steps, expected {len(wanted)}")
        for number, (one, other) in enumerate(zip(found, wanted, strict=False)):
            if [text.replace(figures.NBSP, " ") for text in one] != [text.replace(figures.NBSP, " ") for text in other]:
                lines.append(f"{chart}, {tables[chart][number][0]}: {one}, expected {other}")
    return lines
