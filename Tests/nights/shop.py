"""A shop of a few hundred rows a day, its tables as Django makes them, written as time goes by."""
import datetime
import json
import pathlib
import random
import sqlite3

SCHEMA = (pathlib.Path(__file__).parent.parent / "oracle/schema.sql").read_text(encoding="utf-8")
PATHS = ["/", "/catalog/", "/cart/", "/checkout/", "/api/orders/17/"]


class Shop:
    """Writes the same rows into two databases: one that forgets what is older than it keeps, and one that does not."""

    def __init__(self, folder, seed):
        self.random = random.Random(seed)
        self.number = 0
        self.pruned, self.whole = folder / "shop.sqlite3", folder / "whole.sqlite3"
        self.bases = [sqlite3.connect(path, isolation_level=None) for path in (self.pruned, self.whole)]
        for base in self.bases:
            base.executescript(SCHEMA)

    def write(self, sql, rows):
        for base in self.bases:
            base.execute("BEGIN")
            base.executemany(sql, rows)
            base.execute("COMMIT")

    def identifier(self):
        self.number += 1
        return f"{self.number:032x}"

    def metrics(self, rows):
        self.write("INSERT INTO system_metrics VALUES (?, ?, ?, ?, ?, ?)", [
            (self.identifier(), kind, value, unit, time.isoformat(" ", "seconds"), json.dumps(metadata))
            for kind, value, unit, time, metadata in rows])

    def request(self, time):
        failed = self.random.random() < 0.02
        return ("request_duration", round(self.random.lognormvariate(-1, 0.6), 6), "s", time, {
            "path": self.random.choice(PATHS), "method": "GET", "status_code": 500 if failed else 200,
            "queries_count": self.random.randrange(30)})

    def requests(self, day, count):
        self.metrics([self.request(moment(day, self.random.randrange(86_400))) for _ in range(count)])

    def reports(self, day, count):
        """Error reports of a day that are resolved on it: what comes later then tells of that day alone."""
        rows = []
        for _ in range(count):
            created = moment(day, self.random.randrange(0, 80_000))
            severity = self.random.choice(["critical", "high", "medium", "low"])
            category = self.random.choice(["ui", "performance", "security", "data"])
            resolved = (created + datetime.timedelta(minutes=self.random.randrange(1, 60))).isoformat(" ", "seconds")
            rows.append((self.identifier(), "Title", "", "", "", "", category, severity, "shop", "", "", "", "", "", "resolved",
                         created.isoformat(" ", "seconds"), resolved, resolved))
        self.write(f"INSERT INTO pilot_error_reports VALUES ({', '.join('?' * 18)}, NULL, NULL)", rows)

    def live(self, day):
        rows = []
        for hour in range(24):
            start = moment(day, hour * 3600)
            for _ in range(self.random.randrange(8, 14)):
                rows.append(self.request(start + datetime.timedelta(seconds=self.random.randrange(3600))))
            rows.append(("cpu_usage", round(self.random.uniform(20, 60), 2), "percent", start, {}))
            rows.append(("disk_usage", 40 + day.toordinal() % 10, "percent", start, {}))
        self.metrics(sorted(rows, key=lambda row: row[3]))
        self.reports(day, self.random.randrange(4))

    def late(self, day):
        """Rows of a day that is long over."""
        if self.random.random() < 0.6:
            self.requests(day, self.random.randrange(1, 9))
        else:
            self.reports(day, 1)

    def prune(self, before):
        self.bases[0].execute("DELETE FROM system_metrics WHERE timestamp < ?", (moment(before, 0).isoformat(" ", "seconds"),))

    def close(self):
        for base in self.bases:
            base.close()


def moment(day, seconds):
    return datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(seconds=seconds)
