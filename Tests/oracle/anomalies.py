"""Hours and days unlike those before, by the definition of docs/methods.md (Anomalies) with numpy; alone it prints the values
that Tests/StatisticsTests/AnomalyOracleTests.swift has."""

import numpy

INCIDENT, DEPLOYMENT = "incident", "deployment"


def chances(seed):
    """The linear congruential generator of the Swift side."""
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed / 2**31


def spread(residuals, median, floor):
    sizes = numpy.abs(residuals)
    scale = 1.4826 * numpy.median(sizes) or 1.2533 * sizes.mean() or abs(median) / 1000
    return max(scale, floor)


def score(residual, scale):
    with numpy.errstate(divide="ignore", invalid="ignore"):
        return numpy.where(residual == 0, 0, residual / scale)


def verdict(z, least, peaks):
    """peaks: (size, time) of what came before"""
    if abs(z) <= least:
        return "usual"
    largest = max(peaks, default=(0, None), key=lambda peak: peak[0])
    return "unusual" if abs(z) > largest[0] else largest[1]


def largest(z, times):
    z = numpy.where(numpy.isfinite(z), numpy.abs(z), -1)
    return [(z.max(), times[z.argmax()])] if z.size and z.max() >= 0 else []


class Hours:
    """values and circumstances: days × 24, nan where nothing was recorded; day 0 is a Monday."""

    def __init__(self, values, circumstances, floor=0.0):
        self.values, self.circumstances, self.floor = values, circumstances, floor
        self.weekend = numpy.arange(len(values)) % 7 > 4
        self.baseline = numpy.where(circumstances == INCIDENT, numpy.nan, values)

    def profile(self, day):
        """(expected by kind of day and hour, scale by the same, lowest value), or None"""
        days = [d for d in range(max(0, day - 28), day) if numpy.isfinite(self.baseline[d]).any()]
        expected = numpy.full((2, 24), numpy.nan)
        for kind in (0, 1):
            alike = [d for d in days if self.weekend[d] == kind]
            for hour in range(24):
                found = self.baseline[alike if len(days) >= 14 else days, hour] if alike else numpy.array([])
                found = found[numpy.isfinite(found)]
                if len(found) >= 3:
                    expected[kind, hour] = numpy.median(found)
        if not days:
            return None
        usual = expected[self.weekend[days].astype(int)]
        known, residuals = self.baseline[days], self.baseline[days] - usual
        known, there = known[numpy.isfinite(known)], numpy.isfinite(residuals)
        if not there.any():
            return None
        scale = numpy.full((2, 24), spread(residuals[there], numpy.median(known), self.floor))
        parts = there & (usual > 0)
        if known.min() >= 0 and parts.any():
            relative = 1.4826 * numpy.median(numpy.abs(residuals[parts]) / usual[parts])
            scale = numpy.fmax(scale, relative * numpy.nan_to_num(expected))
        return expected, scale, known.min()

    def scores(self, day, profile):
        kind = int(self.weekend[day])
        return score(self.values[day] - profile[0][kind], profile[1][kind])

    def peaks(self, day, profile):
        if profile is None:
            return []
        ordinary = numpy.flatnonzero(self.circumstances[day] == "")
        return largest(self.scores(day, profile)[ordinary], 24 * day + ordinary)

    def judge(self, day):
        """[(hour, expected, low, high, z, verdict)] of the hours with a value and an expected one"""
        profile = self.profile(day)
        if profile is None:
            return []
        before = range(max(0, day - 14), day)
        peaks = [peak for d in before for peak in self.peaks(d, self.profile(d)) + self.peaks(d, profile)]
        kind, z = int(self.weekend[day]), self.scores(day, profile)
        judged = []
        for hour in numpy.flatnonzero(numpy.isfinite(z) | numpy.isinf(z)):
            expected, half = profile[0][kind, hour], 5 * profile[1][kind, hour]
            low = max(0, expected - half) if profile[2] >= 0 else expected - half
            judged.append((24 * day + hour, expected, low, expected + half, z[hour], verdict(z[hour], 5, peaks)))
        return judged


class Days:
    """values of successive days, day 0 a Monday, nan where nothing was recorded"""

    def __init__(self, values, floor=0.0):
        self.values, self.floor = values, floor

    def fit(self, day):
        """(level, effect of each weekday, scale, lowest value), or None"""
        days = numpy.array([d for d in range(max(0, day - 56), day) if numpy.isfinite(self.values[d])], dtype=int)
        if len(days) < 21:
            return None
        known = self.values[days]
        effects = numpy.array([numpy.median(known[days % 7 == w]) - numpy.median(known) if (days % 7 == w).sum() >= 3
                               else numpy.nan for w in range(7)])
        adjusted = known - effects[days % 7]
        recent = adjusted[(days >= day - 14) & numpy.isfinite(adjusted)]
        if not len(recent):
            return None
        level = numpy.median(recent)
        return level, effects, spread(adjusted[numpy.isfinite(adjusted)] - level, numpy.median(known), self.floor), known.min()

    def z(self, day, fit):
        return score(self.values[day] - fit[0] - fit[1][day % 7], fit[2])

    def judge(self, day):
        """(day, expected, low, high, z, verdict), or None while learning"""
        fit = self.fit(day)
        if fit is None or not numpy.isfinite(self.values[day] + fit[1][day % 7]):
            return None
        peaks = []
        for d in range(max(0, day - 14), day):
            for one in (self.fit(d), fit):
                if one is not None and numpy.isfinite(self.values[d]):
                    peaks += largest(numpy.array([self.z(d, one)]), [d])
        expected, half, z = fit[0] + fit[1][day % 7], 4 * fit[2], self.z(day, fit)
        low = max(0, expected - half) if fit[3] >= 0 else expected - half
        return day, expected, low, expected + half, z, verdict(z, 4, peaks)


def hours(kind, days, seed, floor=0.0):
    """A series of a kind, with what happens in it."""
    chance = chances(seed)
    values, circumstances = numpy.zeros((days, 24)), numpy.full((days, 24), "", dtype=object)
    for day in range(days):
        for hour in range(24):
            u = next(chance)
            usual = (1.5 if 8 <= hour < 20 else 0.5) * (0.6 if day % 7 > 4 else 1)
            factor = {(20, 14): 2, (30, 14): 1.6, (34, 3): 3, (25, 10): 5, (27, 16): 2}.get((day, hour), 1)
            circumstances[day, hour] = {(25, 10): INCIDENT, (27, 16): DEPLOYMENT}.get((day, hour), "")
            values[day, hour] = {"means": 100 * usual * (0.9 + 0.2 * u) * factor, "counts": numpy.floor(3 * u * usual * factor),
                                 "degrees": 10 * usual - 12 + 4 * u + 10 * (factor - 1)}[kind]
            if kind == "means" and (day * 24 + hour) % 11 == 4:
                values[day, hour] = numpy.nan
    return Hours(values, circumstances, floor)


def daily(days, seed):
    chance = chances(seed)
    values = [100 * (0.6 if day % 7 > 4 else 1) * (0.9 + 0.2 * next(chance)) * {50: 1.5, 58: 1.3, 62: 1.7}.get(day, 1)
              for day in range(days)]
    return Days(numpy.array([numpy.nan if day == 40 else value for day, value in enumerate(values)]))


CASES = [("means", 35, 1, 0.0), ("means", 12, 2, 0.0), ("counts", 35, 3, 0.0), ("counts", 35, 3, 2.0), ("degrees", 35, 4, 0.0)]


def worked():
    """The worked figures of the page: an hour of 160 after days of 100, 104 and 98 an hour, and the fourth Monday of three weeks."""
    flat = numpy.repeat([[100.0], [104.0], [98.0], [100.0]], 24, axis=1)
    flat[3, 12] = 160
    hour = Hours(flat, numpy.full(flat.shape, "", dtype=object)).judge(3)[12]
    weeks = [80, 82, 79, 84, 90, 70, 66, 74, 86, 88, 78, 99, 75, 72, 88, 78, 80, 90, 85, 66, 62, 110]
    return hour, Days(numpy.array(weeks, dtype=float)).judge(21)


def main():
    for kind, days, seed, floor in CASES:
        series = hours(kind, days, seed, floor)
        judged = [one for day in range(days) for one in series.judge(day)]
        told = [int(one[0]) for one in judged if one[5] == "unusual"]
        again = [(int(one[0]), int(one[5])) for one in judged if one[5] not in ("usual", "unusual")]
        last = [one for one in judged if one[0] >= 24 * (days - 1)]
        print(kind, days, seed, floor, len(judged), told, again)
        for one in (last[3], last[14]):
            print("   ", int(one[0]), [float(x) for x in one[1:5]])
    series = daily(63, 5)
    for one in map(series.judge, range(63)):
        if one is not None and (one[5] != "usual" or one[0] in (21, 61)):
            print(one[0], [float(x) for x in one[1:5]], one[5])


if __name__ == "__main__":
    main()
