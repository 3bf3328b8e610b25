"""docs/figures.md, "Requests"."""

import math

import silences

KEY_ACTIONS = ["/cart/add/", "/checkout/", "/orders/create/", "/products/search/"]
FUNNEL = KEY_ACTIONS[:3]
BUCKET = 300


def add(book, rows, period):
    of_period(book, "", rows, period)
    of_period(book, "reference.", rows, period.reference)
    here = rows.of("request_duration", period.start, period.end)
    by_path(book, here)
    funnel(book, rows, period)
    if period.kind in ("daily", "quarterly"):
        for prefix, part in (("", period), ("reference.", period.reference)):
            steps(book, prefix, rows, part.weeks if period.kind == "quarterly" else
                  ((hour, start, end) for start, end, hour in part.hours()))
    else:
        daily(book, rows, period)


def of_period(book, prefix, rows, period):
    here = rows.of("request_duration", period.start, period.end)
    values = [row.value for row in here]
    with_status = [row.status for row in here if row.status is not None]
    errors = sum(status >= 500 for status in with_status)
    n = len(here)
    name = prefix + "requests."
    # No row of any type in a span: nobody was counting. Rows of other types: there were no requests.
    told = None if n or rows.any(period.start, period.end) else "no_rows"
    status_told = told if n == 0 or with_status else "no_such_field"
    book.count_or(name + "count", n, told)
    seconds = silences.of_metrics(rows, period).seconds
    book.value(name + "throughput", None if told else n / seconds, "per_second", n)
    book.count_or(name + "with_status", len(with_status), told)
    book.count_or(name + "errors", errors, status_told)
    book.share(name + "error_rate", errors, len(with_status), "no_such_field" if n else "no_rows")
    if not prefix:
        book.count_or(name + "client_errors", sum(400 <= status <= 499 for status in with_status), status_told)
    book.count_or(name + "slow", sum(value > 2.0 for value in values), told)
    book.share(name + "slow_rate", sum(value > 2.0 for value in values), n)
    chatty(book, name + "chatty", here, told)
    book.mean(name + "duration.mean", values, "seconds")
    book.quantile(name + "duration.p50", values, 0.5, 1)
    book.quantile(name + "duration.p95", values, 0.95, 20)
    book.quantile(name + "duration.p99", values, 0.99, 100)
    book.maximum(name + "duration.max", values, "seconds")
    book.count_or(prefix + "security.denied", sum(status in (401, 403) for status in with_status), status_told)
    uptime(book, prefix, here)


def chatty(book, id, here, reason=None):
    """Requests of more than 20 queries; without a number of queries in any row nothing is known of it."""
    known = [row.queries for row in here if row.queries is not None]
    book.count_or(id, sum(queries > 20 for queries in known), "no_such_field" if here and not known else reason)


def uptime(book, prefix, here):
    seen, good = set(), set()
    for row in here:
        bucket = int(row.time.timestamp()) // BUCKET
        seen.add(bucket)
        if row.status is None or row.status < 500:
            good.add(bucket)
    book.share(prefix + "availability.uptime", len(good), len(seen))


def by_path(book, here):
    paths = {}
    for row in here:
        if row.path is not None:
            paths.setdefault(row.path, []).append(row)
    total = {path: math.fsum(row.value for row in found) for path, found in paths.items()}
    ranked = sorted(paths, key=lambda path: (-total[path], path.encode()))
    without = sum(row.path is None for row in here)
    if without:
        book.count("requests.by_path.without_path", without)
    if ranked[10:]:
        others = [row for path in ranked[10:] for row in paths[path]]
        values = [row.value for row in others]
        book.count("requests.by_path.count.other", len(others))
        book.value("requests.by_path.total.other", math.fsum(values), "seconds", len(others), max(values))
        book.mean("requests.by_path.mean.other", values, "seconds")
        rate(book, "requests.by_path.error_rate.other", others)
        chatty(book, "requests.by_path.chatty.other", others)
        book.count("requests.by_path.other_names", len(ranked) - 10)
    for path in ranked[:10]:
        found = paths[path]
        values = [row.value for row in found]
        book.count(f"requests.by_path.count{{{path}}}", len(found))
        book.value(f"requests.by_path.total{{{path}}}", total[path], "seconds", len(found), max(values))
        book.mean(f"requests.by_path.mean{{{path}}}", values, "seconds")
        book.quantile(f"requests.by_path.p95{{{path}}}", values, 0.95, 20)
        rate(book, f"requests.by_path.error_rate{{{path}}}", found)
        chatty(book, f"requests.by_path.chatty{{{path}}}", found)
    for action in KEY_ACTIONS:
        found = paths.get(action, []) + paths.get(action.rstrip("/"), [])
        if found:
            values = [row.value for row in found]
            book.count(f"requests.actions.count{{{action}}}", len(found))
            book.mean(f"requests.actions.mean{{{action}}}", values, "seconds")
            book.quantile(f"requests.actions.p95{{{action}}}", values, 0.95, 20)
            rate(book, f"requests.actions.error_rate{{{action}}}", found)


def funnel(book, rows, period):
    """Requests of each step answered with less than 400, or without a status."""
    sides = []
    for prefix, part in (("", period), ("reference.", period.reference)):
        here = rows.of("request_duration", part.start, part.end)
        counts = [sum(row.path is not None and row.path.rstrip("/") == step.rstrip("/") and (row.status or 0) < 400
                      for row in here) for step in FUNNEL]
        sides.append((prefix, here, counts))
    if sum(any(counts[step] for _, _, counts in sides) for step in range(len(FUNNEL))) < 2:
        return
    for prefix, here, counts in sides:
        if prefix and not here:
            continue
        for number, step in enumerate(FUNNEL):
            book.count(f"{prefix}funnel.step.count{{{step}}}", counts[number])
            if number:
                book.share(f"{prefix}funnel.step.rate{{{step}}}", counts[number], counts[number - 1])
        book.share(prefix + "funnel.completion", counts[-1], counts[0])


def rate(book, id, found):
    with_status = [row.status for row in found if row.status is not None]
    errors = sum(status >= 500 for status in with_status)
    book.share(id, errors, len(with_status), "no_such_field" if found else "no_rows")


def steps(book, prefix, rows, spans):
    """Hours or weeks."""
    name = prefix + "requests."
    for hour, start, end in spans:
        found = rows.of("request_duration", start, end)
        values = [row.value for row in found]
        book.count_or(f"{name}count{{{hour}}}", len(found), None if rows.any(start, end) else "no_rows")
        book.mean(f"{name}duration.mean{{{hour}}}", values, "seconds")
        book.quantile(f"{name}duration.p95{{{hour}}}", values, 0.95, 20)
        rate(book, f"{name}error_rate{{{hour}}}", found)


def daily(book, rows, period):
    for day in period.history():
        found = rows.of("request_duration", *period.bounds(day))
        values = [row.value for row in found]
        came = rows.any(*period.bounds(day))
        book.count_or(f"requests.count{{{day}}}", len(found), None if came else "no_rows")
        book.mean(f"requests.duration.mean{{{day}}}", values, "seconds")
        book.quantile(f"requests.duration.p95{{{day}}}", values, 0.95, 20)
    for prefix, part in (("", period), ("reference.", period.reference)):
        for day in part.days:
            rate(book, f"{prefix}requests.error_rate{{{day}}}", rows.of("request_duration", *period.bounds(day)))
    for start, end, hour in period.hours():
        count = len(rows.of("request_duration", start, end))
        book.count_or(f"requests.hourly.count{{{hour}}}", count, None if rows.any(start, end) else "no_rows")
