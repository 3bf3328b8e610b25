"""Planted effects, and the reports that ought to tell of them."""

from rows import seconds

DAY = 86_400
GROWTH = ("connection_growth", "disk_growth")
GROWN = 28 * DAY  # before that nobody can tell growth from chance
NEWS = 8 * DAY  # so long a lasting change is news


class Effect:
    """One effect of the truth file; `sign` is 1 where figures rise by what is news, -1 where they fall."""

    def __init__(self, planted, truth):
        self.kind, self.places, self.size, self.figures = planted["kind"], planted["places"], planted.get("size"), planted["figures"]
        self.start, self.end = seconds(planted["start"]), seconds(planted["end"])
        self.cause = planted["cause"]
        self.sign = 1 if planted["direction"] == "up" else -1
        first, last = seconds(truth["first_day"]), seconds(truth["end"])
        self.grows = self.kind in GROWTH
        self.mended = not self.grows and self.start <= first
        self.lasts = not self.grows and (self.mended or self.end >= last)
        # From when on things are other than before: for a fault that was there from the first row on, its end.
        self.change = self.end if self.mended else self.start
        self.until = last if self.lasts or self.grows else self.end
        if self.mended:
            self.sign = -self.sign

    def is_told_by(self, report):
        """Whether a report of this period ought to tell of it."""
        start, end = seconds(report["start"]), seconds(report["end"])
        if self.grows:
            return end - self.start >= GROWN
        return self.change < end and start < min(self.until, self.change + NEWS if self.lasts else self.until)

    def window(self, report):
        return max(self.change, seconds(report["start"])), min(self.until, seconds(report["end"]))

    def meets(self, other):
        """Whether both touch the same places; no places are all."""
        return not self.places or not other.places or bool(set(self.places) & set(other.places))

    def __str__(self):
        size = "" if self.size is None else f" {self.size:g}"
        return f"{self.kind}{size}{' (mended)' if self.mended else ''} at {', '.join(self.places) or 'all'}"


def planted(truth):
    return [Effect(one, truth) for one in truth["planted"]]


def in_reach(effect, nights):
    """Whether all days that ought to tell of its first day are among the reports: it did not begin before them."""
    return effect.grows or seconds(nights[0]["start"]) <= effect.change
