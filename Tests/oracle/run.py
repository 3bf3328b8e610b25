"""All checks, or those named; study, story and extremes only when named.

DAYBOOK is the path of the executable.
"""

import os
import shutil
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

PARTS = ("schema", "self", "methods", "figures", "identity", "bad", "runs", "outages", "monitors", "jobs", "demo", "states")
LONG = ("study", "story", "extremes")
SHOWN = int(os.environ.get("ORACLE_LINES", "12"))


class Checks:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def __call__(self, name, wrong, skipped=False):
        """One check: a line, and below it what is wrong."""
        if skipped:
            self.skipped += 1
            print(f"SKIP  {name}", flush=True)
        elif wrong:
            self.failed += 1
            print(f"FAIL  {name}", flush=True)
            for line in wrong[:SHOWN]:
                print(f"        {line}", flush=True)
            if len(wrong) > SHOWN:
                print(f"        … and {len(wrong) - SHOWN} more (ORACLE_LINES=N shows N)", flush=True)
        else:
            self.passed += 1
            print(f"ok    {name}", flush=True)


def main(words):
    parts = words or PARTS
    unknown = [part for part in parts if part not in PARTS + LONG]
    if unknown:
        print(f"unknown: {' '.join(unknown)}; one or more of: {' '.join(PARTS + LONG)}", file=sys.stderr)
        return 2
    needs_executable = any(part in parts for part in PARTS[3:] + LONG)
    executable = os.environ.get("DAYBOOK", "")
    if needs_executable and not os.access(executable, os.X_OK):
        print("set DAYBOOK to the path of the executable, as DAYBOOK=.build/release/daybook", file=sys.stderr)
        return 2
    os.environ["DAYBOOK"] = os.path.abspath(executable)
    check = Checks()
    began = time.monotonic()
    scratch = tempfile.mkdtemp(prefix="daybook-oracle-")
    os.chmod(scratch, 0o755)
    try:
        everything(check, parts, scratch)
    finally:
        if os.environ.get("ORACLE_KEEP"):
            print(f"kept: {scratch}")
        else:
            shutil.rmtree(scratch, ignore_errors=True)
    skipped = f", {check.skipped} skipped" if check.skipped else ""
    print(f"{check.passed} passed, {check.failed} failed{skipped} in {time.monotonic() - began:.0f} s")
    return 1 if check.failed else 0


def everything(check, parts, scratch):
    import project

    clean, trapped = (os.path.join(scratch, name) for name in ("clean.db", "traps.db"))
    project.start(clean)  # before anything that imports the models
    import badinput
    import demo
    import extremes
    import figurecheck
    import fixture
    import identity
    import jobs
    import methods
    import monitors
    import outages
    import remembered
    import runs
    import selfcheck
    import states
    import storytable
    import traps

    project.create_tables()
    if "schema" in parts:
        check("Django makes the tables of schema.sql, letter for letter", project.schema_differences(clean))
    fixture.populate()
    project.point_at(clean)
    shutil.copyfile(clean, trapped)
    traps.apply(trapped)
    os.chmod(clean, 0o644)
    if "self" in parts:
        selfcheck.run(check)
    if "methods" in parts:
        methods.run(check)
    if "figures" in parts:
        figurecheck.run(check, "clean", clean, scratch)
        remembered.run(check, clean, scratch)
        project.point_at(trapped)
        figurecheck.run(check, "traps", trapped, scratch)
    if "identity" in parts:
        identity.run(check, trapped, scratch)
    if "bad" in parts:
        badinput.run(check, clean, scratch)
    if "runs" in parts:
        runs.run(check, clean, scratch)
    if "outages" in parts:
        outages.run(check, scratch)
    if "monitors" in parts:
        monitors.run(check, scratch)
    if "jobs" in parts:
        jobs.run(check, scratch)
    if "demo" in parts:
        demo.run(check, scratch)
    if "states" in parts:
        states.run(check, scratch)
    if "study" in parts:
        states.study(check, scratch)
    if "story" in parts:
        storytable.run(check, scratch)
    if "extremes" in parts:
        extremes.run(check, scratch)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
