"""The oracle against itself: its own row-by-row answers and the ORM's aggregates must agree."""

import answers
import fixture
import limits
import orm
from compare import differences, same
from expected import Figure
from periods import Period
from rows import Rows


def periods():
    for zone in fixture.ZONES:
        for name in fixture.DAILY:
            yield Period.parse("daily", name, zone)
        for name in fixture.WEEKLY:
            yield Period.parse("weekly", name, zone)


def as_report(book):
    """The figures a right report holds."""
    made = []
    for id, figure in book.items():
        if figure.optional:
            continue
        value = figure.value
        if value is not None and (figure.unit or "").startswith("money"):
            value = repr(float(value))
        made.append({"id": id, "value": value, "unit": figure.unit or "jobs", "n": figure.n or 0,
                     "state": "missing" if value is None else "exact", "reason": figure.reason if value is None else None})
    return made


def damages(book, found):
    """Every figure spoilt in every way the comparison promises to see: those it does not see."""
    unseen = []
    for position, figure in enumerate(found):
        expected = book[figure["id"]]
        spoilt = [dict(figure, id=figure["id"] + "x")]
        if isinstance(figure["value"], (int, float)):
            step = 1 if isinstance(figure["value"], int) else 1e-11 * max(abs(figure["value"]), expected.scale or 0)
            spoilt.append(dict(figure, value=figure["value"] + step) if step else dict(figure, value=1e-9))
        if figure["value"] is not None:
            spoilt.append(dict(figure, value=None, state="missing", reason="failed"))
        else:
            spoilt.append(dict(figure, value=0, state="exact", reason=None))
        for other in spoilt:
            if not differences([*found[:position], other, *found[position + 1:]], book):
                unseen.append(f"{other}")
    return unseen


def troubles(rows):
    """What fixture.troubles planted and is not found."""
    planted = {
        "2026-11-08": {"requests.error_rate": "critical", "requests.duration.p95": "critical", "resources.cpu_usage.mean": "critical"},
        "2026-11-01": {"requests.error_rate": "critical", "resources.memory_usage.mean": "medium"},
        "2026-11-05": {"requests.duration.p95": "medium"}, "2026-11-03": {"resources.memory_usage.mean": "critical"}}
    wrong = []
    for day, measures in planted.items():
        found = limits.of(rows, Period.parse("daily", day, "UTC"), {})
        for measure, severity in measures.items():
            if measure not in found or found[measure].severity != severity or found[measure].span is None:
                wrong.append(f"{day}: {measure} is not {severity}")
    return wrong


def run(check):
    """On the clean fixture only."""
    rows = Rows()
    book = answers.of(rows, Period.parse("daily", "2026-11-08", "UTC"))
    right = as_report(book)
    check("a right report has no differences", differences(right, book))
    check(f"every spoilt figure of {len(right)} is seen", damages(book, right))
    check("the fixture crosses limits, and the oracle sees it", troubles(rows))
    for period in periods():
        book = answers.of(rows, period)
        wrong, compared = [], 0
        for id, value in orm.answers(period).items():
            expected = book.get(id)
            if expected is None:
                wrong.append(f"{id}: the ORM says {value!r}, the oracle has no such figure")
                continue
            compared += 1
            if expected.value is None and not value:
                continue  # SQL counts 0 where nobody was counting
            plain = Figure(expected.value, scale=expected.scale)
            if value is None or not same(float(value), plain.value, plain):
                wrong.append(f"{id}: the ORM says {value!r}, the oracle {expected.value!r}")
        check(f"oracle and ORM agree on {compared} figures of {period.name} in {period.zone_name}", wrong)
