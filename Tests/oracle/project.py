"""A Django project in one file: settings, and the tables of the application Daybook reads."""

import os
import sqlite3
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


def _connected(sender, connection, **_):
    # The raw alias reads what is stored: no column converters, broken UTF-8 repaired.
    if connection.alias == "raw":
        connection.connection.text_factory = lambda data: data.decode("utf-8", "replace")


def start(path):
    """Django on the SQLite file at `path`; once a process."""
    from django.conf import settings

    engine = {"ENGINE": "django.db.backends.sqlite3", "NAME": path}
    settings.configure(
        DATABASES={
            "default": dict(engine),
            "raw": dict(engine, OPTIONS={"detect_types": 0}),
        },
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "shop"],
        USE_TZ=True,
        TIME_ZONE="UTC",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        SECRET_KEY="only for the oracle",
    )
    import django
    from django.db.backends.signals import connection_created

    django.setup()
    connection_created.connect(_connected)


def point_at(path):
    """The same project on another file."""
    from django.db import connections

    for alias in ("default", "raw"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = path


def create_tables():
    """Migrates what has migrations, makes the rest from the models, then the optional tables by their SQL."""
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", run_syncdb=True, verbosity=0)
    with open(os.path.join(HERE, "optional.sql"), encoding="utf-8") as file:
        statements = file.read()
    connection.ensure_connection()
    connection.connection.executescript(statements)


def schema_differences(path):
    """Lines of schema.sql that the models did not produce, letter for letter."""
    with open(os.path.join(HERE, "schema.sql"), encoding="utf-8") as file:
        wanted = [line.strip().rstrip(";") for line in file if line.startswith("CREATE")]
    with sqlite3.connect(path) as connection:
        made = {row[0] for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
    return [line for line in wanted if line.replace("CREATE TABLE IF NOT EXISTS", "CREATE TABLE") not in made]
