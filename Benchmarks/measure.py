"""One process measured: wall and CPU seconds of it and its children, peak memory of the largest of them."""

import os
import shutil
import statistics
import subprocess
import sys
import time


class Sample:
    def __init__(self, wall, cpu, peak, code):
        self.wall, self.cpu, self.peak, self.code = wall, cpu, peak, code


def run(words, log, wanted=(0,)):
    """Output goes to the log. An exit code that is not wanted stops the benchmark."""
    with open(log, "wb") as file:
        began = time.perf_counter()
        child = subprocess.Popen(words, stdout=file, stderr=file, stdin=subprocess.DEVNULL, cwd=os.path.dirname(log))
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in wanted:
        with open(log, errors="replace") as file:
            sys.exit(f"exit {child.returncode}: {' '.join(words)}\n{file.read()[-2000:]}")
    # ru_maxrss is KiB, and never below what this process itself had when it forked (about 12 MiB).
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode)


def alternate(rounds, first, second, scratch):
    """Pairs of samples, the order of each pair swapped from round to round. `first` and `second` make words from a folder."""
    pairs = []
    for number in range(rounds):
        order = (first, second) if number % 2 == 0 else (second, first)
        samples = {}
        for job in order:
            root = os.path.join(scratch, "run")
            shutil.rmtree(root, ignore_errors=True)
            os.makedirs(root)
            # Daybook's exit code 1 is a report with a remark.
            samples[job] = run(job(root), os.path.join(root, "log"), wanted=(0, 1) if job is second else (0,))
        pairs.append((samples[first], samples[second]))
    return pairs


def median(values):
    return statistics.median(values)


def spread(values):
    return f"{min(values):.1f}–{max(values):.1f}"
