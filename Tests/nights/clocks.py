"""Clocks that are set back, days of 23 and 25 hours, the turn of a year, and week 53."""
import contextlib
import datetime
import sqlite3
import zoneinfo

from daybook import Daybook, figures
from disturbed import DAY
from shop import Shop

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def set_back(night):
    """Nothing is due and nothing is touched; it is told; then all goes on."""
    copy = night.copy("back")
    code, said = copy.run(["run"], "2026-08-20T01:15:00Z")
    found = [] if code == 1 and "check the clock" in said else [f"the exit code is {code}: {said}"]
    return found + night.untouched(copy) + night.run(copy, night.wanted) + night.finished(copy)


class Calendar:
    """A shop in Berlin that lives through some days."""

    def __init__(self, binary, folder, first, last, kinds):
        folder.mkdir()
        self.source, self.days = folder / "shop.sqlite3", [first + n * DAY for n in range((last - first).days + 1)]
        shop = Shop(folder, 7)
        for day in self.days:
            shop.live(day)
        shop.close()
        settings = folder / "daybook.yaml"
        settings.write_text(f"report:\n  timezone: Europe/Berlin\n  kinds: [{', '.join(kinds)}]\n", encoding="utf-8")
        self.daybook = Daybook(binary, self.source, folder / "out", None, ("--config", str(settings)))

    def run(self, moment, wanted):
        """Names of what stands anew."""
        before = self.standing()
        code, said = self.daybook.run(["run"], moment)
        new = sorted(self.standing() - before)
        return [] if code in (0, 1) and new == sorted(wanted) else [f"{moment}: {code}, new are {new}, not {wanted}: {said}"]

    def standing(self):
        return {name for kind in ("daily", "weekly", "monthly", "quarterly") for name in self.daybook.folders(kind)}

    def requests(self, start, end):
        """Those between two days of Berlin, counted from the rows."""
        bounds = [datetime.datetime.combine(day, datetime.time(), BERLIN).astimezone(datetime.UTC) for day in (start, end)]
        with contextlib.closing(sqlite3.connect(self.source)) as base:
            sql = "SELECT count(*) FROM system_metrics WHERE metric_type = 'request_duration' AND timestamp >= ? AND timestamp < ?"
            return base.execute(sql, [bound.strftime("%Y-%m-%d %H:%M:%S") for bound in bounds]).fetchone()[0]

    def counted(self, kind, name, start, end):
        report = self.daybook.report(kind, name)
        here, there = figures(report).get("requests.count", (None,))[0], self.requests(start, end)
        return [] if here == there > 0 else [f"{name} has {here} requests, not {there}"]

    def done(self):
        return self.daybook.problems() + self.daybook.verify()


def change_of_clocks(binary, folder, day):
    """Runs at every half hour of the night before and after the change: each day is reported once, with its own hours."""
    calendar = Calendar(binary, folder, day - 9 * DAY, day + 2 * DAY, ["daily"])
    midnight = [datetime.datetime.combine(day + n * DAY, datetime.time(), BERLIN).astimezone(datetime.UTC) for n in range(3)]
    half = datetime.timedelta(minutes=30)
    found = calendar.run(moment(midnight[0] + half), [str(day - DAY)])
    for number in range(2, 8):
        found += calendar.run(moment(midnight[0] + number * half), [])
    # Not settled, then settled.
    found += calendar.run(moment(midnight[1] + half / 6), [])
    found += calendar.run(moment(midnight[1] + half), [str(day)])
    found += calendar.run(moment(midnight[2] + half), [str(day + DAY)])
    for number in (-1, 0, 1):
        found += calendar.counted("daily", str(day + number * DAY), day + number * DAY, day + (number + 1) * DAY)
    hours = (midnight[1] - midnight[0]).total_seconds() / 3600
    if hours not in (23, 25):
        found.append(f"a day of {hours} hours")
    return found + calendar.done()


def moment(instant):
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def turn_of_year(binary, folder):
    """The last days of 2026 and the first of 2027, week 53 between them."""
    monday, new_year = datetime.date(2026, 12, 28), datetime.date(2027, 1, 1)
    calendar = Calendar(binary, folder, monday - 14 * DAY, new_year + 4 * DAY, ["daily", "weekly", "monthly", "quarterly"])
    new = {
        datetime.date(2026, 12, 30): ["2026-12-30", "2026-W52", "2026-11", "2026-Q3"],
        datetime.date(2026, 12, 31): ["2026-12-31", "2026-12", "2026-Q4"],
        datetime.date(2027, 1, 1): ["2027-01-01"],
        datetime.date(2027, 1, 2): [],  # the machine is off
        datetime.date(2027, 1, 3): ["2027-01-02", "2027-01-03", "2026-W53"],
        datetime.date(2027, 1, 4): ["2027-01-04"],
    }
    found = []
    for day, wanted in new.items():
        if wanted:
            found += calendar.run(moment(datetime.datetime.combine(day + DAY, datetime.time(1), BERLIN).astimezone(datetime.UTC)), wanted)
    found += calendar.counted("weekly", "2026-W53", monday, monday + 7 * DAY)
    found += calendar.counted("monthly", "2026-12", datetime.date(2026, 12, 1), new_year)
    found += calendar.counted("quarterly", "2026-Q4", datetime.date(2026, 10, 1), new_year)
    return found + calendar.done()


def cases(disturbed, binary, folder):
    yield "the clock is set back", lambda: set_back(disturbed.third)
    yield "clocks go back: 2026-10-25", lambda: change_of_clocks(binary, folder / "autumn", datetime.date(2026, 10, 25))
    yield "clocks go forward: 2027-03-28", lambda: change_of_clocks(binary, folder / "spring", datetime.date(2027, 3, 28))
    yield "the turn of a year, and week 53", lambda: turn_of_year(binary, folder / "year")
