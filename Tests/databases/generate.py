"""Writes a database of each documented shape, and beside it what reports must say.

generate.py FOLDER [--plain] [NAME ...]   writes FOLDER/NAME.db and FOLDER/NAME.json; plain without hostile names
"""

import json
import sqlite3
import sys
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
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in [word for word in sys.argv[2:] if word != "--plain"] or DATABASES:
        write(folder, name)
