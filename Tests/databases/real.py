"""Makes databases by running the software that people run, from PyPI, and tries the presets on them: part of make test-long.

real.py [--record] [django | flask | airflow-2 | airflow-3 ...]

With --record it also puts their dumps and counts into fixtures/, for make test

VENVS may name a folder in which the environments are kept from one time to the next.
"""

import contextlib
import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import presets

HERE = Path(__file__).parent
FIXTURES = HERE / "fixtures"
CLOCK = "time-machine==3.6.0"
# An environment: what is installed, the script, and the databases that it writes.
SOFTWARE = {
    "django": (
        ["Django==5.2.19", "django-silk==5.6.0", "django-request==1.7.1", "django-celery-results==2.6.0", "celery==5.7.0", "tzdata"],
        "real_django.py",
        ["django-silk", "django-silk-local", "django-request", "django-celery-results", "django-celery-results-plain"],
    ),
    "flask": (["flask_monitoringdashboard==5.1.0"], "real_flask.py", ["flask-monitoringdashboard"]),
    "airflow-2": (["apache-airflow==2.11.0", "pendulum<4", "sqlalchemy<2"], "real_airflow.py", ["airflow-2"]),
    # structlog 25.5 has no Styles, which Airflow 3.1 wants.
    "airflow-3": (["apache-airflow-core==3.1.0", "structlog<25.5"], "real_airflow.py", ["airflow-3"]),
}
# What makes a dump large and is read by no preset.
EMPTIED = {"silk_sqlquery", "django_session", "django_content_type", "auth_permission", "CodeLine", "StackLine"}


def python(venvs, name, wanted):
    found = venvs / name / "bin" / "python"
    if not found.exists():
        subprocess.run([sys.executable, "-m", "venv", venvs / name], check=True)
        subprocess.run([found, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", CLOCK, *wanted], check=True)
    return found


def dump(path, to, venvs):
    with contextlib.closing(sqlite3.connect(path)) as database:
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        for table in EMPTIED & tables:
            database.execute(f'DELETE FROM "{table}"')
        database.commit()
        # Tracebacks hold the paths of this machine.
        text = "\n".join(database.iterdump()).replace(str(HERE), "/srv/shop").replace(str(venvs), "/srv/venvs")
        to.write_bytes(gzip.compress(text.encode(), mtime=0))


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        venvs = Path(os.environ.get("VENVS", folder / "venvs"))
        names = []
        only = [word for word in sys.argv[1:] if not word.startswith("-")]
        for environment, (wanted, script, made) in SOFTWARE.items():
            if only and environment not in only:
                continue
            for name in made:
                subprocess.run(
                    [python(venvs, environment, wanted), HERE / script, name, folder / f"{name}.db", folder / f"{name}.json"],
                    check=True,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                names.append(name)
        faults, _ = presets.run(presets.all_presets(), folder, names)
        print(*faults, sep="\n", end="\n" if faults else "")
        print(f"real: {len(names)} databases, {len(faults)} faults")
        if "--record" in sys.argv and not faults:
            FIXTURES.mkdir(exist_ok=True)
            for name in names:
                dump(folder / f"{name}.db", FIXTURES / f"{name}.sql.gz", venvs)
                shutil.copy(folder / f"{name}.json", FIXTURES)
        return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
