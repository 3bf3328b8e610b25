"""Whether a report tells of an effect: the table of figures that may stand for it, and the findings that count."""

from effects import seconds

DURATIONS = ("requests.duration.mean", "requests.duration.p50", "requests.duration.p95", "requests.duration.p99", "requests.slow_rate")

# Beside the figures that the truth file gives, a finding about one of these tells of the effect; {} is each of its places,
# <> the same without braces, in the id of a piece of advice.
# With a minus: what falls while the effect's figures rise.
ALSO = {
    "latency": (*DURATIONS, "requests.by_path.p95{}"),
    "server_errors": ("requests.by_path.error_rate{}", "-availability.uptime"),
    "outage": ("-business.orders.sum", "-business.revenue.sum", "-availability.uptime"),
    "queries": (*DURATIONS, "requests.by_path.p95{}", "reduce_queries:<>"),
    "failing_checks": ("scenarios.by_name.success_rate{}",),
}
# What has a verdict counts with one of these; what has none is told only where it is so.
VERDICTS = ("regressed", "improved", None)
GOOD_WHEN_HIGH = ("health.pass_rate", "scenarios.success_rate", "availability.uptime")
SURE = ("critical", "high", "medium")
# Some hour of many days is unusual by chance: it tells of nothing that lasts.
LONGEST_HOURS = 86_400


def measures(effect):
    """{figure or id of advice: the direction in which it moves by the effect}."""
    found = dict.fromkeys(effect.figures, effect.sign)
    for pattern in ALSO.get(effect.kind, ()):
        for place in effect.places or [""]:
            name = pattern.removeprefix("-").replace("{}", "{" + place + "}").replace("<>", place)
            found[name] = -effect.sign if pattern[0] == "-" else effect.sign
    return found


def direction(finding):
    """1 or -1, where the finding says that its measure rose or fell; 0 where it stands for itself, as hours that are missing."""
    values = {one["name"]: one["value"] for one in finding["evidence"]}
    if finding["rule"] in ("threshold", "crowded_category"):
        return -1 if finding["measure"] in GOOD_WHEN_HIGH else 1
    if "slope" in values:
        return 1 if values["slope"] > 0 else -1
    before = values.get("usual", values.get("before", values.get("expected")))
    return 0 if before is None else 1 if values["after"] > before else -1


def overlaps(finding, effect):
    """What tells of a time of the day has to tell of the effect's."""
    start, end = (seconds(finding[edge]) if finding[edge] else None for edge in ("from", "to"))
    return (start is None or start < effect.until) and (end is None or end > effect.change)


def is_record(finding, effect):
    title = effect.cause.removeprefix("incident: ")
    return "incident" in finding["rule"] and title != effect.cause and title in finding["text"]


def telling(effect, report):
    """{how: texts} of what the report says of the effect: `sure`, `watched` (severity low or info), or an incident's `record`."""
    figures, told = measures(effect), {"sure": [], "watched": [], "record": []}
    for finding in report["findings"]:
        if finding["rule"] == "unusual_hours" and effect.until - effect.start > LONGEST_HOURS:
            continue
        if finding["verdict"] not in VERDICTS or not overlaps(finding, effect):
            continue
        if is_record(finding, effect):
            told["record"].append(finding["text"])
        elif finding["measure"] in figures and direction(finding) in (0, figures[finding["measure"]]):
            sure = finding["severity"] in SURE or finding["verdict"] == "improved"
            told["sure" if sure else "watched"].append(finding["text"])
    told["watched"] += [one["text"] for one in report["recommendations"] if one["id"] in figures]
    return told


def silence(effect, report):
    """What the report says of the effect's figures without telling of it: verdict, severity, p and text of each finding."""
    figures = measures(effect)
    for finding in report["findings"]:
        if finding["measure"] in figures:
            p = next((one["value"] for one in finding["evidence"] if one["name"] == "p"), None)
            yield f"{finding['rule']} {finding['verdict']} {finding['severity']} p {'-' if p is None else f'{p:.2g}'}: {finding['text']}"
