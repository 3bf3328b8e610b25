"""The rows of a shop's database as arrays: what the oracle looks at, read without Daybook."""

import json
import re
import sqlite3

import numpy as np

VARIABLE = re.compile(r"/(api/products|orders)/(?:[0-9]+|[0-9a-f-]{36})/")
DURATION = "'request_duration'"


def seconds(text):
    """Seconds since 1970 of an instant in UTC, as rows and truth write it."""
    return np.datetime64(text.rstrip("Z").replace(" ", "T"), "us").astype("int64") / 1e6


class Numbers(dict):
    """Numbers what it is asked for, from 0 on."""

    def __missing__(self, key):
        self[key] = number = len(self)
        return number


class Requests:
    """Columns of equal length: time, duration in seconds, path as a report names it, status and number of queries."""

    def __init__(self, database):
        times, durations, forms = [], [], []
        # Metadata repeat: each is read once.
        numbers = Numbers()
        query = f"SELECT timestamp, value, metadata FROM system_metrics WHERE metric_type = {DURATION}"
        for time, duration, metadata in database.execute(query):
            times.append(time)
            durations.append(duration)
            forms.append(numbers[metadata])
        self.time, self.duration, form = stamps(times), np.array(durations), np.array(forms)
        read = [json.loads(metadata) for metadata in numbers]
        self.status = np.array([one["status_code"] for one in read])[form]
        self.queries = np.array([one["queries_count"] for one in read])[form]
        paths = [VARIABLE.sub(r"/\1/{id}/", one["path"]).partition("?")[0] for one in read]
        self.paths, path = np.unique(np.array(paths), return_inverse=True)
        self.path = path[form]
        self.failed = self.status >= 500
        self.hour = self.time.astype(int) // 3600 % 24

    def at(self, places):
        """A mask of the requests of some paths; of all where none is named."""
        return np.isin(self.paths, places)[self.path] if places else np.full(self.time.shape, True)


class Shop:
    def __init__(self, path):
        with sqlite3.connect(path) as database:
            self.requests = Requests(database)
            self.start = float(self.requests.time.min()) // 86400 * 86400
            self.gauges = {kind: gauge(database, kind) for kind in ("database_connections", "disk_usage")}
            others = database.execute(f"SELECT timestamp FROM system_metrics WHERE metric_type <> {DURATION}")
            self.metrics = np.concatenate([self.requests.time, stamps(row[0] for row in others)])
            self.reports = table(database, "SELECT created_at, category FROM pilot_error_reports")
            self.scenarios = table(database, "SELECT executed_at, scenario, status FROM user_scenarios")
        database.close()


def stamps(texts):
    return np.array(list(texts), "datetime64[us]").astype("int64") / 1e6


def table(database, query):
    """Times, and the other columns as texts."""
    columns = list(zip(*database.execute(query)))
    return stamps(columns[0]), *(np.array(column) for column in columns[1:])


def gauge(database, kind):
    columns = list(zip(*database.execute("SELECT timestamp, value FROM system_metrics WHERE metric_type = ?", [kind])))
    return stamps(columns[0]), np.array(columns[1])
