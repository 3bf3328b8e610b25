"""Forecasts of levels that are a day's last value (docs/methods.md#forecasts), from the rows."""

import math
from datetime import timedelta

import numpy as np
import usual
from methods import Z95, kendall
from periods import Period
from scipy import stats

DAYS, LEVEL, FARTHEST = 28, 0.01, 90
# By measure of the default settings: its type and its limits, the critical one first.
LEVELS = {"resources.disk_usage.last": ("disk_usage", (0.95, 0.8))}


def differences(report, rows, period):
    told = {finding["measure"]: finding for finding in report["findings"] if finding["rule"] == "limit_ahead"}
    lines = []
    for figure, (type, limits) in LEVELS.items():
        wanted, finding = forecast(rows, period, type, limits), told.get(figure)
        if (wanted is None) != (finding is None):
            lines.append(f"{figure}: {'not told' if wanted else 'told, and not expected'}")
        elif wanted:
            given = {one["name"]: one["value"] for one in finding["evidence"]}
            lines += [f"{figure}, {name}: {given.get(name)}, expected {value}" for name, value in wanted.items()
                      if not math.isclose(given.get(name, math.inf), value, rel_tol=1e-9)]
    return lines


def forecast(rows, period, type, limits):
    """The evidence, or None for nothing to tell."""
    last = period.days[-1]
    now = last_value(rows, period, type)
    days, values = [], []
    for back in range(usual.HISTORY + len(period.days) - 1, -1, -1):
        part = Period("daily", last - timedelta(days=back), period.zone_name)
        value = last_value(rows, part, type)
        if value is not None and usual.covered(rows, part) and not usual.grave(rows, part):
            days.append(-back)
            values.append(value)
    if len(days) < DAYS or now is None:
        return None
    days, values = np.array(days[-DAYS:]), np.array(values[-DAYS:])
    slope, ends, p = trend(days, values, np.array([(last + timedelta(days=int(day))).weekday() for day in days]))
    level = np.median(values - slope * days)
    for limit in limits:
        left = (limit - level) / slope if slope else math.inf
        if p < LEVEL and ends[0] > 0 and now <= limit and 0 < left <= FARTHEST:
            return {"after": now, "level": level, "limit": limit, "days_left": left, "slope": slope, "ci_low": ends[0],
                    "ci_high": ends[1], "p": p, "points": DAYS}
    return None


def last_value(rows, part, type):
    here = rows.counted(type, part, part.start, part.end)
    return max(here, key=lambda row: row.time).value if here else None


def trend(days, values, weekdays):
    """(Sen's slope, its ends, p), of days of which some are missing"""
    n = len(values)
    medians = np.array([np.median(values[weekdays == day]) if (weekdays == day).any() else 0 for day in range(7)])
    # Rows have few digits: what is alike in them is a tie, whatever the last bits say.
    less = np.round(values - medians[weekdays], 12)
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    s = sum(np.sign(less[j] - less[i]) for i, j in pairs)
    slopes = sorted((values[j] - values[i]) / (days[j] - days[i]) for i, j in pairs if weekdays[i] == weekdays[j])
    slope = np.median(slopes)
    rest = less - slope * days
    rest = rest - rest.mean()
    rho = min(0.95, max(0, (n * (rest[1:] @ rest[:-1]) / (rest @ rest) + 2) / (n - 4)))
    inflation = (1 + rho) / (1 - rho)
    p = 2 * stats.t.sf((abs(s) - 1) / math.sqrt(kendall(less) * inflation), n - 2) if s else 1.0
    half = Z95 * math.sqrt(sum(kendall(values[weekdays == day]) for day in range(7)) * inflation)
    low, high = round((len(slopes) - half) / 2) - 1, round((len(slopes) + half) / 2)
    return slope, (slopes[max(low, 0)], slopes[min(high, len(slopes) - 1)]), p
