"""Days, ISO weeks, months, quarters, hours and weekdays of a zone, and what they are called in figure ids."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MICRO = timedelta(microseconds=1)
HOUR = timedelta(hours=1)


def months_on(first, count):
    """The first of a month, that many months on."""
    number = first.year * 12 + first.month - 1 + count
    return date(number // 12, number % 12 + 1, 1)


class Period:
    """[start, end) in UTC; its days; its reference one week, month or quarter before."""

    # How many days the series have, by kind.
    series = {"daily": 28, "weekly": 84, "monthly": 112, "quarterly": 224}
    months = {"monthly": 1, "quarterly": 3}

    def __init__(self, kind, first, zone):
        self.kind = kind
        self.zone_name = zone
        self.zone = ZoneInfo(zone)
        self.first = first
        self.length = 1 if kind == "daily" else 7
        if kind in self.months:
            self.length = (months_on(first, self.months[kind]) - first).days

    @classmethod
    def parse(cls, kind, name, zone):
        if kind == "daily":
            return cls(kind, date.fromisoformat(name), zone)
        if kind == "monthly":
            return cls(kind, date.fromisoformat(f"{name}-01"), zone)
        if kind == "quarterly":
            year, quarter = name.split("-Q")
            return cls(kind, date(int(year), 3 * int(quarter) - 2, 1), zone)
        year, week = name.split("-W")
        return cls(kind, date.fromisocalendar(int(year), int(week), 1), zone)

    @property
    def name(self):
        if self.kind == "daily":
            return self.first.isoformat()
        if self.kind == "monthly":
            return f"{self.first:%Y-%m}"
        if self.kind == "quarterly":
            return f"{self.first.year}-Q{self.first.month // 3 + 1}"
        year, week, _ = self.first.isocalendar()
        return f"{year}-W{week:02d}"

    @property
    def last(self):
        return self.first + timedelta(days=self.length - 1)

    @property
    def start(self):
        return self.midnight(self.first)

    @property
    def end(self):
        return self.midnight(self.last + timedelta(days=1))

    @property
    def seconds(self):
        return (self.end - self.start).total_seconds()

    @property
    def days(self):
        return [self.first + timedelta(days=offset) for offset in range(self.length)]

    @property
    def reference(self):
        if self.kind in self.months:
            return Period(self.kind, months_on(self.first, -self.months[self.kind]), self.zone_name)
        return Period(self.kind, self.first - timedelta(days=7), self.zone_name)

    @property
    def weeks(self):
        """What of each ISO week lies in the period: its name, its start and end."""
        names = ["{}-W{:02d}".format(*day.isocalendar()) for day in self.days]
        for name in dict.fromkeys(names):
            days = [day for day, its in zip(self.days, names) if its == name]
            yield name, self.midnight(days[0]), self.midnight(days[-1] + timedelta(days=1))

    def midnight(self, day):
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def bounds(self, day):
        return self.midnight(day), self.midnight(day + timedelta(days=1))

    def history(self):
        return [self.last - timedelta(days=back) for back in range(self.series[self.kind] - 1, -1, -1)]

    def hours(self):
        """(start, end, id) of each hour, counted from the start of its local day."""
        for day in self.days:
            start, end = self.bounds(day)
            while start < end:
                yield start, min(start + HOUR, end), self.hour_id(start)
                start += HOUR

    def hour_id(self, moment):
        return moment.astimezone(self.zone).isoformat(timespec="minutes")

    def text_bounds(self):
        """The bounds as SQLite text."""
        return tuple(moment.strftime("%Y-%m-%d %H:%M:%S") for moment in (self.start, self.end))

    def holds(self, moment):
        return moment is not None and self.start <= moment < self.end
