"""The oracle against itself: its own row-by-row answers and the ORM's aggregates must agree."""

import answers
import fixture
import orm
from compare import same
from expected import Figure
from periods import Period
from rows import Rows


def periods():
    for zone in fixture.ZONES:
        for name in fixture.DAILY:
            yield Period.parse("daily", name, zone)
        for name in fixture.WEEKLY:
            yield Period.parse("weekly", name, zone)


def run(check):
    """On the clean fixture only."""
    rows = Rows()
    for period in periods():
        book = answers.of(rows, period)
        wrong, compared = [], 0
        for id, value in orm.answers(period).items():
            expected = book.get(id)
            if expected is None:
                wrong.append(f"{id}: the ORM says {value!r}, the oracle has no such figure")
                continue
            compared += 1
            if value is None and expected.value is None:
                continue
            plain = Figure(expected.value, scale=expected.scale)
            if value is None or not same(float(value), plain.value, plain):
                wrong.append(f"{id}: the ORM says {value!r}, the oracle {expected.value!r}")
        check(f"oracle and ORM agree on {compared} figures of {period.name} in {period.zone_name}", wrong)
