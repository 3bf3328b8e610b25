"""A shop and its first three nights, to be disturbed in many ways.

The first writes the latest day, week, month and quarter; the second a day, and a revision of the day before; the third a day alone.
"""
import datetime
import itertools
import shutil
import threading

from alike import differing_ledgers, differing_marks, differing_reports
from daybook import Daybook
from shop import Shop

DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2026, 9, 1)
SECOND = FIRST + DAY
THIRD = SECOND + DAY


def night(day):
    """The hour of the run after a day."""
    return (day + datetime.timedelta(days=1)).isoformat() + "T01:15:00Z"


class Night:
    """One night: what stands before it, and what an undisturbed run makes of it."""

    def __init__(self, name, before, day, wanted):
        """`before` is Daybook as it stands before; `wanted` the exit code of an undisturbed run."""
        self.name, self.before, self.day, self.as_of, self.wanted = name, before, day, night(day), wanted
        self.numbers, self.lock, self.next = itertools.count(), threading.Lock(), None
        self.undisturbed = self.copy("undisturbed")
        self.problems = self.run(self.undisturbed, wanted) + self.quiet(self.undisturbed)

    def copy(self, name, of=None):
        """Reports and ledger as they stood before, or as they stand elsewhere."""
        of = of or self.before
        out = of.out.parent / f"{self.name}-{name}-{next(self.numbers)}"
        if of.out.is_dir():
            shutil.copytree(of.out, out, symlinks=True)
        return Daybook(of.binary, of.source, out, None, of.options)

    def run(self, copy, wanted, wrapper=()):
        """The night, which is to end with this code."""
        code, said = copy.run(["run"], self.as_of, wrapper)
        return [] if code == wanted else [f"the exit code is {code}, not {wanted}: {said}"]

    def quiet(self, copy):
        """What is wrong with what stands, and with a run that has nothing to do."""
        code, said = copy.run(["run"], self.as_of)
        return ([f"with nothing due: {code}: {said}"] if code or said else []) + copy.problems()

    def whole(self, copy):
        """What is half after a disturbance: an older revision may not be in its place yet."""
        return copy.halves() + copy.verify()

    def untouched(self, copy):
        """What is not as it was before."""
        return differing_reports(copy.out, self.before.out, ["daybook.prom"])

    def finished(self, copy, ledger=True):
        """What differs from an undisturbed night.

        `ledger`: whether it is the one that was kept; a new one knows less of older reports, and so does monitoring.
        """
        found = self.quiet(copy) + differing_reports(copy.out, self.undisturbed.out, () if ledger else ("daybook.prom",))
        if found or not ledger:
            return found
        found = differing_ledgers(copy.ledger, self.undisturbed.ledger)
        # Where a run stopped short of them, the marks are those of the night before until the next has passed.
        if not found and differing_marks(copy.ledger, self.undisturbed.ledger):
            later = self.later()
            copy.run(["run"], night(self.day + DAY))
            found = differing_reports(copy.out, later.out) + differing_ledgers(copy.ledger, later.ledger)
            found += differing_marks(copy.ledger, later.ledger)
        return found

    def later(self):
        """The night after an undisturbed one."""
        with self.lock:
            if not self.next:
                self.next = self.copy("next", self.undisturbed)
                self.next.run(["run"], night(self.day + DAY))
        return self.next

    def mended(self, copy, ledger=True):
        """What is wrong after the next run, which is to make good all that was disturbed; what is well is removed."""
        found = self.whole(copy)
        code, said = copy.run(["run"], self.as_of)
        if code not in (0, self.wanted):
            found.append(f"the next run ends with {code}: {said}")
        found += self.finished(copy, ledger)
        if not found:
            shutil.rmtree(copy.out)
        return found


class Disturbed:
    def __init__(self, binary, folder, checks, long):
        shop = Shop(folder, 3)
        for number in range(-14, 1):
            shop.live(FIRST + number * DAY)
        nothing = Daybook(binary, shop.pruned, folder / "nothing")
        # The month and the quarter before have few days with rows.
        early = Night("early", nothing, FIRST, 1)
        shop.live(SECOND)
        shop.live(THIRD)
        shop.requests(FIRST, 40)
        shop.reports(FIRST, 1)
        shop.close()
        self.second = Night("second", early.undisturbed, SECOND, 0)
        self.third = Night("third", self.second.undisturbed, THIRD, 0)
        nights = {early: [FIRST], self.second: [FIRST, FIRST, SECOND], self.third: [FIRST, FIRST, SECOND, THIRD]}
        if long:
            # The first again, of what the source holds by now, and one that comes when the one before was missed.
            self.first = Night("first", nothing, FIRST, 1)
            self.late = Night("late", early.undisturbed, THIRD, 0)
            nights |= {self.first: [FIRST], self.late: [FIRST, FIRST, SECOND, THIRD]}
        for each, days in nights.items():
            stand = each.undisturbed.periods("daily")
            wanted = {str(day): days.count(day) for day in days}
            checks.case(f"an undisturbed {each.name} night", each.problems + ([] if stand == wanted else [f"it has {stand}"]))
