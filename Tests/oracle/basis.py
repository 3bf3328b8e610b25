"""What a report says it rests on: the hours without rows, the newest row of each table, and rows that were left out."""

import re
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from functools import cache

import stored

# How long before a period a row may lie and still be told as the newest.
MEMORY = timedelta(days=28)
# Table, its name in the database, and where its times stand.
TABLES = (("metrics", "system_metrics", "timestamp"), ("reports", "pilot_error_reports", "created_at"),
          ("comments", "error_comments", "created_at"), ("health", "health_checks", "checked_at"),
          ("scenarios", "user_scenarios", "executed_at"), ("feedback", "user_feedback", "created_at"))
# Rows of these come when something happens: none is told as the newest.
EVENTFUL = (("incidents", "incidents", "started_at"), ("deployments", "deployments", "deployed_at"),
            ("users", "auth_user", "date_joined"))
YEAR = re.compile(r"(?!0000)\d{4}-", re.ASCII)


def instant(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def opened(source):
    base = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    base.text_factory = lambda data: data.decode("utf-8", "replace")
    return base


def empty_hours(report, expected):
    """`expected` is silences.coverage of the period."""
    told = [(instant(span["from"]), instant(span["to"]), span["hours"], span["reason"]) for span in report["coverage"]["empty"]]
    return [f"empty hours: {start} to {end}, {hours} h, {why}: told by {'the report' if span in told else 'the oracle'} only"
            for span in sorted(set(told) ^ set(expected.empty)) for start, end, hours, why in [span]] or (
                [] if told == expected.empty else ["empty hours: not in the order of time"])


@cache
def all_times(source):
    """Of each table in which rows are due every day, in order; of metrics those with a type."""
    found = {}
    with opened(source) as base:
        for name, table, column in TABLES:
            typed = "metric_type" if name == "metrics" else "'one'"
            rows = base.execute(f"SELECT {column}, {typed} FROM {table}")
            found[table] = sorted(at for text, type in rows if stored.is_type(type) and (at := stored.time(text)))
    base.close()
    return found


def newest_rows(report, source, period):
    expected = {}
    for table, times in all_times(source).items():
        place = bisect_left(times, period.end)
        if place and times[place - 1] >= period.start - MEMORY:
            expected[table] = times[place - 1]
    told = {row["table"]: instant(row["time"]) for row in report["newest_rows"]}
    wrong = [f"newest row of {table}: {told.get(table)}, expected {expected.get(table)}"
             for table in sorted(told.keys() | expected.keys()) if told.get(table) != expected.get(table)]
    for row in report["newest_rows"]:
        before = (period.end - instant(row["time"])).total_seconds()
        if abs(row["seconds_before_end"] - before) > 1e-6:
            wrong.append(f"newest row of {row['table']}: {row['seconds_before_end']} s before the end, expected {before}")
    return wrong


class Candidate:
    """A stored row as the report would name it."""

    def __init__(self, source, table, time_column, row, texts):
        self.source, self.table, self.time_column = source, table, time_column
        self.stored, self.texts = row, texts
        self.key, self.time = str(row["id"]), stored.time(row[time_column])

    def shown(self, column):
        """As SQLite writes it as text, in one line, cut."""
        if self.stored[column] is None:
            return "NULL"
        text = stored.legible(self.texts[column])
        return text if len(text) <= 40 else text[:40] + "…"

    def is_in(self, period):
        """By its time, or by its text where the time cannot be read; what no period can hold is in each."""
        if self.time:
            return period.holds(self.time)
        text = self.stored[self.time_column]
        low, high = period.text_bounds()
        return self.table != "system_metrics" or not isinstance(text, str) or not YEAR.match(text) or low <= text < high

    def reasons(self, column):
        """Why what stands in the column is of no use."""
        if column not in self.stored:
            return set()
        value = self.stored[column]
        if column == self.time_column:
            return {"unreadable_time"} if self.time is None else set()
        if self.table == "system_metrics":
            if not stored.finite(value):
                return {"not_a_number"}
            number = stored.converted(value, self.stored["unit"])
            return {"negative_duration" if stored.measurable(number) else "out_of_range"} if (
                number < 0 or not stored.measurable(number)) else set()
        if column == "status":
            known = {"health_checks": stored.CHECK_STATUSES, "user_scenarios": stored.SCENARIO_STATUSES}[self.table]
            return set() if stored.word(value, known) in known else {"unknown_status"}
        if column.endswith("_at"):
            at = stored.time(value)
            bad = stored.filled(value) and (at is None or (self.time is not None and at < self.time))
        elif column == "rating":
            bad = stored.filled(value) and value not in (1, 2, 3, 4, 5)
        elif column == "response_time":
            bad = stored.filled(value) and not (stored.measurable(value) and value >= 0)
        else:
            bad = stored.filled(value) and not stored.finite(value)
        return {"unusable_value"} if bad else set()


@cache
def candidates(source):
    """By what the report calls their source."""
    found = defaultdict(list)
    with opened(source) as base:
        for name, table, time_column in TABLES + EVENTFUL:
            columns = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
            texts = ", ".join(f"CAST({column} AS TEXT)" for column in columns)
            for row in base.execute(f"SELECT {', '.join(columns)}, {texts} FROM {table}"):
                values = dict(zip(columns, row))
                if table == "system_metrics" and not stored.is_type(values["metric_type"]):
                    continue
                of = values["metric_type"] if table == "system_metrics" else name
                found[of].append(Candidate(of, table, time_column, values, dict(zip(columns, row[len(columns):]))))
    base.close()
    return found


def examples(report, source, period):
    """(how many rows are named, what is wrong with them)"""
    count, wrong = 0, []
    for entry in report["rejected"]:
        named = entry.get("examples", [])
        count += len(named)
        what = f"{entry['source']}, {entry['reason']}"
        rows = [row for row in candidates(source)[entry["source"]] if row.is_in(period)]
        for example in named:
            if not any(names(example, row, entry["reason"]) for row in rows):
                wrong.append(f"{what}: no such row left out: {example}")
        told = [(example["value"], example.get("row"), example.get("time")) for example in named]
        if not named and entry["reason"] in ("unusable_value", "unknown_status"):
            wrong.append(f"{what}: no row named")
        if len(set(told)) < len(told):
            wrong.append(f"{what}: one row named twice: {told}")
        if entry["reason"] in ("not_a_number", "negative_duration", "out_of_range"):
            bad = sorted((row for row in rows if entry["reason"] in row.reasons("value") and row.time), key=lambda row: (row.time, row.key))
            wrong += unlike(what, [(value, key, instant(at)) for value, key, at in told],
                            [(row.shown("value"), row.key, row.time) for row in bad[:3]])
        elif entry["reason"] == "unreadable_time":
            column = rows[0].time_column if rows else ""
            # Those that sort first; what is empty only where there is no other.
            texts = {row.texts[column].encode() for row in rows if row.time is None and stored.filled(row.stored[column])}
            wrong += unlike(what, [value for value, _, _ in told], [stored.legible(text.decode()) for text in sorted(texts)[:3]])
    return count, wrong


def unlike(what, told, expected):
    return [] if told == expected else [f"{what}: {told}, expected {expected}"]


def names(example, row, reason):
    """Whether the example says what stands in the row, and that is left out for this reason."""
    return (reason in row.reasons(example["column"]) and example["value"] == row.shown(example["column"])
            and example.get("row", row.key) == row.key and (instant(example["time"]) if "time" in example else None) == row.time)
