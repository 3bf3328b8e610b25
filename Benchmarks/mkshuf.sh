#!/bin/sh
# mkshuf.sh SOURCE.db COPY.db: the same rows of every table in the order of their primary keys,
# as Django's dumpdata | loaddata leaves them.
set -eu
[ $# = 2 ] || { echo "usage: mkshuf.sh SOURCE.db COPY.db" >&2; exit 2; }
rm -f "$2"
# Byte for byte: SQL and rows stay inside SQLite. The connection of `sqlite3` may be missing, Python's is not.
exec python3 - "$1" "$2" <<'PYTHON'
import sqlite3, sys
source, copy = sys.argv[1:]
db = sqlite3.connect(copy, isolation_level=None)
db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON")
db.execute("ATTACH ? AS source", (source,))
schema = db.execute("SELECT type, name, sql FROM source.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'").fetchall()
for kind, name, sql in schema:
    db.execute(sql)
for kind, name, sql in schema:
    if kind == "table":
        db.execute('INSERT INTO main."%s" SELECT * FROM source."%s" ORDER BY 1' % (name, name))
PYTHON
