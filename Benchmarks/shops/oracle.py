"""What somebody who knows place and time of a planted effect sees of it in the rows: a p-value, one-sided in its direction."""

import numpy as np
from effects import DAY
from scipy import stats

ERRORS = ("server_errors", "outage")
DURATIONS = ("latency", "queries")
SEEN = 1e-4


class View:
    """An effect as far as it lies in the period of one report; with the other effects, to leave them out."""

    def __init__(self, shop, effect, effects, report):
        self.shop, self.effect, self.others = shop, effect, [other for other in effects if other is not effect]
        self.start, self.end = effect.window(report)

    def disturbing(self, kinds):
        """The other effects of these kinds at the same places."""
        return [other for other in self.others if other.kind in kinds and other.meets(self.effect)]

    def inside(self, times, others):
        """A mask of what lies in the window, without the times of others that are shorter than the effect."""
        effect = self.effect
        shorter = [other for other in others if other.end - other.start < effect.end - effect.start]
        return within(times, self.start, self.end) & apart_from(times, shorter)

    def usual(self, times, others):
        """A mask of what is held against it: before a lasting change, else at any other time, without the times of the others."""
        end = np.inf if self.effect.lasts else self.effect.until
        return ~within(times, self.effect.change, end) & apart_from(times, others)


def apart_from(times, effects):
    mask = np.ones(times.shape, bool)
    for effect in effects:
        mask &= ~within(times, effect.start, effect.end)
    return mask


def within(times, start, end):
    return (times >= start) & (times < end)


def tally(times, length, weights=None):
    """Numbers since 1970 of the spans of so many seconds that hold times; of each how many, or the sum of their weights."""
    spans = times.astype(int) // length
    first = spans.min()
    counts = np.bincount(spans - first)
    held = np.flatnonzero(counts)
    return held + first, (counts if weights is None else np.bincount(spans - first, weights))[held]


def side(view):
    return "greater" if view.effect.sign > 0 else "less"


def dispersion(times, marked):
    """By how much marks crowd: Pearson's chi-square over quarters of an hour, divided by their number; not below 1."""
    rows, marks = tally(times, 900)[1], tally(times, 900, marked)[1]
    share = marks.sum() / rows.sum()
    if not 0 < share < 1:
        return 1.0
    return max(1.0, ((marks - rows * share) ** 2 / (rows * share * (1 - share))).sum() / (len(rows) - 1))


def two_shares(x1, n1, x0, n0, spread, alternative):
    table = np.round(np.array([[x1, n1 - x1], [x0, n0 - x0]]) / spread).astype(int)
    return stats.fisher_exact(table, alternative=alternative).pvalue


def two_rates(x1, base1, x0, base0, spread):
    """Whether x1 events over base1 are more than x0 over base0: the exact test of two Poisson counts, divided by their spread."""
    total = round((x1 + x0) / spread)
    return stats.binomtest(min(total, round(x1 / spread)), total, base1 / (base1 + base0), alternative="greater").pvalue if total else 1.0


def errors(view):
    """Failed requests of the places, in the window and at all other times: Fisher's test, counts divided by their dispersion."""
    requests = view.shop.requests
    here = requests.at(view.effect.places)
    others = view.disturbing(ERRORS)
    now, usual = here & view.inside(requests.time, others), here & view.usual(requests.time, others)
    spread = dispersion(requests.time[usual], requests.failed[usual])
    return two_shares(requests.failed[now].sum(), now.sum(), requests.failed[usual].sum(), usual.sum(), spread, side(view))


def latency(view):
    """Durations ÷ the usual median of their path, in the window and in the same clock hours of other days: the rank-sum test.

    What is everywhere is looked for on paths without an effect of their own.
    """
    requests, places = view.shop.requests, view.effect.places
    own = sorted({place for other in view.others if other.kind in DURATIONS for place in other.places})
    here = requests.at(places) if places else ~requests.at(own)
    others = [other for other in view.disturbing(DURATIONS) if places or not other.places]
    now, usual = here & view.inside(requests.time, others), here & view.usual(requests.time, others)
    usual &= np.isin(np.arange(24), requests.hour[now])[requests.hour]
    compared = now | usual
    now, usual, paths, ratio = now[compared], usual[compared], requests.path[compared], np.log(requests.duration[compared])
    for path in np.unique(paths[now]):
        same = paths == path
        ratio[same] -= np.median(ratio[same & usual]) if (same & usual).any() else np.inf
    return rank_sum(ratio[now & np.isfinite(ratio)], ratio[usual & np.isfinite(ratio)], side(view))


def rank_sum(now, usual, alternative):
    return stats.mannwhitneyu(now, usual, alternative=alternative).pvalue if len(now) and len(usual) else 1.0


def queries(view):
    """Queries of each request of the place, since the change and before it: the rank-sum test."""
    requests = view.shop.requests
    here = requests.at(view.effect.places) & (requests.status != 504)
    now, usual = here & view.inside(requests.time, []), here & view.usual(requests.time, [])
    return rank_sum(requests.queries[now], requests.queries[usual], "greater")


def traffic(view):
    """Logarithms of whole days' numbers of requests less the mean of their weekday before: t, days that follow each other being alike."""
    requests = view.shop.requests
    numbers, counts = tally(requests.time[requests.status != 401], DAY)
    logs, weekday = np.log(counts), numbers % 7
    # A change in the first hour of a day is a change of that day.
    before, after = numbers < view.effect.change // DAY, within(numbers, round(view.start / DAY), view.end // DAY)
    if not after.any():
        return 1.0
    rest = logs - np.array([logs[before & (weekday == day)].mean() for day in weekday])
    free = before.sum() - 7
    variance = (rest[before] ** 2).sum() / free
    alike = max(0.0, np.corrcoef(rest[before][1:], rest[before][:-1])[0, 1]) if after.sum() > 1 else 0.0
    t = rest[after].mean() / np.sqrt(variance / after.sum() * (1 + alike) / (1 - alike) + variance * 7 / before.sum())
    return stats.t.sf(t * view.effect.sign, free)


def surge(view):
    """Reports of the category a request, in the window and at other times: the exact test of two counts, divided by their spread by day."""
    created, category = view.shop.reports
    created = created[category == view.effect.places[0]]
    requests = view.shop.requests.time[view.shop.requests.status != 401]
    others = view.disturbing(["reports"])
    usual, base = view.usual(created, others), view.usual(requests, others)
    daily = np.bincount(((created[usual] - view.shop.start) // DAY).astype(int))
    spread = max(1.0, daily.var(ddof=1) / daily.mean())
    now, base_now = within(created, view.start, view.end), within(requests, view.start, view.end)
    return two_rates(now.sum(), base_now.sum(), usual.sum(), base.sum(), spread)


def refusals(view):
    """Log-ins refused in the window and in the same clock hours of other days: the exact test of two counts."""
    requests = view.shop.requests
    refused = requests.time[requests.at(view.effect.places) & (requests.status == 401)]
    days = int((view.shop.metrics.max() - view.shop.start) // DAY)
    offsets = (view.start - view.shop.start) % DAY + DAY * np.arange(days) + view.shop.start
    offsets = offsets[np.abs(offsets - view.start) >= DAY / 2]
    usual = sum(within(refused, start, start + view.end - view.start).sum() for start in offsets)
    return two_rates(within(refused, view.start, view.end).sum(), 1, usual, len(offsets), 1)


def checks(view):
    """Failed runs of the scenarios, in the window and at all other times: Fisher's test."""
    time, name, status = view.shop.scenarios
    here = np.isin(name, view.effect.places)
    now, failed = here & within(time, view.start, view.end), status == "failed"
    usual = here & ~now
    return two_shares((now & failed).sum(), now.sum(), (usual & failed).sum(), usual.sum(), 1, "greater")


def growth(kind):
    def test(view):
        """Means of the latest 28 whole days up to the report's end: Kendall's test against a rise."""
        time, value = view.shop.gauges[kind]
        days = np.arange(view.end // DAY - 28, view.end // DAY)
        means = [value[time // DAY == day].mean() for day in days]
        return stats.kendalltau(days, means, alternative="greater").pvalue
    return test


def gap(view):
    """The chance that hours without rows stay empty, were rows to come as usual at that hour: Poisson."""
    time = view.shop.metrics
    numbers, counts = tally(time, 3600)
    empty = [hour for hour in np.arange(np.ceil(view.start / 3600), view.end // 3600) if hour not in numbers]
    return float(np.exp(-sum(counts[numbers % 24 == hour % 24].mean() for hour in empty)))


TESTS = {
    "latency": latency, "server_errors": errors, "outage": errors, "queries": queries, "traffic": traffic, "reports": surge,
    "refused_logins": refusals, "failing_checks": checks, "gap": gap,
    "connection_growth": growth("database_connections"), "disk_growth": growth("disk_usage"),
}


def p_value(shop, effect, effects, report):
    return float(TESTS[effect.kind](View(shop, effect, effects, report)))
