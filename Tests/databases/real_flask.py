"""Runs Flask-MonitoringDashboard with the clock moved: real_flask.py VARIANT DATABASE COUNTS

Each version of the shop is a process of its own, as the dashboard reads the version once.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading

from clock import Clock, moments
from planted import Planted, at

variant, database, counts = sys.argv[1:]
VERSIONS = {"2.3.0": 0, "2.4.0": at(2026, 11, 10, 10, 20), "2.4.1": at(2026, 11, 19, 15, 40)}
clock = Clock(16)
seconds = 0


def visits():
    """(time, version, path, endpoint, status, seconds)"""
    for time in moments(clock.chance, 900):
        took, number = round(clock.chance.lognormvariate(-1, 1), 3), clock.chance.randrange(100)
        version = [name for name, since in VERSIONS.items() if time >= since][-1]
        if number >= 60:
            yield time, version, "/search", "search", 503 if took > 2 else 200, took
        else:
            yield time, version, f"/orders/{number}", "shop.order", {0: 500, 1: 404}.get(number % 10, 200), took


def serve():
    global seconds
    import flask_monitoringdashboard as dashboard
    from flask import Flask, abort

    dashboard.config.database_name = f"sqlite:///{database}"
    dashboard.config.enable_telemetry = False
    dashboard.config.version = variant
    app = Flask("shop")
    app.config["SECRET_KEY"] = "x"

    @app.route("/orders/<int:number>", endpoint="shop.order")
    def order(number):
        clock.sleep(round(seconds * 1e6))
        if number % 10 == 0:
            raise LookupError("no such order")
        if number % 10 == 1:
            abort(404)
        return "ok"

    @app.route("/search")
    def search():
        clock.sleep(round(seconds * 1e6))
        return ("busy", 503) if seconds > 2 else ("ok", 200)

    mine = [visit for visit in visits() if visit[1] == variant]
    clock.set(mine[0][0])
    dashboard.bind(app)
    client = app.test_client()
    for time, _, path, _, _, took in mine:
        seconds = took
        clock.set(time)
        with contextlib.suppress(LookupError):
            client.get(path)
        # The row is written by a thread of its own, with the time at which that runs.
        for thread in threading.enumerate():
            if type(thread).__module__.startswith("flask_monitoringdashboard"):
                thread.join()
    # Its schedule never ends.
    os._exit(0)


if variant in VERSIONS:
    serve()
for version in VERSIONS:
    subprocess.run([sys.executable, __file__, version, database, counts], check=True, stderr=subprocess.DEVNULL)
planted = Planted()
versions = {}
for time, version, _, endpoint, status, took in visits():
    end = time + round(took * 1e6)
    planted.requests.append((end, endpoint, None, status, took, None))
    if status == 500:
        planted.events.append((end, "LookupError", None))
    versions[version] = min(end, versions.get(version, end))
planted.deployments = [(time, version) for version, time in versions.items()]
with open(counts, "w") as file:
    json.dump(planted.counts(), file, ensure_ascii=False, indent=1)
