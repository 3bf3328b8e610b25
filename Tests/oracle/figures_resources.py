"""docs/figures.md, "Resources, users and business"."""

import math

from expected import Figure, largest

STANDARD = {
    "cpu_usage": ("mean", "fraction"),
    "memory_usage": ("mean", "fraction"),
    "disk_usage": ("last", "fraction"),
    "database_connections": ("max", "count"),
    "active_users": ("mean", "count"),
}
BUSINESS = ("revenue", "orders_count", "orders")


def add(book, rows, period):
    for type, (main, unit) in STANDARD.items():
        name = f"resources.{type}."
        here = rows.counted(type, period, period.start, period.end)
        why = reason(rows, type, period)
        other = "max" if main != "max" else "mean"
        aggregate(book, name, main, here, unit, why)
        aggregate(book, name, other, here, unit, why)
        before = period.reference
        earlier = rows.counted(type, period, before.start, before.end)
        aggregate(book, "reference." + name, main, earlier, unit, reason(rows, type, period, before))
        if period.kind in ("weekly", "monthly"):
            for day in period.days:
                aggregate(book, name, main, rows.counted(type, period, *period.bounds(day)), unit, why, f"{{{day}}}")
    business(book, rows, period)
    custom(book, rows, period)


def reason(rows, type, period, part=None):
    """Why a type may have no value in the period or in what it is compared with."""
    part = part or period
    every = rows.of(type, part.start, part.end)
    return "other_unit" if every and not rows.counted(type, period, part.start, part.end) else "no_rows"


def aggregate(book, name, which, here, unit, why="no_rows", dimension=""):
    values = [row.value for row in here]
    id = name + which + dimension
    if which == "mean":
        book.mean(id, values, unit, why)
    elif which == "max":
        book.maximum(id, values, unit, why)
    else:
        latest = max((row.time for row in here), default=None)
        last = [row.value for row in here if row.time == latest]
        # Two rows at the very same instant: docs/figures.md does not say which is the last.
        book[id] = Figure(last[0] if last else None, None if last else why, unit, None, also=tuple(last[1:]))


def business(book, rows, period):
    orders_type = "orders_count" if "orders_count" in rows.by_type else "orders"
    for prefix, part in (("", period), ("reference.", period.reference)):
        revenue = rows.counted("revenue", period, part.start, part.end)
        orders = rows.counted(orders_type, period, part.start, part.end)
        total(book, prefix + "business.revenue.sum", revenue, "money:RUB", reason(rows, "revenue", period, part))
        total(book, prefix + "business.orders.sum", orders, "count", reason(rows, orders_type, period, part))
        if not prefix:
            money, bought = (math.fsum(row.value for row in found) for found in (revenue, orders))
            reasons = [reason(rows, type, period) for type, found in (("revenue", revenue), (orders_type, orders)) if not found]
            book.value("business.average_order", money / bought if revenue and bought else None,
                       "money:RUB" if revenue else None, None,
                       reason="other_unit" if "other_unit" in reasons else "no_rows")
    for day in period.days:
        bounds = period.bounds(day)
        for name, type, unit in (("revenue", "revenue", "money:RUB"), ("orders", orders_type, "count")):
            id = f"business.{name}.sum{{{day}}}"
            total(book, id, rows.counted(type, period, *bounds), unit, reason(rows, type, period))
            book[id].optional = period.kind in ("daily", "quarterly")


def total(book, id, found, unit, why):
    values = [row.value for row in found]
    # Without a row nothing names the currency.
    book.value(id, math.fsum(values) if found else None, unit if found else None, len(found), largest(values), why)


def custom(book, rows, period):
    known = set(STANDARD) | set(BUSINESS) | {"request_duration"}
    here = {}
    for type in rows.by_type:
        if type not in known:
            found = rows.counted(type, period, period.start, period.end)
            if found:
                here[type] = found
    before = period.reference
    for type in sorted(here, key=lambda type: type.encode())[:50]:
        values = [row.value for row in here[type]]
        name = f"custom.{type}."
        book.count(name + "count", len(values))
        for which in ("mean", "max", "last"):
            aggregate(book, name, which, here[type], None)
        earlier = rows.counted(type, period, before.start, before.end)
        aggregate(book, "reference." + name, "mean", earlier, None, reason(rows, type, period, before))
