"""Runs django-silk, django-request and django-celery-results with the clock moved: real_django.py VARIANT DATABASE COUNTS"""

import contextlib
import json
import os
import sys
import time
import uuid

import django
from clock import Clock, moments
from django.conf import settings
from planted import Planted

variant, database, counts = sys.argv[1:]
# Without USE_TZ Django stores the local time of its zone.
zone = "Europe/Berlin" if variant == "django-silk-local" else "UTC"
silk, request, celery = ("django-silk" in variant, "celery" not in variant, "celery" in variant)
settings.configure(
    SECRET_KEY="x",
    ALLOWED_HOSTS=["*"],
    USE_TZ=zone == "UTC",
    TIME_ZONE=zone,
    ROOT_URLCONF="real_django_urls",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": database}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages"]
    + ["silk"] * silk
    + ["request"] * request
    + ["django_celery_results"] * celery,
    MIDDLEWARE=["silk.middleware.SilkyMiddleware"] * silk
    + ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware"]
    + ["request.middleware.RequestMiddleware"] * request,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    SILKY_META=False,
)
# As manage.py does.
os.environ["TZ"] = zone
time.tzset()
clock = Clock(15)
django.setup()
# ruff: noqa: E402
from django.core.management import call_command

call_command("migrate", verbosity=0)
planted = Planted()


def requests():
    import real_django_urls as urls
    from django.test import Client

    client = Client(raise_request_exception=False)
    urls.clock = clock
    for began in moments(clock.chance, 700):
        path, status, queries = clock.chance.choice(urls.PATHS)
        method = "POST" if path.startswith("/orders/") else "GET"
        seconds = round(clock.chance.lognormvariate(-1, 1), 3)
        clock.set(began)
        urls.seconds = seconds
        # Its worker was killed meanwhile.
        urls.killed = clock.chance.random() < 0.01
        with contextlib.suppress(KeyboardInterrupt):
            client.generic(method, path, QUERY_STRING="token=secret")
        if urls.killed:
            continue
        if silk:
            # silk leaves the middle of a long path out.
            shown = path if len(path) <= 190 else f"{path[:94]}...{path[-93:]}"
            planted.requests.append((began, shown, method, status, seconds, queries))
        else:
            planted.requests.append((began + round(seconds * 1e6), path, method, status, None, None))


def tasks():
    from celery import Celery
    from celery.app.trace import build_tracer
    from django.db.backends.signals import connection_created

    # Now() of Django is the clock of SQLite.
    def now(form, _):
        import datetime

        assert form == "%Y-%m-%d %H:%M:%f"
        return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:23]

    def use(connection, **_):
        connection.connection.create_function("strftime", 2, now)

    connection_created.connect(use)
    django.db.connection.close()
    extended = variant == "django-celery-results"
    app = Celery("shop", backend="django-db", set_as_current=True)
    app.conf.update(result_extended=extended, task_track_started=extended)

    def work(seconds, fails):
        clock.sleep(round(seconds * 1e6))
        if fails:
            raise ValueError('no order "17"')

    names = ["shop.tasks.mail", "shop.tasks.export", "shop.tasks.«счёт»"]
    made = [app.task(work, name=name) for name in names]
    tracers = {task.name: build_tracer(task.name, task, app=app) for task in made}
    for number, began in enumerate(moments(clock.chance, 700)):
        name = clock.chance.choice(names)
        fails = clock.chance.random() < (0.3 if name == "shop.tasks.export" and number > 500 else 0.02)
        seconds = round(clock.chance.uniform(0.01, 90), 3)
        clock.set(began)
        key = str(uuid.uuid4())
        request = {"id": key, "args": [], "kwargs": {}, "task": name, "hostname": "w1", "delivery_info": {}}
        tracers[name](key, [seconds, fails], {}, request)
        planted.jobs.append(
            (began + round(seconds * 1e6), name if extended else None, "failed" if fails else "ok", seconds if extended else None)
        )


(tasks if celery else requests)()
shown = planted.counts()
if zone != "UTC":
    shown["stored_timezone"] = zone
with open(counts, "w") as file:
    json.dump(shown, file, ensure_ascii=False, indent=1)
