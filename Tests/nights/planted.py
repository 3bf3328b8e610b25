"""What is half, altered, doubled or left behind would be found."""
import shutil

from alike import differing_reports
from disturbed import FIRST

DAY = f"daily/{FIRST}"
PLANTS = {
    "a file is gone": lambda out: (out / DAY / "report.txt").unlink(),
    "a file is cut": lambda out: (out / DAY / "report.md").write_text("#", encoding="utf-8"),
    "the manifest is gone": lambda out: (out / DAY / "manifest.json").unlink(),
    "a revision too many": lambda out: shutil.copytree(out / DAY, out / f"{DAY}.r2"),
    "a report is gone": lambda out: shutil.rmtree(out / DAY),
    "the list is old": lambda out: (out / "index.json").write_text("{}", encoding="utf-8"),
    "a link leads elsewhere": lambda out: (out / "latest-daily").unlink(),
    "something is left": lambda out: (out / ".staging" / "daily-x").mkdir(),
}


def found(night, plant):
    copy = night.copy("planted", night.undisturbed)
    plant(copy.out)
    return [] if copy.problems() or differing_reports(copy.out, night.undisturbed.out) else ["it is not"]


def cases(disturbed):
    for what, plant in PLANTS.items():
        yield f"{what}: it is found", lambda p=plant: found(disturbed.second, p)
