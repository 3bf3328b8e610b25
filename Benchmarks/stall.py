"""How long the application's writes wait while a report is made: the longest INSERT of peers/writer.py meanwhile."""

import os
import re
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def longest_insert(copy, words, root):
    """Milliseconds, and how many inserts failed with "database is locked". The copy is written to."""
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    stop, told = os.path.join(root, "stop"), os.path.join(root, "told")
    writer = subprocess.Popen([sys.executable, os.path.join(HERE, "peers", "writer.py"), copy, stop, told])
    try:
        time.sleep(1)
        with open(os.path.join(root, "log"), "wb") as log:
            code = subprocess.run(words, stdout=log, stderr=log, cwd=root).returncode if words else 0
        time.sleep(0.5)
    finally:
        open(stop, "w").close()
        writer.wait()
    with open(told) as file:
        text = file.read()
    found = re.search(r"max=(\d+) ms locked_errors=(\d+)", text)
    return int(found[1]), int(found[2]), code
