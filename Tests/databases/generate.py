"""Writes a database of each documented shape, and beside it what reports must say: FOLDER/NAME.db and FOLDER/NAME.json."""

import argparse
import json
import sqlite3
from pathlib import Path

import kuma
import others
import queues
import shop

DATABASES = kuma.DATABASES | queues.DATABASES | others.DATABASES | shop.DATABASES


def write(folder, name):
    path = folder / f"{name}.db"
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as database:
        planted = DATABASES[name](database)
    database.close()
    # Days of Gatus are those of UTC: its counts fit no other zone.
    zones = {"zones": ["UTC"]} if name == "gatus" else {}
    (folder / f"{name}.json").write_text(json.dumps(planted.counts(**zones), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plain", action="store_true", help="without hostile names")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these: {', '.join(DATABASES)}")
    given = parser.parse_args()
    if unknown := set(given.names) - DATABASES.keys():
        parser.error(f"no database {', '.join(sorted(unknown))}: {', '.join(DATABASES)}")
    given.folder.mkdir(parents=True, exist_ok=True)
    for name in given.names or DATABASES:
        write(given.folder, name)
