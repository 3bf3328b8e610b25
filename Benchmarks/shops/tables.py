"""Shares with their bounds, as tables in Markdown."""

from collections import Counter, namedtuple

from scipy import stats

Table = namedtuple("Table", "text failed")
FALSE_DAYS, FALSE_WEEKS, NAMED, CHANCE = 0.005, 0.01, 0.9, 0.01


def bounds(x, n):
    """95 % by Clopper and Pearson."""
    low = stats.beta.ppf(0.025, x, n - x + 1) if x else 0.0
    high = stats.beta.ppf(0.975, x + 1, n - x) if x < n else 1.0
    return float(low), float(high)


def percent(share):
    return f"{share * 100:.1f} %"


def share(x, n):
    if not n:
        return "-"
    low, high = bounds(x, n)
    return f"{percent(x / n)} [{percent(low)}, {percent(high)}]"


def table(title, columns, lines):
    cells = [columns, ["---"] * len(columns), *lines]
    return "\n".join([f"**{title}**", "", *("| " + " | ".join(map(str, line)) + " |" for line in cells), ""])


def false_alarms(shops):
    """Of quiet shops: reports in which something got worse for certain; beside them what is told in a lower voice."""
    lines, failed = [], False
    for size, ones in shops.items():
        for kind, target in (("daily", FALSE_DAYS), ("weekly", FALSE_WEEKS)):
            told = [what for shop in ones for of, what in shop["alarms"] if of == kind]
            worse, low, ahead = (sum(bool(what[voice]) for what in told) for voice in ("worse", "low", "ahead"))
            failed |= bounds(worse, len(told))[0] > target
            lines.append([f"{size} requests a day, {kind}", len(told), worse, share(worse, len(told)), percent(target), low, ahead])
    columns = ["quiet shops", "reports", "with a false worse", "share", "target", "with one to be watched", "with a trend or forecast"]
    return Table(table("False alarms", columns, lines), failed)


def named(shops):
    """By kind of effect: what could be seen, and what of it was named."""
    lines, failed = [], False
    for size, ones in shops.items():
        kinds = sorted({row["kind"] for shop in ones for row in shop["eventful"]})
        for kind in [*kinds, None]:
            rows = [row for shop in ones for row in shop["eventful"] if kind in (row["kind"], None)]
            twins = [row for shop in ones for row in shop["quiet"] if kind in (row["kind"], None)]
            seen = [row for row in rows if row["seen"]]
            how = Counter(name for row in seen for name in ("named", "sure", "record") if row[name])
            by_chance = sum(row["seen"] for row in twins)
            lines.append([f"{size}, {kind or 'all kinds'}", len(rows), len(seen), how["named"], share(how["named"], len(seen)), how["sure"],
                          how["record"], by_chance, sum(row["named"] for row in twins)])
            if kind is None:
                failed |= (bool(seen) and bounds(how["named"], len(seen))[1] < NAMED) or bounds(by_chance, len(twins))[0] > CHANCE
    columns = ["requests a day, kind", "planted", "seen at p < 1e-4", "of these named", "share", "for certain",
               "by an incident's record alone", "in the quiet twin: seen", "named"]
    return Table(table("Planted effects", columns, lines), failed)


def details(shop):
    """Lines about one seed: what was seen and not named, and its false alarms."""
    place = f"seed {shop['seed']}, {shop['requests']} requests a day"
    for row in shop["eventful"]:
        if row["seen"] and not row["named"]:
            yield f"MISSED {place}: {row['what']}, {row['minutes']:.0f} min; p {row['p']:.1g} in {row['best']}"
            yield from (f"    {text}" for text in row["silence"])
    for kind, what in shop["alarms"]:
        yield from (f"FALSE {place}, {kind}: {text}" for text in what["worse"])
