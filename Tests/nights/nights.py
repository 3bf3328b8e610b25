"""A month of nights, or a year; and nights on which something fails."""
import argparse
import pathlib
import shutil
import sys
import tempfile

import backfills
import calls
import clocks
import kills
import ledgers
import living
import planted
import sources
import together
from checks import Checks
from disturbed import Disturbed


def faults(binary, folder, checks, long):
    folder = folder / "faults"
    folder.mkdir()
    disturbed = Disturbed(binary, folder, checks, long)
    yield from backfills.cases(binary, folder)
    yield from clocks.cases(disturbed, binary, folder)
    yield from sources.cases(disturbed, long)
    yield from ledgers.cases(disturbed, long)
    yield from together.cases(disturbed, long)
    yield from planted.cases(disturbed)
    yield from calls.cases(disturbed, long)
    yield from kills.cases(disturbed, long)


# The longest first.
PARTS = {"nights": living.cases, "faults": faults}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", choices=PARTS)
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="daybook-nights-") as scratch:
        folder = pathlib.Path(scratch)
        binary = str(folder / "daybook")
        shutil.copy(options.binary, binary)
        checks.cases(case for part in PARTS if options.only in (None, part) for case in PARTS[part](binary, folder, checks, options.long))
    print(f"nights: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


sys.exit(main())
