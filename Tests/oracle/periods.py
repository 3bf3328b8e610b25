"""Days, ISO weeks, hours and weekdays of a zone, and what they are called in figure ids."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MICRO = timedelta(microseconds=1)
HOUR = timedelta(hours=1)


class Period:
    """[start, end) in UTC; its days; its reference one week before."""

    def __init__(self, kind, first, zone):
        self.kind = kind
        self.zone_name = zone
        self.zone = ZoneInfo(zone)
        self.first = first
        self.length = 1 if kind == "daily" else 7

    @classmethod
    def parse(cls, kind, name, zone):
        if kind == "daily":
            return cls(kind, date.fromisoformat(name), zone)
        year, week = name.split("-W")
        return cls(kind, date.fromisocalendar(int(year), int(week), 1), zone)

    @property
    def name(self):
        if self.kind == "daily":
            return self.first.isoformat()
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
        return Period(self.kind, self.first - timedelta(days=7), self.zone_name)

    def midnight(self, day):
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def bounds(self, day):
        return self.midnight(day), self.midnight(day + timedelta(days=1))

    def history(self, count):
        return [self.last - timedelta(days=back) for back in range(count - 1, -1, -1)]

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
