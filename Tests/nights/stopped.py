"""A run that is held at a system call while something happens around it."""
import contextlib
import os
import re
import signal
import time

from calls import injected


@contextlib.contextmanager
def stopped(copy, as_of, name, number):
    """Yields the process (of strace, which ends as the run does); it goes on afterwards."""
    trace = copy.out.with_suffix(".trace")
    process = copy.begin(["run"], as_of, injected(name, "signal=STOP", number, trace))
    until = time.monotonic() + 60
    while not (held := re.search(r"^(\d+) .*stopped by SIGSTOP", text(trace), re.MULTILINE)):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"it did not come to {name} {number}: {process.communicate()}")
        time.sleep(0.01)
    try:
        yield process
    finally:
        os.kill(leader(int(held[1])), signal.SIGCONT)
        trace.unlink()


def leader(thread):
    with open(f"/proc/{thread}/status", encoding="ascii") as status:
        return int(re.search(r"Tgid:\s+(\d+)", status.read())[1])


def text(path):
    return path.read_text(errors="replace") if path.exists() else ""


def ended(process):
    """The exit code, and what was said."""
    said = process.communicate()[1]
    return process.returncode, said
