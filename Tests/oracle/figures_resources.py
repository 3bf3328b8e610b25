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
        here = rows.of(type, period.start, period.end)
        other = "max" if main != "max" else "mean"
        aggregate(book, name, main, here, unit)
        aggregate(book, name, other, here, unit)
        before = period.reference
        aggregate(book, "reference." + name, main, rows.of(type, before.start, before.end), unit)
        if period.kind == "weekly":
            for day in period.days:
                aggregate(book, name, main, rows.of(type, *period.bounds(day)), unit, f"{{{day}}}")
    business(book, rows, period)
    custom(book, rows, period)


def aggregate(book, name, which, here, unit, dimension=""):
    values = [row.value for row in here]
    id = name + which + dimension
    if which == "mean":
        book.mean(id, values, unit)
    elif which == "max":
        book.maximum(id, values, unit)
    else:
        latest = max((row.time for row in here), default=None)
        last = [row.value for row in here if row.time == latest]
        # Two rows at the very same instant: docs/figures.md does not say which is the last.
        book[id] = Figure(last[0] if last else None, None if last else "no_rows", unit, None, also=tuple(last[1:]))


def business(book, rows, period):
    orders_type = "orders_count" if "orders_count" in rows.by_type else "orders"
    for prefix, part in (("", period), ("reference.", period.reference)):
        revenue = rows.of("revenue", part.start, part.end)
        orders = rows.of(orders_type, part.start, part.end)
        total(book, prefix + "business.revenue.sum", revenue, "money:RUB")
        total(book, prefix + "business.orders.sum", orders, "count")
        if not prefix:
            money, bought = (math.fsum(row.value for row in found) for found in (revenue, orders))
            book.value("business.average_order", money / bought if revenue and bought else None,
                       "money:RUB" if revenue else None, None,
                       reason="no_rows")
    for day in period.days:
        bounds = period.bounds(day)
        for name, type, unit in (("revenue", "revenue", "money:RUB"), ("orders", orders_type, "count")):
            id = f"business.{name}.sum{{{day}}}"
            total(book, id, rows.of(type, *bounds), unit)
            book[id].optional = period.kind == "daily"


def total(book, id, found, unit):
    values = [row.value for row in found]
    # Without a row nothing names the currency.
    book.value(id, math.fsum(values) if found else None, unit if found else None, len(found), largest(values))


def custom(book, rows, period):
    known = set(STANDARD) | set(BUSINESS) | {"request_duration"}
    here = {}
    for type in rows.by_type:
        if type not in known:
            found = rows.of(type, period.start, period.end)
            if found:
                here[type] = found
    for type in sorted(here, key=lambda type: type.encode())[:50]:
        values = [row.value for row in here[type]]
        book.count(f"custom.{type}.count", len(values))
        book.mean(f"custom.{type}.mean", values, None)
        book.maximum(f"custom.{type}.max", values, None)
