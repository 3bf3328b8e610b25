"""What became of one shop: its false alarms, and of each planted effect whether it could be seen and whether it was named."""

from effects import in_reach, planted
from naming import silence, telling
from oracle import SEEN, p_value


def sights(shop, truth, told):
    """Of each effect in reach {number of the report: p} for the reports that ought to tell of it."""
    effects = planted(truth)
    return [{number: p_value(shop, effect, effects, report) for number, report in enumerate(told) if effect.is_told_by(report)}
            if in_reach(effect, told) else {} for effect in effects]


def judged(truth, told, sights):
    """A row for each effect in reach of the reports."""
    for effect, seen in zip(planted(truth), sights):
        if seen:
            yield judge_effect(effect, told, {int(number): p for number, p in seen.items()})


def judge_effect(effect, told, seen):
    how = {"sure": [], "watched": [], "record": []}
    for number in seen:
        for way, texts in telling(effect, told[number]).items():
            how[way] += [f"{told[number]['name']}: {text}" for text in texts]
    best = min(seen, key=seen.get)
    return {"kind": effect.kind, "what": str(effect), "start": effect.change, "minutes": (effect.until - effect.change) / 60,
            "mended": effect.mended, "p": seen[best], "best": told[best]["name"], "seen": seen[best] < SEEN,
            "named": any(how.values()), "sure": bool(how["sure"]), "record": bool(how["record"]) and not how["sure"] + how["watched"],
            "how": how, "silence": [f"{told[number]['name']}: {text}" for number in seen for text in silence(effect, told[number])]}


def alarms(told):
    """Of each report {"worse": texts, "low": texts, "ahead": texts}: what it says got worse, for certain, to be watched, and in time."""
    for report in told:
        worse = [one for one in report["findings"] if one["verdict"] == "regressed"]
        yield report["kind"], {
            "worse": [one["text"] for one in worse if one["severity"] not in ("low", "info")],
            "low": [one["text"] for one in worse if one["severity"] == "low"],
            "ahead": [one["text"] for one in report["findings"] if one["rule"] in ("trend", "limit_ahead")],
        }
