"""report.html, index.html and the mail as a browser shows them: at three widths, light, dark and printed, in both languages
and with a hostile database. Nothing may stick out, be fetched, be run or be said on the console, and readers of the screen
must find their way."""
import argparse
import base64
import email
import email.policy
import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "mail"))
import itertools

import access
import figures
import folded
import hostile
import printed
from playwright.sync_api import sync_playwright

# Width and ways to show: 688 points are what A4 leaves between the margins.
VIEWS = {390: ("light", "dark"), 688: ("print",), 768: ("light", "dark"), 1280: ("light", "dark")}
AS_OF = "2026-11-21T06:00:00Z"

LOOK = """() => {
  const root = document.documentElement;
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  const seen = e => !!(e.offsetWidth || e.offsetHeight || e.getClientRects().length);
  return {
    overflow: root.scrollWidth - root.clientWidth,
    doubled: ids.filter((id, place) => ids.indexOf(id) !== place),
    lang: root.lang,
    scripts: document.querySelectorAll('script, iframe, object, embed, form, base, link, img').length,
    handlers: [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name))).length,
    dead: [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
      .filter(id => !ids.includes(id) && !ids.includes(decodeURIComponent(id))).slice(0, 5),
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.tagName[1])),
    marks: ['main', 'header'].filter(tag => document.querySelectorAll('body ' + tag).length !== 1),
    untitled: [...document.querySelectorAll('table')]
      .filter(t => !t.caption && !t.getAttribute('aria-label') && !t.getAttribute('aria-labelledby')).length,
    unscoped: [...document.querySelectorAll('th')].filter(h => !h.getAttribute('scope')).length,
    schemes: [...document.querySelectorAll('a[href]')].map(a => a.href).filter(h => !/^(https?|file):/.test(h)).slice(0, 5),
    relative: [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !/^(#|[a-z]+:)/i.test(h)),
    closed: [...document.querySelectorAll('details:not(.all) > :not(summary)')]
      .filter(e => seen(e.closest('details')) && !e.getBoundingClientRect().height).length,
    unnamed: [...document.querySelectorAll('svg[role=img]')].filter(e => !e.querySelector('title').textContent).length,
    charts: [...document.querySelectorAll('figure.chart')].filter(seen)
      .map(f => [...f.querySelectorAll('svg')].filter(seen).length),
    clipped: [...document.querySelectorAll('.value, .state, h1, h2, .tile .name')]
      .filter(e => seen(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline').length,
  };
}"""


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, problem):
        """`problem` is empty when all is well."""
        if problem:
            self.failed += 1
            print(f"FAILED {name}: {problem}")
        else:
            self.passed += 1


def report(binary, folder, *words, code=(0, 1)):
    run = subprocess.run([binary, *words, "--out", str(folder), "--as-of", AS_OF, "--quiet"], capture_output=True, text=True)
    if run.returncode not in code:
        sys.exit(f"daybook {' '.join(words)} ended with {run.returncode}: {run.stderr}")


def pages(binary, scratch):
    """Every page to look at, by a name for its pictures, with its language."""
    found = []
    for language in ("en", "ru"):
        out = scratch / language
        run = subprocess.run([binary, "demo", "--out", str(out), "--language", language], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"daybook demo ended with {run.returncode}: {run.stderr}")
        source = str(out / "shop.sqlite3")
        for day in ("2026-11-15", "2026-11-17", "2026-11-18"):
            report(binary, out, "daily", day, "--source", source, "--language", language)
        report(binary, out, "monthly", "2026-10", "--source", source, "--language", language)
        report(binary, out, "daily", "today", "--partial", "--source", source, "--language", language)
        found += [
            (f"daily-{language}", out / "daily/2026-11-20/report.html", language),
            (f"weekly-{language}", out / "weekly/2026-W46/report.html", language),
            (f"monthly-{language}", out / "monthly/2026-10/report.html", language),
            (f"partial-{language}", out / "daily/2026-11-21.partial/report.html", language),
            (f"index-{language}", out / "index.html", language),
        ]
    database, settings, out = scratch / "hostile.sqlite3", scratch / "hostile.yaml", scratch / "hostile"
    hostile.make(scratch / "en/shop.sqlite3", database, settings)
    for words in (("daily", "2026-11-20"), ("weekly", "2026-W46")):
        report(binary, out, *words, "--source", str(database), "--config", str(settings))
    # What is put there by hand must not hurt the list.
    (out / "daily/2026-11-18").mkdir()
    (out / "daily/2026-11-19").mkdir()
    (out / "daily/2026-11-19/summary.json").write_text("<script>window.ran = 1</script>")
    (out / "weekly/2026-W45").mkdir()
    (out / "weekly/2026-W45/summary.json").write_text(json.dumps({
        "schema": "daybook-summary/1", "kind": "weekly", "id": "2026-W45", "is_partial": False, "revision": 1,
        "language": "en", "service": hostile.TEXTS[0], "period": hostile.TEXTS[2], "status": "\"><script>",
        "state": hostile.TEXTS[0], "headline": hostile.TEXTS, "values": []}))
    report(binary, out, "daily", "2026-11-20", "--source", str(database), "--config", str(settings))
    found += [
        ("daily-hostile", out / "daily/2026-11-20/report.html", "en"),
        ("weekly-hostile", out / "weekly/2026-W46/report.html", "en"),
        ("index-hostile", out / "index.html", "en"),
    ]
    return found


def look(browser, checks, name, path, language, width, mode, screenshots):
    context = browser.new_context(
        viewport={"width": width, "height": 844 if width == 390 else 900}, color_scheme="dark" if mode == "dark" else "light")
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append("dialog " + dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    if mode == "print":
        page.emulate_media(media="print")
    page.goto(path.as_uri())
    seen = page.evaluate(LOOK)
    where = f"{name} at {width}, {mode}"
    checks.check(f"{where}: nothing sticks out", seen["overflow"] > 0 and f"{seen['overflow']} points too wide")
    checks.check(f"{where}: nothing is cut", seen["clipped"])
    checks.check(f"{where}: the console is silent", said)
    checks.check(f"{where}: nothing but the page is asked for", [url for url in asked if url != path.as_uri()])
    checks.check(f"{where}: every chart shows in one width", [n for n in seen["charts"] if n != 1])
    if mode == "print":
        checks.check(f"{where}: details are open", seen["closed"])
    if mode == "light" and width == 1280:
        levels = seen["levels"]
        jumps = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        checks.check(f"{name}: one first heading, none skipped", (levels[:1] != [1] or levels.count(1) != 1 or jumps) and levels)
        checks.check(f"{name}: one header, one main part", seen["marks"])
        checks.check(f"{name}: tables have names and their headers a direction", seen["untitled"] + seen["unscoped"])
        checks.check(f"{name}: links lead to pages only", seen["schemes"])
        checks.check(
            f"{name}: every file linked to is there",
            [link for link in seen["relative"] if not (path.parent / urllib.parse.unquote(link.split("#")[0])).is_file()])
        checks.check(f"{name}: every place in the list of reports that is linked to is there", unplaced(path, seen["relative"]))
        checks.check(f"{name}: language", seen["lang"] != language and seen["lang"])
        checks.check(f"{name}: no id twice", seen["doubled"])
        checks.check(f"{name}: nothing that runs or fetches", seen["scripts"] + seen["handlers"])
        checks.check(f"{name}: every link within the page leads somewhere", seen["dead"])
        checks.check(f"{name}: every picture is described", seen["unnamed"])
        size, packed = path.stat().st_size, len(gzip.compress(path.read_bytes(), mtime=0))
        checks.check(f"{name}: below 900 KB, packed below 200 KB", (size > 900_000 or packed > 200_000) and (size, packed))
    if screenshots:
        page.screenshot(path=screenshots / f"{name}-{width}-{mode}.png", full_page=True)
    context.close()


def unplaced(path, links):
    """Links to a period that the list of reports has no place for; of a report's page there are some."""
    places = [link.split("#") for link in links if "index.html#" in link]
    if path.name == "report.html" and len(places) < 3:
        return "no links to other reports"
    return [f"{file}#{place}" for file, place in places if f' id="{place}"' not in (path.parent / file).read_text(encoding="utf-8")]


def other_reports(browser, checks, path):
    """From a report to the one before by the list, and to one that is not there."""
    page = browser.new_page()
    page.goto(path.as_uri())
    page.click("a[rel=prev]")
    there = page.evaluate("document.querySelector(':target a').getAttribute('href')")
    checks.check("the list shows the report before", there != "daily/2026-11-20/report.html" and there)
    page.keyboard.press("Tab")
    there = page.evaluate("document.activeElement.getAttribute('href')")
    checks.check("by keyboard it is the next stop", there != "daily/2026-11-20/report.html" and there)
    page.goto(path.as_uri())
    page.click(".related a")
    there = page.evaluate("(() => { const e = document.querySelector(':target'); return e && e.getClientRects().length && e.id })()")
    checks.check("the list says that a week has no report", there != "weekly-2026-W47" and there)
    page.close()


def reachable(browser, checks, name, path):
    """By keyboard alone."""
    page = browser.new_page()
    page.goto(path.as_uri())
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    checks.check(f"{name}: the first stop is the link to the report", first != "skip" and first)
    page.close()


def mail(browser, checks, name, folder, scratch, screenshots):
    """The page of the mail, its pictures in it."""
    message = email.message_from_bytes((folder / "report.eml").read_bytes(), policy=email.policy.default)
    text = message.get_body(("html",)).get_content()
    for part in message.walk():
        if part.get_content_maintype() == "image":
            data = base64.b64encode(part.get_content()).decode("ascii")
            text = text.replace("cid:" + part["Content-ID"].strip("<>"), f"data:{part.get_content_type()};base64,{data}")
    path = scratch / f"{name}.html"
    path.write_text(text, encoding="utf-8")
    page = browser.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.goto(path.as_uri())
            where = f"{name} at {width}, {scheme}"
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            checks.check(f"{where}: nothing sticks out", wide > 0 and f"{wide} points too wide")
            lost = page.evaluate("[...document.images].filter(i => !i.naturalWidth).length")
            checks.check(f"{where}: every picture shows", lost)
            if screenshots:
                page.screenshot(path=screenshots / f"{name}-{width}-{scheme}.png", full_page=True)
    checks.check(f"{name}: the console is silent", said)
    checks.check(f"{name}: nothing is asked for", [url for url in asked if url != path.as_uri() and not url.startswith("data:")])
    page.close()
    access.check(browser, checks, name, path)


def compare(checks, name, path):
    """Every figure of the page is that of the file, and a wrong one would be found."""
    page, report = path.read_text(encoding="utf-8"), (path.parent / "report.json").read_text(encoding="utf-8")
    wrong, seen = figures.problems(page, report)
    checks.check(f"{name}: figures are those of report.json", wrong[:5])
    checks.check(f"{name}: figures are compared", seen < 200 and seen)
    for figure, text in figures.PLANTED:
        forged = figures.forge(page, figure, text)
        found = [problem for problem in figures.problems(forged, report)[0] if problem.startswith(figure + ":")]
        checks.check(f"{name}: {text} for {figure} is found", len(found) != 1 and (found or "it is not"))
    wrong, seen = folded.problems(page, report)
    checks.check(f"{name}: what is folded below charts is of report.json", wrong[:5])
    checks.check(f"{name}: what is folded below charts is compared", seen < 100 and seen)


def planted_below_charts(checks, path):
    page, report = path.read_text(encoding="utf-8"), (path.parent / "report.json").read_text(encoding="utf-8")
    for chart in ("requests-per-day", "errors-per-day", "request-history", "error-rate", "activity"):
        found = folded.problems(folded.forge(page, chart, "987"), report)[0]
        checks.check(f"a figure forged below {chart} is found", not found and "it is not")


def anchors(browser, checks, path):
    """A link to a figure opens the list it stands in."""
    page = browser.new_page()
    for figure in ("requests.duration.p95", "requests.count{2026-11-15}"):
        page.goto(path.as_uri() + "#" + figure)
        shown = page.evaluate("(() => { const e = document.querySelector(':target'); return !!e && e.getClientRects().length > 0 })()")
        checks.check(f"#{figure} shows", not shown)
    page.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("Tests/pages/run: there is no chromium; scripts/setup installs it")
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="daybook-pages-") as scratch, sync_playwright() as playwright:
        found = pages(options.binary, pathlib.Path(scratch))
        # In a container root has no user namespaces for Chromium's sandbox; it opens our own files only.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        by_name = {name: path for name, path, _ in found}
        for name, path, language in found:
            for width, modes in VIEWS.items():
                for mode in modes:
                    look(browser, checks, name, path, language, width, mode, options.screenshots)
            reachable(browser, checks, name, path)
            access.check(browser, checks, name, path)
            is_usual = name.startswith(("daily", "weekly", "monthly")) and "hostile" not in name
            printed.check(browser, checks, name, path, printed.MOST_SHEETS if is_usual else None)
            if path.name == "report.html":
                compare(checks, name, path)
            if is_usual:
                mail(browser, checks, f"mail-{name}", path.parent, pathlib.Path(scratch), options.screenshots)
        weekly = by_name["weekly-en"]
        access.check_planted(browser, checks, weekly)
        printed.check_planted(browser, checks, weekly)
        planted_below_charts(checks, weekly)
        anchors(browser, checks, weekly)
        other_reports(browser, checks, by_name["partial-en"])
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


sys.exit(main())
