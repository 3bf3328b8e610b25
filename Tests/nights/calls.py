"""Each system call by which a night changes files, failing once, and the process killed at it."""
import itertools
import random
import re
import signal
from collections import defaultdict

NAMES = (
    "openat", "write", "pwrite64", "rename", "renameat", "renameat2", "symlink", "symlinkat", "link", "linkat", "fsync", "fdatasync",
    "mkdir", "mkdirat", "unlink", "unlinkat", "ftruncate", "fchmod", "fchown")
ERRORS = ("EIO", "ENOSPC")
FEW, MANY = 25, 100
# How much of a night is over when there is no room any more.
FULL = {"write": (0.7, 0.1, 0.4), "pwrite64": (0.3, 0.1, 0.8)}


class Call:
    """The how manieth call of its name, and what it is about."""

    def __init__(self, name, number, line):
        self.name, self.number = name, number
        files = re.findall(r"\d<([^>]*)>" if name in ("write", "pwrite64") else r'"([^"]*)"', line) or re.findall(r"<([^>]*)>", line)
        self.label = f"{name} {number} of {files[-1].rsplit('/', 1)[-1]}"


def calls(night):
    """Those of an undisturbed night, in their order: all are made by one thread."""
    copy = night.copy("traced")
    trace = copy.out.with_suffix(".trace")
    copy.run(["run"], night.as_of, ["strace", "-f", "-y", "-qq", "-s", "200", "-o", str(trace), "-e", "trace=" + ",".join(NAMES)])
    found, numbers, main = [], defaultdict(int), None
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        begun = re.match(r"(\d+) +(\w+)\(", line)
        if not begun:
            continue
        thread, name = begun.groups()
        main = main or thread
        numbers[thread, name] += 1
        if name == "openat" and "O_CREAT" not in line:
            continue
        if thread != main:
            raise RuntimeError(f"another thread changes files: {line}")
        found.append(Call(name, numbers[thread, name], line))
    return found


def injected(name, what, when, trace="/dev/null"):
    return ["strace", "-f", "-qq", "-s", "0", "-o", str(trace), "-e", f"trace={name}",
            "-e", f"inject={name}:{what}:when={when}"]


def fails(night, call, error):
    """Whatever fails, it is said, and the next run makes it good; what a run can do without does not fail it."""
    copy = night.copy("failing")
    trace = copy.out.with_suffix(".trace")
    code, said = copy.run(["run"], night.as_of, injected(call.name, f"error={error}", call.number, trace))
    found = [] if "INJECTED" in trace.read_text(errors="replace") else ["the call was not made"]
    trace.unlink()
    if code not in (7, night.wanted) or (code == 7 and "daybook: " not in said):
        found.append(f"the exit code is {code}: {said}")
    return found + night.mended(copy)


def killed(night, call):
    copy = night.copy("killed")
    code, said = copy.run(["run"], night.as_of, injected(call.name, "signal=KILL", call.number))
    found = [] if code == -signal.SIGKILL else [f"it was not killed: {code}: {said}"]
    return found + night.mended(copy)


def full(night, call):
    """No room from a call on."""
    copy = night.copy("full")
    code, said = copy.run(["run"], night.as_of, injected(call.name, "error=ENOSPC", f"{call.number}+"))
    # What is written to standard error may be lost with it.
    return ([] if code == 7 else [f"the exit code is {code}: {said}"]) + night.mended(copy)


def faults(night):
    """Each call of a night, with each that may happen at it: an error, or a kill."""
    return [(night, call, error) for call in calls(night) for error in (*ERRORS, None)]


def cases(disturbed, long):
    everything = faults(disturbed.second)
    if long:
        chosen = everything + [fault for night in (disturbed.first, disturbed.late) for fault in sample(faults(night), MANY)]
    else:
        chosen = sample(everything + faults(disturbed.third), FEW)
    for night, call, error in chosen:
        if error:
            yield f"{night.name} night: {error} at {call.label}", lambda n=night, c=call, e=error: fails(n, c, e)
        else:
            yield f"{night.name} night: killed at {call.label}", lambda n=night, c=call: killed(n, c)
    for name, shares in FULL.items():
        some = [call for _, call, error in everything if call.name == name and not error]
        for share in shares if long else shares[:1]:
            call = some[int(len(some) * share)]
            yield f"second night: no room from {call.label} on", lambda c=call: full(disturbed.second, c)


def sample(everything, count):
    """Each kind of call once, the others from all parts of the night."""
    chance = random.Random(23)
    names = [call.name for _, call, _ in everything]
    chosen = {chance.choice([place for place, other in enumerate(names) if other == name]) for name in sorted(set(names))}
    parts = count - len(chosen)
    bounds = [len(everything) * part // parts for part in range(parts + 1)]
    chosen |= {chance.randrange(low, high) for low, high in itertools.pairwise(bounds)}
    return [everything[place] for place in sorted(chosen)]
