"""Whether all system calls of a run are let through by the unit's SystemCallFilter=: syscalls.py UNIT SETS TRACE

SETS is what systemd-analyze syscall-filter prints, TRACE what strace -f wrote."""
import pathlib
import re
import sys

FEWEST = 30


def named_sets(text):
    found, members = {}, []
    for line in re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines():
        word = line.split("#")[0].strip()
        if line.startswith("@"):
            members = found.setdefault(word, [])
        elif word:
            members.append(word)
    return found


def calls(name, sets):
    return set().union(*(calls(member, sets) for member in sets[name])) if name.startswith("@") else {name}


def allowed(unit, sets):
    lines = re.findall(r"^SystemCallFilter=(.*)$", unit, re.MULTILINE)
    if not lines or lines[0].startswith("~"):
        sys.exit("the unit's first SystemCallFilter= is no list of what is allowed")
    # @default is let through always: systemd.exec(5).
    let = calls("@default", sets)
    for line in lines:
        named = set().union(*(calls(name, sets) for name in line.removeprefix("~").split()))
        let = let - named if line.startswith("~") else let | named
    return let


def main():
    unit, sets, trace = (pathlib.Path(path).read_text(encoding="utf-8", errors="replace") for path in sys.argv[1:])
    sets = named_sets(sets)
    used = set(re.findall(r"^(?:\d+ +)?([a-z][a-z0-9_]+)\(", trace, re.MULTILINE))
    if len(used) < FEWEST:
        sys.exit(f"the trace holds only {len(used)} different calls")
    if "reboot" in allowed(unit, sets) or "read" not in allowed(unit, sets):
        sys.exit("the sets of systemd are not understood")
    refused = sorted(used - allowed(unit, sets))
    if refused:
        sys.exit("the filter refuses " + ", ".join(refused))
    print(f"system calls: all {len(used)} that a run makes are in the unit's filter")


main()
