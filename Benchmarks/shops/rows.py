"""The rows of a shop's database as arrays: what the oracle looks at, read without Daybook."""

import re
import sqlite3

import numpy as np

VARIABLE = re.compile(r"/(api/products|orders)/(?:[0-9]+|[0-9a-f-]{36})/")
REQUESTS = """SELECT timestamp, value, json_extract(metadata, '$.path'), json_extract(metadata, '$.status_code'),
  json_extract(metadata, '$.queries_count') FROM system_metrics WHERE metric_type = 'request_duration'"""


def seconds(text):
    """Seconds since 1970 of an instant in UTC, as rows and truth write it."""
    return np.datetime64(text.rstrip("Z").replace(" ", "T"), "us").astype("int64") / 1e6


class Requests:
    """Columns of equal length: time, duration in seconds, path as a report names it, status and number of queries."""

    def __init__(self, database):
        times, durations, paths, statuses, queries = [], [], [], [], []
        for time, duration, path, status, number in database.execute(REQUESTS):
            times.append(time)
            durations.append(duration)
            paths.append(VARIABLE.sub(r"/\1/{id}/", path).partition("?")[0])
            statuses.append(status)
            queries.append(number)
        self.time = stamps(times)
        self.duration, self.status, self.queries = np.array(durations), np.array(statuses), np.array(queries)
        self.paths, self.path = np.unique(np.array(paths), return_inverse=True)
        self.failed = self.status >= 500

    def at(self, places):
        """A mask of the requests of some paths; of all where none is named."""
        return np.isin(self.path, np.flatnonzero(np.isin(self.paths, places))) if places else np.full(self.time.shape, True)


class Shop:
    def __init__(self, path):
        with sqlite3.connect(path) as database:
            self.requests = Requests(database)
            self.start = float(self.requests.time.min()) // 86400 * 86400
            self.gauges = {kind: gauge(database, kind) for kind in ("database_connections", "disk_usage")}
            self.metrics = stamps(row[0] for row in database.execute("SELECT timestamp FROM system_metrics"))
            self.reports = table(database, "SELECT created_at, category FROM pilot_error_reports")
            self.scenarios = table(database, "SELECT executed_at, scenario, status FROM user_scenarios")
        database.close()


def stamps(texts):
    return np.array([text.replace(" ", "T") for text in texts], "datetime64[us]").astype("int64") / 1e6


def table(database, query):
    """Times, and the other columns as texts."""
    columns = list(zip(*database.execute(query)))
    return stamps(columns[0]), *(np.array(column) for column in columns[1:])


def gauge(database, kind):
    columns = list(zip(*database.execute("SELECT timestamp, value FROM system_metrics WHERE metric_type = ?", [kind])))
    return stamps(columns[0]), np.array(columns[1])
