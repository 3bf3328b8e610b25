"""docs/figures.md, "Requests"."""

import math

KEY_ACTIONS = ["/cart/add/", "/checkout/", "/orders/create/", "/products/search/"]
BUCKET = 300


def add(book, rows, period):
    of_period(book, "", rows, period)
    of_period(book, "reference.", rows, period.reference)
    here = rows.of("request_duration", period.start, period.end)
    by_path(book, here)
    if period.kind == "daily":
        hourly(book, "", rows, period)
        hourly(book, "reference.", rows, period.reference)
    else:
        daily(book, rows, period)


def of_period(book, prefix, rows, period):
    here = rows.of("request_duration", period.start, period.end)
    values = [row.value for row in here]
    with_status = [row.status for row in here if row.status is not None]
    errors = sum(status >= 500 for status in with_status)
    n = len(here)
    name = prefix + "requests."
    book.count(name + "count", n)
    book.value(name + "throughput", n / period.seconds, "per_second", n)
    book.count(name + "with_status", len(with_status))
    book.count(name + "errors", errors)
    book.share(name + "error_rate", errors, len(with_status), "no_such_field" if n else "no_rows")
    if not prefix:
        book.count(name + "client_errors", sum(400 <= status <= 499 for status in with_status))
    book.count(name + "slow", sum(value > 2.0 for value in values))
    book.count(name + "chatty", sum(row.queries is not None and row.queries > 20 for row in here))
    book.mean(name + "duration.mean", values, "seconds")
    book.quantile(name + "duration.p50", values, 0.5, 1)
    book.quantile(name + "duration.p95", values, 0.95, 20)
    book.quantile(name + "duration.p99", values, 0.99, 100)
    book.maximum(name + "duration.max", values, "seconds")
    book.count(prefix + "security.denied", sum(status in (401, 403) for status in with_status))
    uptime(book, prefix, rows, here, period)


def uptime(book, prefix, rows, here, period):
    seen, good = set(), set()
    for row in here:
        bucket = int(row.time.timestamp()) // BUCKET
        seen.add(bucket)
        if row.status is None or row.status < 500:
            good.add(bucket)
    for at, passed, _, _ in rows.checks:
        if period.holds(at):
            bucket = int(at.timestamp()) // BUCKET
            seen.add(bucket)
            if passed:
                good.add(bucket)
    book.share(prefix + "availability.uptime", len(good), len(seen))


def by_path(book, here):
    paths = {}
    for row in here:
        if row.path is not None:
            paths.setdefault(row.path, []).append(row)
    total = {path: math.fsum(row.value for row in found) for path, found in paths.items()}
    for path in sorted(paths, key=lambda path: (-total[path], path.encode()))[:10]:
        found = paths[path]
        values = [row.value for row in found]
        book.count(f"requests.by_path.count{{{path}}}", len(found))
        book.value(f"requests.by_path.total{{{path}}}", total[path], "seconds", len(found), max(values))
        book.mean(f"requests.by_path.mean{{{path}}}", values, "seconds")
        book.quantile(f"requests.by_path.p95{{{path}}}", values, 0.95, 20)
        rate(book, f"requests.by_path.error_rate{{{path}}}", found)
        chatty = sum(row.queries is not None and row.queries > 20 for row in found)
        book.count(f"requests.by_path.chatty{{{path}}}", chatty)
    for action in KEY_ACTIONS:
        found = paths.get(action, []) + paths.get(action.rstrip("/"), [])
        if found:
            values = [row.value for row in found]
            book.count(f"requests.actions.count{{{action}}}", len(found))
            book.mean(f"requests.actions.mean{{{action}}}", values, "seconds")
            book.quantile(f"requests.actions.p95{{{action}}}", values, 0.95, 20)
            rate(book, f"requests.actions.error_rate{{{action}}}", found)


def rate(book, id, found):
    with_status = [row.status for row in found if row.status is not None]
    errors = sum(status >= 500 for status in with_status)
    book.share(id, errors, len(with_status), "no_such_field" if found else "no_rows")


def hourly(book, prefix, rows, period):
    name = prefix + "requests."
    for start, end, hour in period.hours():
        found = rows.of("request_duration", start, end)
        values = [row.value for row in found]
        book.zero_or_missing(f"{name}count{{{hour}}}", len(found))
        book.mean(f"{name}duration.mean{{{hour}}}", values, "seconds")
        book.quantile(f"{name}duration.p95{{{hour}}}", values, 0.95, 20)
        rate(book, f"{name}error_rate{{{hour}}}", found)


def daily(book, rows, period):
    for day in period.history(84):
        found = rows.of("request_duration", *period.bounds(day))
        values = [row.value for row in found]
        book.zero_or_missing(f"requests.count{{{day}}}", len(found))
        book.mean(f"requests.duration.mean{{{day}}}", values, "seconds")
        book.quantile(f"requests.duration.p95{{{day}}}", values, 0.95, 20)
    for prefix, part in (("", period), ("reference.", period.reference)):
        for day in part.days:
            rate(book, f"{prefix}requests.error_rate{{{day}}}", rows.of("request_duration", *period.bounds(day)))
    for start, end, hour in period.hours():
        book.zero_or_missing(f"requests.hourly.count{{{hour}}}", len(rows.of("request_duration", start, end)))
