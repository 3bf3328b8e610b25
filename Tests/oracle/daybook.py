"""The executable under test, run as cron would."""

import hashlib
import os
import subprocess

import fixture

HERE = os.path.dirname(os.path.abspath(__file__))
EXECUTABLE = os.environ.get("DAYBOOK", "")


class Outcome:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def __str__(self):
        return f"exit {self.code}; stderr: {self.err.strip()[:600] or '(nothing)'}"


def run(kind, name, source, out, state, zone="UTC", as_of=fixture.AS_OF, extra=(), env=None, uid=None, cwd=None, timeout=120):
    """`name` is the period's; None for a command that has none."""
    words = [EXECUTABLE, kind, *([name] if name else []), "--source", source, "--out", out, "--state", state, "--timezone", zone,
             "--as-of", as_of, *extra]
    environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": "/nonexistent", "LANG": "C.UTF-8"}
    if "SWIFT_BACKTRACE" in os.environ:
        environment["SWIFT_BACKTRACE"] = os.environ["SWIFT_BACKTRACE"]
    environment.update(env or {})
    become = {"user": uid, "group": uid, "extra_groups": []} if uid is not None else {}
    try:
        done = subprocess.run(words, env=environment, cwd=cwd or os.path.dirname(os.path.abspath(out)) or "/",
                              capture_output=True, timeout=timeout, **become)
    except subprocess.TimeoutExpired:
        return Outcome("timeout", "", f"still running after {timeout} s")
    return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def demo(database, truth, *words, timeout=600):
    """The example database, and what was planted in it."""
    done = subprocess.run([EXECUTABLE, "demo", "--database", database, "--truth", truth, *words], capture_output=True,
                          text=True, timeout=timeout, cwd=os.path.dirname(database))
    return Outcome(done.returncode, done.stdout, done.stderr)


def folder(out, kind, name):
    return os.path.join(out, kind, name)


def tree(root, hidden=True):
    """{relative path: SHA-256} of every file under root; a link is its target."""
    found = {}
    for base, folders, files in os.walk(root):
        for name in files + [f for f in folders if os.path.islink(os.path.join(base, f))]:
            path = os.path.join(base, name)
            inside = os.path.relpath(path, root)
            found[inside] = "link to " + os.readlink(path) if os.path.islink(path) else digest(path)
        if not hidden:
            folders[:] = [f for f in folders if not f.startswith(".")]
    return found


def digest(path):
    sha = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            sha.update(block)
    return sha.hexdigest()
