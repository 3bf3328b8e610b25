"""Runs of Apache Airflow 2 or 3, written by its own models with the clock moved: real_airflow.py VARIANT DATABASE COUNTS

Schedulers and executors are not started; a run is queued, started and ended as they do it.
"""

import json
import os
import subprocess
import sys
import tempfile

variant, database, counts = sys.argv[1:]
home = tempfile.mkdtemp()
os.environ |= {
    "AIRFLOW_HOME": home,
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{database}",
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__CORE__UNIT_TEST_MODE": "False",
}
subprocess.run([sys.executable, "-m", "airflow", "db", "migrate"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
# ruff: noqa: E402
from airflow.models.dagrun import DagRun
from airflow.utils.session import create_session
from airflow.utils.state import DagRunState
from airflow.utils.types import DagRunType
from clock import Clock, moments
from planted import LAST, Planted

clock = Clock(17)
planted = Planted()
DAGS = ["warehouse", "mail_invoices", "выгрузка"]


def run(session, number, kind, time, seconds, state):
    from airflow.utils import timezone

    clock.set(time)
    now = timezone.utcnow()
    dag = DAGS[number % 3]
    when = {"execution_date": now} if variant == "airflow-2" else {"logical_date": now, "run_after": now}
    found = DagRun(dag_id=dag, run_id=f"{kind}__{number}", run_type=kind, state=DagRunState.QUEUED, **when)
    session.add(found)
    if state is None:
        return
    # It waited in the queue.
    clock.sleep(7_000_000)
    found.set_state(DagRunState.RUNNING)
    session.flush()
    if state == DagRunState.RUNNING:
        return
    clock.sleep(round(seconds * 1e6))
    found.set_state(state)
    session.flush()
    if kind not in (DagRunType.MANUAL, DagRunType.BACKFILL_JOB):
        result = "ok" if state == DagRunState.SUCCESS else "failed"
        planted.jobs.append((time + 7_000_000 + round(seconds * 1e6), dag, result, seconds))


with create_session() as session:
    for number, time in enumerate(moments(clock.chance, 500)):
        fails = clock.chance.random() < (0.3 if number % 3 == 0 and number > 350 else 0.02)
        kind = clock.chance.choices([DagRunType.SCHEDULED, DagRunType.MANUAL, DagRunType.BACKFILL_JOB], [8, 1, 1])[0]
        seconds = round(clock.chance.uniform(1, 400), 6)
        run(session, number, kind, time, seconds, DagRunState.FAILED if fails else DagRunState.SUCCESS)
    run(session, 9000, DagRunType.SCHEDULED, LAST - 9, 0, DagRunState.RUNNING)
    run(session, 9001, DagRunType.SCHEDULED, LAST - 8, 0, None)
with open(counts, "w") as file:
    json.dump(planted.counts(), file, ensure_ascii=False, indent=1)
