"""Whole shops, lived through night by night: how often the reports are wrong where nothing happened, and what they find of what did.

Each seed gives two shops of `daybook demo`: one in which effects of every kind are planted, and its quiet twin. What was planted and can
be seen in the rows by somebody who knows place and time (shops/oracle.py) ought to be named by the right report (shops/naming.py). The
same effects are looked for in the twin, where they are not: what is seen or named there is chance.
Ends with 1 where a share lies beyond its target for certain.
"""

import argparse
import gzip
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import partial

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "shops"))
sys.dont_write_bytecode = True

import judge
import nights
import rows
import tables

MEMORY = "/dev/shm"
LARGEST = 2 << 30  # bytes: a shop of 20,000 requests a day, its reports, and some room


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    build = os.path.join(HERE, "..", ".build")
    parser.add_argument("daybook", nargs="?", default=os.environ.get("DAYBOOK", os.path.join(build, "release", "daybook")))
    parser.add_argument("--shops", type=int, default=60, help="how many of each size (default %(default)s)")
    parser.add_argument("--first", type=int, default=1001, help="the first seed (default %(default)s)")
    parser.add_argument("--requests", default="1600,20000", help="sizes: requests a day (default %(default)s)")
    parser.add_argument("--jobs", type=int, default=1, help="shops lived through at a time (default %(default)s)")
    parser.add_argument("--kept", default=os.path.join(build, "shops"), help="what became of shops is kept here, and not lived again")
    parser.add_argument("--misses", help="a file for all that was seen and not named, and all false alarms")
    words = parser.parse_args()
    words.daybook = os.path.abspath(words.daybook)
    words.requests = [int(size) for size in words.requests.split(",")]
    return words


def lived(daybook, root, seed, effects, requests, truth=None):
    """One shop: its truth (or that of its twin), what its reports say, and what the oracle sees."""
    folder = os.path.join(root, effects)
    own = nights.plant(daybook, folder, seed, effects, requests)
    truth = truth or own
    told = nights.live(daybook, folder)
    shop = rows.Shop(os.path.join(folder, "shop.sqlite3"))
    shutil.rmtree(folder)
    return {"truth": truth, "told": told, "sights": judge.sights(shop, truth, told)}


def scratch(jobs):
    """The folder in memory where there is one with room for so many shops at a time; else None, the usual one."""
    return MEMORY if os.path.isdir(MEMORY) and shutil.disk_usage(MEMORY).free > jobs * LARGEST else None


def twins(words, requests, seed):
    """Both shops of a seed: from the folder of what is kept, else lived through."""
    path = os.path.join(words.kept, words.program, f"{requests}-{seed}.json.gz")
    if not os.path.exists(path):
        with tempfile.TemporaryDirectory(prefix="daybook-shops-", dir=scratch(words.jobs)) as root:
            eventful = lived(words.daybook, root, seed, "all", requests)
            quiet = lived(words.daybook, root, seed, "none", requests, truth=eventful["truth"])
        with gzip.open(path + ".unfinished", "wt", encoding="utf-8") as file:
            json.dump({"eventful": eventful, "quiet": quiet}, file)
        os.replace(path + ".unfinished", path)
        print(f"{requests} requests a day, seed {seed}", file=sys.stderr, flush=True)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return {"seed": seed, "requests": requests, **json.load(file)}


def verdicts(words, wanted):
    """What is judged of both shops of a size and seed; the rest, some megabytes, is let go."""
    pair = twins(words, *wanted)
    shop = {"seed": pair["seed"], "requests": pair["requests"], "alarms": list(judge.alarms(pair["quiet"]["told"]))}
    for name in ("eventful", "quiet"):
        shop[name] = list(judge.judged(**pair[name]))
    return shop


def main():
    words = arguments()
    with open(words.daybook, "rb") as file:
        words.program = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    os.makedirs(os.path.join(words.kept, words.program), exist_ok=True)
    wanted = [(size, seed) for size in words.requests for seed in range(words.first, words.first + words.shops)]
    shops = defaultdict(list)
    with ProcessPoolExecutor(words.jobs) as pool:
        for shop in pool.map(partial(verdicts, words), wanted):
            shops[shop["requests"]].append(shop)
    found = [tables.false_alarms(shops), tables.named(shops)]
    for table in found:
        print(table.text)
    if words.misses:
        with open(words.misses, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for size in shops for shop in shops[size] for line in tables.details(shop))
    return any(table.failed for table in found)


if __name__ == "__main__":
    sys.exit(main())
