"""docs/figures.md, "Operations"."""

import statistics
from collections import Counter

from expected import Figure
from stored import SEVERITIES, finite, measurable


def add(book, rows, period):
    incidents(book, rows, period)
    book.count("deployments.count", sum(period.holds(at) for at, _ in rows.deployments))
    book.count("reference.deployments.count", sum(period.reference.holds(at) for at, _ in rows.deployments))
    book.count("deployments.rolled_back", sum(at is not None and period.holds(back) for at, back in rows.deployments))
    health(book, rows, period)
    scenarios(book, rows, period)
    feedback(book, rows, period)
    for prefix, part in (("", period), ("reference.", period.reference)):
        book.count(prefix + "users.new", sum(part.holds(at) for at in rows.joined))
    book.count("users.total", sum(at is not None and at < period.end for at in rows.joined))


def incidents(book, rows, period):
    started = [severity for at, _, severity in rows.incidents if period.holds(at)]
    book.count("incidents.started", len(started))
    book.count("reference.incidents.started", sum(period.reference.holds(at) for at, _, _ in rows.incidents))
    book.count("incidents.resolved", sum(at is not None and at < period.end and period.holds(done)
                                         for at, done, _ in rows.incidents))
    book.count("incidents.open", sum(at is not None and at < period.end and (done is None or done >= period.end)
                                     for at, done, _ in rows.incidents))
    book.names("incidents.by_severity", Counter(started), SEVERITIES)
    took = [(done - at).total_seconds() for at, done, _ in rows.incidents
            if at and period.holds(done) and at <= done]
    n = len(took)
    if n < 6:
        book["incidents.resolve.median"] = Figure(None, "too_few_rows" if n else "no_rows", "seconds", n)
    else:
        book.value("incidents.resolve.median", statistics.median(took), "seconds", n, max(took))
    book.maximum("incidents.resolve.max", took, "seconds")


def health(book, rows, period):
    here = [(passed, name, response) for at, passed, name, response in rows.checks if period.holds(at)]
    passed = sum(ok for ok, _, _ in here)
    book.count("health.checks", len(here))
    book.count("health.passed", passed)
    book.share("health.pass_rate", passed, len(here))
    for prefix, part in (("", period), ("reference.", period.reference)):
        of_part = [(ok, name, response) for at, ok, name, response in rows.checks if part.holds(at)]
        for name in {name for _, name, _ in of_part}:
            of_name = [(ok, response) for ok, other, response in of_part if other == name]
            book.share(f"{prefix}health.by_check.pass_rate{{{name}}}", sum(ok for ok, _ in of_name), len(of_name))
            responses = [response for _, response in of_name if measurable(response) and response >= 0]
            if responses or not prefix:
                book.mean(f"{prefix}health.by_check.response{{{name}}}", responses, "seconds", "no_such_field")


def scenarios(book, rows, period):
    here = [(ok, name) for at, ok, name in rows.scenarios if period.holds(at)]
    succeeded = sum(ok for ok, _ in here)
    book.count("scenarios.runs", len(here))
    book.count("scenarios.succeeded", succeeded)
    book.share("scenarios.success_rate", succeeded, len(here))
    for name in {name for _, name in here}:
        of_name = [ok for ok, other in here if other == name]
        book.share(f"scenarios.by_scenario.success_rate{{{name}}}", sum(of_name), len(of_name))


def feedback(book, rows, period):
    for prefix, part in (("", period), ("reference.", period.reference)):
        here = [(rating, category) for at, rating, category in rows.feedback if part.holds(at)]
        ratings = [rating for rating, _ in here if finite(rating) and rating in (1, 2, 3, 4, 5)]
        book.count(prefix + "feedback.count", len(here))
        book.mean(prefix + "feedback.rating.mean", ratings, "of 5", "no_such_field" if here else "no_rows")
        if not prefix:
            for rating in range(1, 6):
                book.count(f"feedback.by_rating{{{rating}}}", ratings.count(rating))
            book.names("feedback.by_category", Counter(category for _, category in here))
