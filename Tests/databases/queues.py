"""n8n, Solid Queue and Healthchecks: one workflow or job fails as in docs/databases.md, others run as ever."""

import json
import random

from planted import DAY, FIRST, HOSTILE, HOUR, LAST, MINUTE, SECOND, Planted, at, text

N8N = """
CREATE TABLE workflow_entity (id varchar(36) PRIMARY KEY NOT NULL, name varchar(128) NOT NULL, active boolean NOT NULL, nodes
  text, connections text,
  createdAt datetime(3) NOT NULL DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')), updatedAt datetime(3) NOT NULL DEFAULT
  (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')));
CREATE TABLE execution_entity (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, workflowId varchar(36) NOT NULL, finished boolean
  NOT NULL, mode varchar NOT NULL,
  retryOf varchar, retrySuccessId varchar, startedAt datetime, stoppedAt datetime, waitTill datetime, status varchar NOT NULL,
  deletedAt datetime(3),
  createdAt datetime(3) NOT NULL DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')));
CREATE INDEX IDX_execution_entity_stoppedAt ON execution_entity (stoppedAt);
CREATE TABLE execution_data (executionId int PRIMARY KEY NOT NULL, workflowData text NOT NULL, data text NOT NULL);
"""


def n8n(database):
    planted = Planted()
    chance = random.Random(8)
    database.executescript(N8N)
    workflows = [
        ("k3Yx1", "Sync orders", 16 * MINUTE, 4.3),
        ("k3Yx2", "Invoice to mail", 50 * MINUTE, 1.2),
        ("k3Yx3", "Newsletter", 7 * HOUR, 44),
    ]
    workflows += [(f"h{i}", name[:128], 11 * HOUR, 0.5) for i, name in enumerate(HOSTILE)]
    rows = []
    for key, name, interval, seconds in workflows:
        database.execute("INSERT INTO workflow_entity (id, name, active) VALUES (?, ?, 1)", (key, name))
        started = FIRST + interval // 3
        while started < LAST - HOUR:
            if at(2026, 11, 9, 0) <= started or chance.random() < 0.5:
                rows.append(run(planted, chance, key, name, started, seconds))
            started += interval + chance.randrange(-MINUTE, MINUTE)
    rows += [
        ("k3Yx1", 0, "trigger", text(LAST - MINUTE), None, "running", None),
        ("k3Yx1", 0, "trigger", None, None, "new", None),
        ("k3Yx2", 0, "webhook", text(LAST - HOUR), None, "waiting", None),
        ("k3Yx1", 0, "manual", text(at(2026, 11, 19, 9)), text(at(2026, 11, 19, 9, 1)), "error", None),
        ("k3Yx3", 1, "integrated", text(at(2026, 11, 19, 9)), text(at(2026, 11, 19, 9, 1)), "success", None),
        ("k3Yx2", 0, "trigger", text(at(2026, 11, 19, 9)), text(at(2026, 11, 19, 9, 1)), "error", text(at(2026, 11, 20))),
        ("gone", 1, "webhook", text(at(2026, 11, 19, 9)), text(at(2026, 11, 19, 9, 0, 2)), "success", None),
        ("k3Yx2", 0, "trigger", text(at(2026, 11, 19, 10)), None, "crashed", None),
    ]
    planted.jobs.append((at(2026, 11, 19, 9, 0, 2), "gone", "ok", 2))
    planted.jobs.append((at(2026, 11, 19, 10), "Invoice to mail", "failed", 0))
    rows.sort(key=lambda row: row[3] or "9")
    database.executemany(
        "INSERT INTO execution_entity (workflowId, finished, mode, startedAt, stoppedAt, status, deletedAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return planted


def run(planted, chance, key, name, started, seconds):
    stopped = started + round(seconds * chance.lognormvariate(0, 0.3) * 1000) * 1000
    bad = name == "Sync orders" and at(2026, 11, 19, 2) <= started < at(2026, 11, 20)
    status = "error" if chance.random() < (0.25 if bad else 0.01) else "success"
    if chance.random() < 0.002:
        status = "canceled"
    mode = "retry" if chance.random() < 0.01 else "trigger"
    meaning = {"success": "ok", "error": "failed", "canceled": "canceled"}[status]
    started, stopped = started // 1000 * 1000, stopped // 1000 * 1000
    planted.jobs.append((stopped, name, meaning, (stopped - started) / 1e6))
    return key, int(status == "success"), mode, text(started), text(stopped), status, None


SOLID_QUEUE = """
CREATE TABLE solid_queue_jobs (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, queue_name varchar NOT NULL, class_name varchar NOT
  NULL, arguments text,
  priority integer DEFAULT 0 NOT NULL, active_job_id varchar, scheduled_at datetime(6), finished_at datetime(6), concurrency_key
  varchar,
  created_at datetime(6) NOT NULL, updated_at datetime(6) NOT NULL);
CREATE INDEX index_solid_queue_jobs_on_finished_at ON solid_queue_jobs (finished_at);
CREATE TABLE solid_queue_failed_executions (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, job_id bigint NOT NULL, error text,
  created_at datetime(6) NOT NULL);
CREATE TABLE solid_queue_ready_executions (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, job_id bigint NOT NULL, queue_name
  varchar NOT NULL,
  priority integer DEFAULT 0 NOT NULL, created_at datetime(6) NOT NULL);
"""


def solid_queue(database):
    """With clear_finished_jobs_after set to a month."""
    planted = Planted()
    chance = random.Random(9)
    database.executescript(SOLID_QUEUE)
    number = 0
    for name, interval, seconds in [("MailJob", 20 * MINUTE, 1.5), ("ExportJob", 6 * HOUR, 240), *((name, 3 * DAY, 1) for name in HOSTILE)]:
        created = FIRST + interval // 2
        while created < LAST - HOUR:
            number += 1
            # One in ten waits for its time.
            due = created + 7 * DAY if chance.random() < 0.1 else created
            ended = due + round(seconds * chance.lognormvariate(0, 0.4) * 1e6)
            failed = chance.random() < (0.4 if name == "ExportJob" and due >= at(2026, 11, 18) else 0.01)
            done = ended < LAST
            database.execute(
                "INSERT INTO solid_queue_jobs (id, queue_name, class_name, arguments, scheduled_at, finished_at, created_at, updated_at)"
                " VALUES (?, 'default', ?, '{}', ?, ?, ?, ?)",
                (number, name, text(due, 6), text(ended, 6) if done and not failed else None, text(created, 6), text(created, 6)),
            )
            if done:
                planted.jobs.append((ended, name, "failed" if failed else "ok", (ended - due) / 1e6))
            if done and failed:
                error = json.dumps(
                    {"exception_class": "Net::OpenTimeout", "message": "execution expired", "backtrace": ["a.rb:1", "b.rb:2"]}
                )
                database.execute(
                    "INSERT INTO solid_queue_failed_executions (job_id, error, created_at) VALUES (?, ?, ?)",
                    (number, error if chance.random() < 0.9 else None, text(ended, 6)),
                )
            created += interval + chance.randrange(0, MINUTE)
    return planted


HEALTHCHECKS = """
CREATE TABLE accounts_project (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, code char(32) NOT NULL UNIQUE, name varchar(200) NOT
  NULL);
CREATE TABLE api_check (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, name varchar(100) NOT NULL, code char(32) NOT NULL UNIQUE,
  status varchar(6) NOT NULL,
  project_id integer NOT NULL, n_pings integer NOT NULL, last_ping datetime, last_duration bigint, timeout bigint NOT NULL, grace
  bigint NOT NULL);
CREATE TABLE api_flip (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, created datetime NOT NULL, processed datetime, old_status
  varchar(8) NOT NULL,
  new_status varchar(8) NOT NULL, owner_id bigint NOT NULL{0});
CREATE TABLE api_ping (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, n integer, created datetime NOT NULL, kind varchar(6),
  scheme varchar(10) NOT NULL,
  body_raw BLOB, exitstatus smallint, owner_id bigint NOT NULL);
CREATE INDEX api_ping_owner_id ON api_ping (owner_id);
"""


def healthchecks(database):
    planted = Planted()
    chance = random.Random(10)
    database.executescript(HEALTHCHECKS.format(", reason varchar(10)"))
    database.execute("INSERT INTO accounts_project (code, name) VALUES ('0f', 'Home')")
    outages = {
        "Backup": [(at(2026, 10, 25, 0, 30), at(2026, 10, 25, 2), "up"), (at(2026, 11, 18, 3, 30), at(2026, 11, 19, 3, 2), "up")],
        "Mail queue": [(at(2026, 11, 17, 10), at(2026, 11, 17, 10, 20), "paused"), (at(2026, 11, 22, 21), None, "")],
    }
    names = ["Backup", "Mail queue", "", *(name[:100] for name in HOSTILE)]
    for number, name in enumerate(names, 1):
        code = f"{number:032x}"
        shown = name or code
        database.execute(
            "INSERT INTO api_check (id, name, code, status, project_id, n_pings, timeout, grace)"
            " VALUES (?, ?, ?, ?, 1, 9, 86400000000, 3600000000)",
            (number, name, code, "down" if name == "Mail queue" else "up"),
        )
        flips = [(FIRST, "new", "up", None)]
        for start, end, after in outages.get(name, []):
            flips.append((start, "up", "down", "timeout"))
            if end:
                flips.append((end, "down", after, None))
                if after == "paused":
                    flips.append((end + HOUR, "paused", "up", None))
            planted.outages.append((start, end, shown))
        database.executemany(
            "INSERT INTO api_flip (owner_id, created, old_status, new_status, reason) VALUES (?, ?, ?, ?, ?)",
            [(number, text(t, 6), old, new, reason) for t, old, new, reason in flips],
        )
        pings(database, planted, chance, number, shown)
    return planted


def pings(database, planted, chance, number, shown):
    """The last hundred: of every run a start, sometimes a log, and how it ended; then one that has only begun."""
    rows, time = [], LAST - 40 * 6 * HOUR
    while time < LAST - HOUR and len(rows) < 97:
        length = round(chance.uniform(1, 60) * SECOND)
        result = chance.choice(["", "", "", None, None, "fail"])
        rows.append((time, "start"))
        if chance.random() < 0.2:
            rows.append((time + length // 2, "log"))
        rows.append((time + length, result))
        planted.jobs.append((time + length, shown, "failed" if result == "fail" else "ok", length / 1e6))
        time += 6 * HOUR + number * SECOND
    rows.append((LAST - 2 * MINUTE, "start"))
    for n, (time, kind) in enumerate(rows, 1):
        database.execute(
            "INSERT INTO api_ping (n, created, kind, scheme, exitstatus, owner_id) VALUES (?, ?, ?, 'https', ?, ?)",
            (n, text(time, 6), kind, 1 if kind == "fail" else None, number),
        )


DATABASES = {"n8n": n8n, "solid-queue": solid_queue, "healthchecks": healthchecks}
