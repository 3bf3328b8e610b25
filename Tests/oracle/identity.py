"""Same input, same bytes: another folder, language, zone of the machine, thread count, row order."""

import os
import shutil
import subprocess

import daybook

SHUFFLE = os.path.join(daybook.HERE, "..", "..", "Benchmarks", "mkshuf.sh")
PERIODS = (("daily", "2026-11-01"), ("daily", "2026-11-08"), ("weekly", "2026-W44"))


def run(check, source, scratch):
    shuffled = os.path.join(scratch, "shuffled.db")
    done = subprocess.run(["sh", SHUFFLE, source, shuffled], capture_output=True, text=True)
    check("the rows can be put into uuid order", [] if done.returncode == 0 else [done.stderr])
    elsewhere = os.path.join(scratch, "elsewhere")
    os.makedirs(elsewhere, exist_ok=True)
    variants = [
        ("run again in another folder", source, {}, ()),
        ("LANG, LC_ALL and TZ of another country", source,
         {"LANG": "ru_RU.UTF-8", "LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Auckland", "LANGUAGE": "fr"}, ()),
        ("no LANG at all", source, {"LANG": "", "TZ": ""}, ()),
        ("a font configuration that is not there", source,
         {"FONTCONFIG_FILE": "/nonexistent", "FONTCONFIG_PATH": "/nonexistent"}, ()),
        ("another home, and fonts of another taste", source, {"HOME": scratch, "FONTCONFIG_FILE": fonts(scratch)}, ()),
        ("one thread", source, {}, ("--threads", "1")),
        ("two threads", source, {}, ("--threads", "2")),
        ("rows in uuid order", shuffled, {}, ()),
        ("rows in uuid order, one thread", shuffled, {}, ("--threads", "1")),
    ]
    for kind, name in PERIODS:
        for zone in ("America/New_York", "Europe/Moscow"):
            first = files(kind, name, source, os.path.join(scratch, "one"), zone, {}, ())
            if not isinstance(first, dict):
                check(f"{kind} {name} in {zone} can be written", [first])
                continue
            for number, (label, db, env, extra) in enumerate(variants):
                # The shuffled copy stands under the same name, in another folder: names of files are settings, not input.
                second = files(kind, name, db, os.path.join(elsewhere, str(number)), zone, env, extra)
                check(f"{kind} {name} in {zone}: the same bytes, {label}", different(first, second))


def files(kind, name, source, root, zone, env, extra):
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    copy = os.path.join(root, "db.sqlite3")
    shutil.copyfile(source, copy)
    out, state = os.path.join(root, "out"), os.path.join(root, "state")
    outcome = daybook.run(kind, name, "db.sqlite3", out, state, zone, env=env, extra=extra, cwd=root)
    folder = daybook.folder(out, kind, name)
    if not os.path.isdir(folder):
        return f"no report; {outcome}"
    return daybook.tree(folder)


def fonts(scratch):
    """A font configuration that would draw every text with DejaVu Sans Mono, hinted, if anyone asked it."""
    path = os.path.join(scratch, "fonts.conf")
    with open(path, "w") as file:
        file.write("""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Sans Mono</string></edit></match>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
<edit name="antialias" mode="assign"><bool>false</bool></edit></match></fontconfig>
""")
    return path


def different(first, second):
    if not isinstance(second, dict):
        return [second]
    return [f"{path}: {'only in one' if path not in first or path not in second else 'different bytes'}"
            for path in sorted(first.keys() | second.keys()) if first.get(path) != second.get(path)]
