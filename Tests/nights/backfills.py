"""A ledger that was deleted, and filled again by `daybook backfill`, gives the reports of one that was kept."""
from daybook import Daybook
from disturbed import DAY, FIRST, night
from shop import Shop

# Till Sunday.
NIGHTS = 6
# When it was read, that it is a revision, and the sentences of both: everything else has to be the same.
PASSING = ("as_of", "revision", "data_quality")


def differing_members(one, other):
    return sorted(key for key in one.keys() | other.keys() if key not in PASSING and one.get(key) != other.get(key))


def backfilled(binary, folder):
    folder.mkdir()
    shop = Shop(folder, 5)
    for number in range(-14, 0):
        shop.live(FIRST + number * DAY)
    settings = folder / "daybook.yaml"
    settings.write_text("report:\n  kinds: [daily, weekly]\n", encoding="utf-8")
    kept, found, last = Daybook(binary, shop.pruned, folder / "out", None, ("--config", str(settings))), [], FIRST
    for number in range(NIGHTS):
        last = FIRST + number * DAY
        shop.live(last)
        found += ended_well(*kept.run(["run"], night(last)))
    shop.close()
    kept.ledger.unlink()
    found += ended_well(*kept.run(["backfill", "--from", str(FIRST - DAY), "--force"], night(last)))
    compared = 0
    for kind in ("daily", "weekly"):
        for name, revision in kept.periods(kind).items():
            if revision > 1:
                compared += 1
                differing = differing_members(kept.report(kind, f"{name}.r1"), kept.report(kind, name))
                found += [f"{kind} {name} differs in {differing}"] if differing else []
    # Its days, and the week from the day before the first.
    if compared != NIGHTS + 1:
        found.append(f"{compared} reports were written again")
    code, said = kept.run(["run"], night(last))
    return found + ended_well(code, said) + kept.problems() + kept.verify()


def ended_well(code, said):
    return [] if code in (0, 1) else [f"{code}: {said}"]


def cases(binary, folder):
    yield "a ledger deleted and backfilled", lambda: backfilled(binary, folder / "backfilled")
