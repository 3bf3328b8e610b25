"""A report's figures against the expected ones: the differences as lines of text."""

import json
import math

TOLERANCE = 1e-12


def figures(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["figures"]


def differences(found, book):
    """Lines, one a difference; empty when the report is right."""
    lines = []
    by_id = {}
    for figure in found:
        if figure["id"] in by_id:
            lines.append(f"twice: {figure['id']}")
        by_id[figure["id"]] = figure
    # What figures usually are has a module of its own.
    for id in sorted(id for id in set(by_id) - set(book) if not id.startswith("usual.")):
        lines.append(f"extra: {id} = {by_id[id].get('value')!r}")
    for id in book:
        if id in by_id:
            lines += of_one(by_id[id], book[id])
        elif not book[id].optional:
            lines.append(f"not in the report: {id} (expected {book[id].value!r} {book[id].reason or ''})")
    return lines


def of_one(figure, expected):
    id, lines = figure["id"], []
    value, state, reason = figure.get("value"), figure.get("state"), figure.get("reason")
    if value is None:
        if state != "missing":
            lines.append(f"{id}: no value, but state {state!r}")
        allowed = ([expected.reason] if expected.value is None else []) + list(expected.also)
        if reason not in allowed:
            lines.append(f"{id}: missing {reason!r}, expected {shown(expected)}")
    else:
        if state != "exact":
            lines.append(f"{id}: state {state!r} for a value that can be counted exactly")
        if not any(same(value, other, expected) for other in [expected.value, *expected.also]):
            lines.append(f"{id}: {value!r}, expected {shown(expected)}")
        if reason is not None:
            lines.append(f"{id}: a value and a reason {reason!r}")
    if expected.unit is not None and figure.get("unit") != expected.unit:
        lines.append(f"{id}: unit {figure.get('unit')!r}, expected {expected.unit!r}")
    if expected.n is not None and figure.get("n") != expected.n:
        lines.append(f"{id}: n {figure.get('n')!r}, expected {expected.n}")
    return lines


def same(value, other, expected):
    if other is None or isinstance(other, str):
        return False
    money = isinstance(expected.unit, str) and expected.unit.startswith("money")
    if money != isinstance(value, str):
        return False
    try:
        number = float(value)
    except ValueError:
        return False
    if not math.isfinite(number):
        return False
    if isinstance(other, int):
        return number == other
    scale = max(abs(other), expected.scale or 0.0)
    return abs(number - other) <= TOLERANCE * scale


def shown(expected):
    if expected.value is None:
        return f"missing {expected.reason!r}"
    return repr(expected.value) + (f" or one of {expected.also}" if expected.also else "")
