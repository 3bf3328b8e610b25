"""A clock that stands still until it is moved, for software that writes a database now."""

import random
import uuid

import time_machine
from planted import FIRST, LAST, at


class Clock:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        # Keys that are the same each time make the same dump.
        keys = random.Random(seed)
        uuid.uuid4 = lambda: uuid.UUID(int=keys.getrandbits(128), version=4)
        self.travel = time_machine.travel(FIRST / 1e6, tick=False)
        self.traveller = self.travel.start()
        self.now = FIRST

    def set(self, micros):
        self.now = micros
        # A number, as a datetime would change the zone, too; cut off to microseconds it is what was asked for.
        self.traveller.move_to((micros + 0.5) / 1e6)

    def sleep(self, micros):
        self.set(self.now + micros)


def moments(chance, many):
    """Moments of the weeks that are counted, some of them beside the two clock changes, in order, to the millisecond."""
    spans = [(at(2026, 11, 8), LAST)] * 6 + [(at(2026, 10, 24, 22), at(2026, 10, 26)), (at(2026, 10, 31), at(2026, 11, 2, 5))]
    found = {round(chance.uniform(*chance.choice(spans)) / 1000) * 1000 for _ in range(many)}
    for change in (at(2026, 10, 25, 1), at(2026, 11, 1, 6)):
        found |= {change + minutes * 60_000_000 for minutes in (-61, -59, -1, 0, 1, 59, 61)}
    return sorted(found)
