"""The figures a report has to hold, by id."""

import math

import numpy as np


class Figure:
    """One expected figure: a value, or why there is none."""

    def __init__(self, value=None, reason=None, unit=None, n=None, scale=None, also=()):
        self.value = value
        self.reason = reason
        self.unit = unit
        self.n = n
        self.scale = scale  # the largest operand: floats may differ by 1e-12 of it
        self.also = also  # other values or reasons docs/figures.md leaves open
        self.optional = False


class Book(dict):
    def count(self, id, value, n=None):
        self[id] = Figure(int(value), unit="count", n=n)

    def names(self, id, counts, always=()):
        """The ten largest and those that always stand, then what all others hold together and how many they are."""
        ranked = sorted(counts, key=lambda name: (-counts[name], name.encode()))
        kept = [name for rank, name in enumerate(ranked) if rank < 10 or name in always]
        for name in kept:
            self.count(f"{id}{{{name}}}", counts[name])
        if len(kept) < len(counts):
            self.count(f"{id}.other", sum(counts.values()) - sum(counts[name] for name in kept))
            self.count(f"{id}.other_names", len(counts) - len(kept))
        return kept

    def count_or(self, id, value, reason, n=None):
        """A count, or why there is none."""
        self[id] = Figure(int(value) if reason is None else None, reason, "count", n)

    def value(self, id, value, unit, n, scale=None, reason="no_rows"):
        self[id] = Figure(value, None if value is not None else reason, unit, n, scale)

    def share(self, id, part, whole, reason="no_rows"):
        self.value(id, part / whole if whole else None, "fraction", whole, 1.0, reason)

    def mean(self, id, values, unit, reason="no_rows"):
        value = math.fsum(values) / len(values) if len(values) else None
        self.value(id, value, unit, len(values), largest(values), reason)

    def maximum(self, id, values, unit, reason="no_rows"):
        self.value(id, max(values) if len(values) else None, unit, len(values), reason=reason)

    def quantile(self, id, values, p, needed, unit="seconds"):
        n = len(values)
        if n < max(needed, 1):
            self[id] = Figure(None, "too_few_rows" if n else "no_rows", unit, n)
        else:
            # numpy's default is Hyndman and Fan's type 7.
            self.value(id, float(np.quantile(np.array(values, dtype=float), p)), unit, n, largest(values))

    def optionally(self, id, figure):
        """A figure docs/figures.md leaves open whether to write: right if it is there."""
        figure.optional = True
        self[id] = figure


def largest(values):
    return max((abs(value) for value in values), default=0.0)
