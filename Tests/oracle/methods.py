"""The check figures of docs/methods.md, computed by numpy and scipy from its formulas: each has to stand in its section."""

import os
import re
from math import hypot, log, sqrt

import anomalies
import numpy
import stretches
from scipy import special, stats

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs", "methods.md")
Z95, Z999 = stats.norm.ppf(0.975), stats.norm.ppf(0.9995)
FIVE_WEEKS = (12, 9, 14, 11, 30, 4, 3, 10, 13, 8, 25, 12, 5, 2, 15, 7, 11, 9, 14, 3, 6, 8, 16, 28, 10, 13, 2, 4, 11, 12, 9,
              14, 10, 6, 5)
SIXTH_WEEK = (9, 12, 10, 31, 8, 3, 4)


def printed(value, digits):
    """As the page writes numbers: no 0 before the point, a true minus."""
    text = f"{value:.{digits}f}"
    return re.sub(r"^(-?)0\.", r"\1.", text).replace("-", "−")


def sections():
    """The text of each section by its heading, every run of blanks as one."""
    with open(PAGE, encoding="utf-8") as file:
        parts = re.split(r"^#+ (.*)$", file.read(), flags=re.MULTILINE)
    return {heading: " ".join(text.split()) for heading, text in zip(parts[1::2], parts[2::2])}


def wilson(x, n, phi=1.0, z=Z95):
    m, p = n / phi, x / n
    half = z * sqrt(p * (1 - p) / m + z * z / (4 * m * m))
    return [(p + z * z / (2 * m) + side * half) / (1 + z * z / m) for side in (-1, 1)]


def clopper_pearson(x, n):
    found = stats.binomtest(x, n).proportion_ci(0.95, "exact")
    return [found.low, found.high]


def newcombe(x0, n0, x1, n1, phi=1.0):
    (l0, u0), (l1, u1) = wilson(x0, n0, phi), wilson(x1, n1, phi)
    p0, p1 = x0 / n0, x1 / n1
    return [p1 - p0 - hypot(p1 - l1, u0 - p0), p1 - p0 + hypot(u1 - p1, p0 - l0)]


def pooled(x0, n0, x1, n1, phi=1.0):
    p = (x0 + x1) / (n0 + n1)
    return 2 * stats.norm.sf(abs(x1 / n1 - x0 / n0) / sqrt(phi * p * (1 - p) * (1 / n0 + 1 / n1)))


def fisher(x0, n0, x1, n1):
    return stats.fisher_exact([[x0, n0 - x0], [x1, n1 - x1]])[1]


def two_counts(a, b, before=1, after=1):
    """(p, ratio, its interval)"""
    share = after / (before + after)
    value = b / after / (a / before) if a else None
    return stats.binomtest(b, a + b, share).pvalue, value, ratio(clopper_pearson(b, a + b), share)


def ratio(ends, share):
    return [end / (1 - end) / (share / (1 - share)) if end < 1 else numpy.inf for end in ends]


def week_over_week(a, b, history):
    """(φ̂, degrees of freedom, z, p, interval of the ratio, the largest usual change)"""
    days = [numpy.array(history[weekday::7], dtype=float) for weekday in range(7)]
    degrees = sum(len(one) - 1 for one in days)
    phi = max(1, sum(((one - one.mean()) ** 2 / one.mean()).sum() for one in days) / degrees)
    z = (b - (a + b) / 2) / sqrt(phi * (a + b) / 4)
    ends = wilson(b, a + b, phi, stats.t.ppf(0.975, degrees))
    weeks = numpy.array(history, dtype=float).reshape(-1, 7).sum(axis=1)
    changes = numpy.diff(numpy.log(weeks + 0.5))
    usual = stats.t.ppf(0.975, len(changes) - 1) * 1.4826 * numpy.median(abs(changes - numpy.median(changes)))
    return phi, degrees, z, 2 * stats.t.sf(abs(z), degrees), ratio(ends, 0.5), usual


def woolf(x, y, x0, y0, phi=1.0):
    """[ratio, the ends of its interval, p]"""
    value, error = x / y / (x0 / y0), sqrt(phi * (1 / x + 1 / y + 1 / x0 + 1 / y0))
    return [value, *(value * numpy.exp(side * Z95 * error) for side in (-1, 1)), 2 * stats.norm.sf(abs(log(value)) / error)]


def kendall(values):
    """The variance of S for independent values."""
    ties = numpy.unique(values, return_counts=True)[1]
    return sum(sign * m * (m - 1) * (2 * m + 5) for sign, m in [(1, len(values))] + [(-1, m) for m in ties]) / 18


def trend(values, first_weekday):
    """(level on the last day, slope, its ends, p) of days in a row"""
    n, days = len(values), numpy.arange(len(values))
    weekday = (days + first_weekday) % 7
    less = values - numpy.array([numpy.median(values[weekday == day]) for day in range(7)])[weekday]
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    s = sum(numpy.sign(less[j] - less[i]) for i, j in pairs)
    slopes = sorted((values[j] - values[i]) / (j - i) for i, j in pairs if weekday[i] == weekday[j])
    slope = numpy.median(slopes)
    rest = less - slope * days
    rest -= rest.mean()
    rho = min(0.95, max(0, (n * (rest[1:] @ rest[:-1]) / (rest @ rest) + 2) / (n - 4)))
    inflation = (1 + rho) / (1 - rho)
    p = 2 * stats.t.sf((abs(s) - 1) / sqrt(kendall(less) * inflation), n - 2)
    half = Z95 * sqrt(sum(kendall(values[weekday == day]) for day in range(7)) * inflation)
    low, high = (round((len(slopes) - half) / 2) - 1, round((len(slopes) + half) / 2))
    return numpy.median(values - slope * days) + slope * days[-1], slope, (slopes[low], slopes[high]), p


def figures():
    """(section, what, the text that has to be there)"""
    def each(section, values, digits=6):
        for value in values if hasattr(values, "__iter__") else [values]:
            yield section, value, printed(value, digits)

    def pair(section, values, digits=6):
        yield section, values, "[" + ", ".join(printed(value, digits) for value in values) + "]"

    yield from each("Missing values", 1 - 2 * 0.5 ** 6, 5)
    yield from each("Quantiles", numpy.quantile([1, 2, 3, 4], [0.5]), 1)
    yield from each("Quantiles", numpy.quantile([80, 82, 79, 84, 90, 70, 66], [0.99]), 2)
    yield from each("Quantiles", numpy.quantile([80, 82, 79, 84, 90, 70, 66], [0.95]), 1)
    yield from each("Intervals of a share", [wilson(0, 10)[1], wilson(0, 1000)[1]])
    yield from pair("Intervals of a share", wilson(5, 1000))
    yield from pair("Intervals of a share", wilson(40, 1000, 4))
    yield from pair("Intervals of a share", clopper_pearson(9, 12))
    yield from each("Over-dispersion", (1 + 1) / (2 * 0.8), 2)
    for shares, phi in (((2, 40, 6, 40), 1), ((5, 1000, 50, 200), 1), ((56, 70, 48, 80), 1), ((100, 10000, 160, 10000), 1),
                        ((100, 10000, 160, 10000), 3)):
        yield from pair("Two shares", newcombe(*shares, phi))
    yield from each("Two shares", [fisher(2, 40, 6, 40), pooled(56, 70, 48, 80), pooled(100, 10000, 160, 10000),
                                   pooled(100, 10000, 160, 10000, 3), fisher(0, 40, 7, 40), pooled(0, 40, 7, 40, 5)])
    p, value, interval = two_counts(3, 9)
    yield from each("Two counts", p)
    yield from pair("Two counts", interval)
    p, value, interval = two_counts(12, 9, 24, 2)
    yield "Two counts", p, f"{p:.5e}".replace("e-0", "e-")
    yield from each("Two counts", value, 0)
    yield from pair("Two counts", interval)
    yield from each("Two counts", two_counts(0, 6)[0], 5)
    yield from each("Two counts", two_counts(0, 8)[0], 7)
    yield from each("Two counts", two_counts(0, 11)[0], 8)
    yield from each("Two counts", two_counts(3, 9, 24, 23)[0])
    phi, degrees, z, p, interval, _ = week_over_week(70, 120, FIVE_WEEKS)
    yield from each("Week over week", [phi, z, stats.binomtest(120, 190).pvalue, 120 / 70])
    yield "Week over week", degrees, f"f {degrees}"
    yield from each("Week over week", p, 7)
    yield from pair("Week over week", interval)
    phi, degrees, z, p, _, usual = week_over_week(70, 160, SIXTH_WEEK + FIVE_WEEKS)
    yield from each("Week over week", [phi, z, p, log(160.5 / 70.5), usual])
    yield "Week over week", degrees, f"f {degrees}"
    p, _, interval = two_counts(round(4 / 1.5), round(18 / 1.5))
    yield from each("Categories of reports", p, 7)
    yield from pair("Categories of reports", interval)
    yield from each("Steps of a funnel", woolf(120, 430, 176, 429)[:3] + woolf(120, 430, 176, 429, 3)[1:])
    yield from each("Steps of a funnel", woolf(120, 430, 176, 429)[3], 8)
    yield from pair("Verdicts", newcombe(100, 10000, 160, 10000))
    yield from each("Verdicts", newcombe(100, 10000, 160, 10000, 3)[0])
    index = numpy.arange(28)
    level, slope, ends, p = trend(numpy.round(0.55 + 0.005 * index + 0.004 * numpy.sin(index ** 2), 6), 4)
    yield from each("Forecasts", level, 7)
    yield from each("Forecasts", [slope, *ends], 9)
    yield "Forecasts", "p", f"{p:.5e}".replace("e-0", "e-")
    yield from each("Forecasts", [(0.95 - level) / rate for rate in (slope, *ends)], 2)
    yield ("One family of tests", "adjusted",
           " ".join(printed(p, 3) for p in stats.false_discovery_control([0.001, 0.008, 0.039, 0.041])))
    outage = stretches.overdispersion([0, 0, 1, 0, 5, 6, 4, 5, 0, 0, 1, 0])
    yield from each("Stretches", [Z999, wilson(15, 30, outage, Z999)[0], wilson(10, 60, outage, Z999)[0]])
    yield from each("Stretches", [wilson(x, n, 1, Z999)[0] for x, n in ((11, 60), (11, 120), (3, 20), (18, 120))])
    yield from each("Missing hours", 1.5 / 11)
    yield "Missing hours", "product", f"{1.5 / 11 * 0.0009:.5e}".replace("e-0", "e-")
    yield "Missing hours", "always on", f"{0.5 / 673:.5e}".replace("e-0", "e-")
    yield from each("Missing hours", 0.5 / 12, 7)
    yield from each("Missing hours", (0.5 / 12) ** 2, 8)
    yield "Missing hours", "three hours", f"{(0.5 / 12) ** 3:.4e}".replace("e-0", "e-")
    p = pooled(40, 2500, 30, 500, 1.5)
    yield "Naming a path", p, f"{p:.5e}".replace("e-0", "e-")
    yield from each("Naming a path", pooled(60, 4000, 12, 300, 1.5), 5)
    hour, monday = anomalies.worked()
    yield from each("Anomalies", [hour[2], hour[3]], 3)
    yield from each("Anomalies", hour[4])
    yield from each("Anomalies", monday[1], 1)
    yield from each("Anomalies", monday[2:5])
    yield from each("Distribution functions", [Z95, Z999, stats.t.ppf(0.975, 28), two_counts(3, 9)[0], fisher(2, 40, 6, 40),
                                               1 - 2 * stats.binom.cdf(1, 10, 0.5)])
    yield from each("Distribution functions", special.betainc(2, 3, 0.4), 4)


def wrong():
    """Check figures that do not stand where they should."""
    known = sections()
    return [f"{section}: {text} ({what}) is not there" for section, what, text in figures() if text not in known[section]]


def run(check):
    check("docs/methods.md: the check figures follow from the formulas", wrong())
