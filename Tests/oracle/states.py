"""The state of a day: example shops are made, reported night by night, and every state is held against the rows.

A sample for make test; `Tests/oracle/run study` for twelve seeds, eight weeks and two sizes of shop, which needs an
optimised build and some twenty minutes.
"""

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import daybook
import stretches
from periods import Period

LAST = date(2026, 11, 20)  # the last whole day of every example
OUTAGE_MINUTES, OUTAGE_REQUESTS, OUTAGE_SHARE = 30, 60, 0.4
LEAST_GOOD = 0.95
FIGURES = {"error_rate": "requests.error_rate", "response_time": "requests.duration.p95",
           "cpu_usage": "resources.cpu_usage.mean", "memory_usage": "resources.memory_usage.mean",
           "disk_usage": "resources.disk_usage.last"}


class Night:
    """One day or week of a shop: what the rows say, and what the report says."""

    def __init__(self, shop, kind, name, zone):
        self.period = Period.parse(kind, name, zone)
        self.start, self.end = self.period.start.timestamp(), self.period.end.timestamp()
        self.critical, self.warning = {}, {}
        for day in self.period.days:  # the state of a week is the worst of its days'
            bounds = [moment.timestamp() for moment in self.period.bounds(day)]
            for whole, part in zip((self.critical, self.warning), shop.verdict(*bounds)):
                stretches.keep_worst(whole, part)
        self.has_critical_report = shop.files_critical_report(self.start, self.end)
        self.status, self.report, self.outcome = None, None, None

    def wrong(self):
        """What the report says otherwise than the rows."""
        if self.status is None:
            return [f"no report; {self.outcome}"]
        if self.critical and self.status != "critical":
            return [f"{self.status}, but the rows are critical: {self.critical}"]
        if self.status == "critical" and not self.critical:
            return [f"critical, but nothing in the rows is: {deciding(self.report)}"]
        if self.warning and self.status == "good":
            return [f"good, but beyond a warning limit: {self.warning}"]
        return [wrong for name in stretches.LIMITS if (wrong := self.otherwise(name))]

    def otherwise(self, name):
        """What the finding about a measure's limit says otherwise than the rows."""
        expected, level = (self.critical[name], "critical") if name in self.critical else (self.warning.get(name), "medium")
        told = [finding for finding in self.report["findings"] if finding["rule"] == "threshold"
                and finding["measure"] == FIGURES[name] and finding["severity"] in ("critical", "medium")]
        if [finding["severity"] for finding in told] != ([level] if expected else []):
            return f"{name} is told as {[finding['text'] for finding in told]}, where the rows have {expected}"
        low = {evidence["name"]: evidence["value"] for finding in told for evidence in finding["evidence"]}.get("ci999_low")
        if low is not None and abs(low - expected[0]) > 1e-9:
            return f"{name}: the low end is {low}, of the rows {expected}"
        return None


def deciding(report):
    """The findings that the state rests on."""
    wanted = {"critical": ("critical",), "attention": ("high", "medium")}.get(report["status"], ())
    return [finding for finding in report["findings"] if finding["severity"] in wanted]


class Nights:
    """The nights of one example shop, reported one after the other into one folder."""

    def __init__(self, root, seed, effects, requests, zone="UTC"):
        self.name = f"{effects} {seed}, {requests} a day" + ("" if zone == "UTC" else f", {zone}")
        self.zone = zone
        self.root = os.path.join(root, f"{effects}-{seed}-{requests}-{zone.replace('/', '-')}")
        os.makedirs(self.root)
        self.database, truth = (os.path.join(self.root, name) for name in ("shop.db", "truth.json"))
        chosen = [] if seed == "story" else ["--seed", str(seed), "--effects", effects]
        self.made = daybook.demo(self.database, truth, *chosen, "--requests", str(requests))
        self.nights = []
        if self.made.code == 0:
            self.shop = stretches.Shop(self.database, truth)

    def choose(self, days, weeks=()):
        self.nights = [Night(self.shop, "daily", day.isoformat(), self.zone) for day in days]
        self.nights += [Night(self.shop, "weekly", week, self.zone) for week in weeks]

    def report(self):
        for night in self.nights:
            kind, name, out = night.period.kind, night.period.name, os.path.join(self.root, "out")
            as_of = (night.period.end + timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
            night.outcome = daybook.run(kind, name, self.database, out, os.path.join(self.root, "state"), self.zone,
                                        as_of, extra=("--threads", "1"))
            folder = daybook.folder(out, kind, name)
            if night.outcome.code in (0, 1):
                with open(os.path.join(folder, "report.json"), encoding="utf-8") as file:
                    night.report = json.load(file)
                night.status = night.report["status"]
                shutil.rmtree(folder)
        return self

    def wrong(self):
        return [f"{night.period.name}: {wrong}" for night in self.nights for wrong in night.wrong()] + self.missed()

    def missed(self):
        """Planted outages that are long and bad enough, and no critical day."""
        critical = [(night.start, night.end) for night in self.days() if night.status == "critical"]
        return [f"outage of {failed} in {requests} requests, {(end - start) / 60:.0f} min, in no critical day"
                for start, end, requests, failed in self.certain_outages()
                if self.covers(start, end) and not any(a < end and start < b for a, b in critical)]

    def certain_outages(self):
        return [outage for outage in self.shop.outages()
                if outage[1] - outage[0] >= 60 * OUTAGE_MINUTES and outage[2] >= OUTAGE_REQUESTS
                and outage[3] >= OUTAGE_SHARE * outage[2]]

    def covers(self, start, end):
        """Whether every night the outage touches was reported."""
        return sum(max(0, min(end, night.end) - max(start, night.start)) for night in self.days()) == end - start

    def days(self):
        return [night for night in self.nights if night.period.kind == "daily"]

    def calm(self):
        """(days without a critical error report, those of them that are good)."""
        days = [night for night in self.days() if not night.has_critical_report]
        return len(days), sum(night.status == "good" for night in days)

    def line(self):
        count = {state: sum(night.status == state for night in self.nights) for state in
                 ("good", "attention", "critical", "unknown")}
        calm, good = self.calm()
        covered = [outage for outage in self.certain_outages() if self.covers(*outage[:2])]
        return (f"{self.name:<42}{len(self.nights):>8}" + "".join(f"{count[state]:>11}" for state in count)
                + f"{sum(bool(night.critical) for night in self.nights):>12}{len(covered):>9}"
                + f"{sum('incident' in night.critical for night in self.nights):>11}{f'{good} of {calm}':>10}")


HEAD = (f"{'shop':<42}{'reports':>8}{'good':>11}{'attention':>11}{'critical':>11}{'unknown':>11}{'in rows':>12}{'outages':>9}"
        f"{'incidents':>11}{'calm':>10}")


def eight_weeks():
    return [LAST - timedelta(days=back) for back in range(55, -1, -1)]


def eight_week_names():
    return [f"{day.isocalendar()[0]}-W{day.isocalendar()[1]:02d}" for day in eight_weeks() if day.weekday() == 6]


def eventful(nights, days):
    """Days with an outage, an incident, or anything beyond a limit."""
    shop = nights.shop
    for day in days:
        night = Night(shop, "daily", day.isoformat(), nights.zone)
        planted = any(start < night.end and night.start < end for start, end, _, _ in shop.outages())
        incident = any(start < night.end and (end is None or end > night.start) for _, _, start, end in shop.incidents)
        if planted or incident or night.critical or night.warning:
            yield day


def run(check, scratch):
    """The sample of make test."""
    check("states: the check figures of docs/methods.md for stretches", stretches.check_figures())
    root = os.path.join(scratch, "states")
    os.makedirs(root)
    quiet, loud = Nights(root, 61, "none", 1600), Nights(root, 71, "outage", 1600, "Asia/Kathmandu")
    slow, busy = Nights(root, 65, "all", 1600), Nights(root, 69, "all", 1600)
    shops = (quiet, loud, slow, busy)
    check("states: the shops are made", [str(shop.made) for shop in shops if shop.made.code])
    if any(shop.made.code for shop in shops):
        return
    quiet.choose([LAST - timedelta(days=back) for back in (12, 5, 1)])
    loud.choose(list(eventful(loud, eight_weeks()))[-8:], eight_week_names()[-1:])
    slow.choose(date(2026, *day) for day in ((10, 22), (10, 23), (11, 9)))
    busy.choose(date(2026, *day) for day in ((10, 22), (11, 6)))
    print("        " + HEAD)
    for nights in shops:
        nights.report()
        print("        " + nights.line())
        check(f"states: {nights.name}, {len(nights.nights)} reports", nights.wrong())
    met = {name for nights in shops for night in nights.nights for name in (*night.critical, *night.warning)}
    check("states: errors, slowness, gauges and incidents occurred",
          sorted({"error_rate", "response_time", "cpu_usage", "incident"} - met))


def study(check, scratch, seeds=range(9101, 9113)):
    """What docs/methods.md#stretches promises, on seeds that nobody developed with."""
    root = os.path.join(scratch, "study")
    os.makedirs(root)
    quiet = [(seed, "none", size, eight_weeks) for size in (1600, 20_000) for seed in seeds]
    loud = [(seed, effects, size, None) for seed in seeds
            for effects, size in (("outage", 1600), ("outage", 20_000), ("all", 1600))]
    zones = ("UTC", "Europe/Moscow", "America/New_York", "Asia/Kathmandu")

    def whole(shop):
        """(whether it is quiet, its size, calm days, good ones of them): not its rows, which are many."""
        seed, effects, size, days = shop
        nights = Nights(root, seed, effects, size, "UTC" if days else zones[seed % len(zones)])
        if nights.made.code:
            check(f"study: {nights.name}", [str(nights.made)])
            return days is not None, size, 0, 0
        if days:
            nights.choose(days())
        else:
            nights.choose(list(eventful(nights, eight_weeks())), eight_week_names())
        nights.report()
        shutil.rmtree(nights.root)
        print("        " + nights.line(), flush=True)
        check(f"study: {nights.name}", nights.wrong())
        return days is not None, size, *nights.calm()

    print("        " + HEAD)
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(whole, sorted(quiet + loud, key=lambda shop: shop[2])))
    for size in (1600, 20_000):
        calm = sum(days for is_quiet, made, days, _ in done if is_quiet and made == size)
        good = sum(days for is_quiet, made, _, days in done if is_quiet and made == size)
        check(f"study: quiet shops of {size} requests are good on {good} of {calm} days without a critical report",
              [] if calm and good >= LEAST_GOOD * calm else ["too few"])
