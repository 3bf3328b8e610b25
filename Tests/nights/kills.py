"""Kills at any moment of a night."""
import random
import signal
import subprocess
import time

FEW, MANY = 6, 1000


def lasting(night):
    """How long it takes undisturbed, in seconds."""
    copy = night.copy("timed")
    began = time.monotonic()
    copy.run(["run"], night.as_of)
    return time.monotonic() - began


def killed(night, share):
    """The moment is a share of how long it takes now, while other cases run beside it."""
    copy = night.copy("killed")
    process = copy.begin(["run"], night.as_of)
    try:
        process.communicate(timeout=share * night.seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    return night.mended(copy)


def cases(disturbed, long):
    chance = random.Random(11)
    nights = (disturbed.second, disturbed.third, disturbed.late, disturbed.first) if long else (disturbed.second, disturbed.third)
    for night in nights:
        night.seconds = lasting(night)
    for number in range(MANY if long else FEW):
        night, share = nights[number % len(nights)], chance.uniform(0.02, 1.1)
        yield f"{night.name} night: killed after {share:.0%} of its time ({number})", lambda n=night, s=share: killed(n, s)
