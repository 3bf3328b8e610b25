"""Two runs at once: one waits for nothing and ends with 5, and everything is written once."""
import shutil

from daybook import Daybook
from stopped import ended, stopped


def second_comes(night, name, number, state=False):
    """While the first is held at a call; with the same state folder, or another."""
    copy = night.copy("together")
    other = Daybook(copy.binary, copy.source, copy.out, copy.out.with_suffix(".other") if state else None, copy.options)
    if state:
        shutil.copytree(copy.out / ".daybook", other.state)
    with stopped(copy, night.as_of, name, number) as process:
        code, said = other.run(["run"], night.as_of)
        found = [] if code == 5 else [f"the second ends with {code}: {said}"]
        found += night.whole(copy)
    code, said = ended(process)
    found += [] if code == night.wanted else [f"the first ends with {code}: {said}"]
    return found + night.finished(copy)


def race(night):
    """Both begin at the same moment; who comes later may find all done."""
    copy = night.copy("race")
    processes = [copy.begin(["run"], night.as_of) for _ in range(3)]
    codes = sorted(ended(process)[0] for process in processes)
    found = [] if codes[0] == night.wanted and set(codes) <= {night.wanted, 5} else [f"they end with {codes}"]
    return found + night.finished(copy)


def cases(disturbed, long):
    night = disturbed.second
    yield "a second run while the first begins", lambda: second_comes(night, "pwrite64", 1)
    yield "a second run while the first publishes", lambda: second_comes(night, "renameat2", 1)
    yield "a second run with another state folder", lambda: second_comes(night, "renameat2", 2, state=True)
    for number in range(20 if long else 1):
        yield f"three runs at the same moment ({number + 1})", lambda: race(night)
