"""The last 28 days of the default example as a Markdown table: state, what decided it, what was planted."""

import os
from datetime import UTC, datetime, timedelta

import states


def planted(effects, start, end):
    """What lasted on the day, without what lasts for weeks."""
    def clock(text):
        return datetime.fromisoformat(text.replace("Z", "+00:00"))

    for effect in effects:
        began, ended = clock(effect["start"]), clock(effect["end"])
        if began < end and start < ended:
            size = "" if effect.get("size") is None else f" {effect['size']:g}"
            hours = f"{max(began, start):%H:%M}–{min(ended, end):%H:%M}".replace("–00:00", "–24:00")
            whole = began <= start and end <= ended
            yield ended - began > timedelta(days=14), f"{effect['kind']}{size}" + ("" if whole else f" {hours}"), effect["cause"]


def cell(words):
    return "<br>".join(word.replace("|", "\\|").replace("\n", " ") for word in words) or "–"


def run(check, scratch):
    root = os.path.join(scratch, "story")
    os.makedirs(root)
    nights = states.Nights(root, "story", "all", 1600)
    nights.choose(states.eight_weeks()[-28:])
    nights.report()
    check("story: 28 days of the default example", nights.wrong())
    print("\n| day | state | what decided | critical reports | planted, for less than two weeks |\n|---|---|---|---|---|")
    always = {}
    for night in nights.nights:
        bounds = [datetime.fromtimestamp(at, UTC) for at in (night.start, night.end)]
        short = []
        for lasting, what, cause in planted(nights.shop.planted, *bounds):
            if lasting:
                always[what.split(" ")[0] + ": " + cause] = None
            else:
                short.append(f"{what} ({cause})")
        short += [f"incident, {severity}: {title}" for title, severity, start, end in nights.shop.incidents
                  if start < night.end and (end is None or end > night.start)]
        decided = [f"`{finding['rule']}` {finding['text']}" for finding in states.deciding(night.report)] if night.report else []
        reports = sum(night.start <= at < night.end for at in nights.shop.critical_reports)
        print(f"| {night.period.name} {night.period.first:%a} | {night.status} | {cell(decided)} | {reports or '–'} | {cell(short)} |")
    print("\nLasting longer: " + "; ".join(always) + ".")
