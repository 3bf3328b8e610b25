"""The demo's Markdown, and one made of hostile texts, as GitHub and GitLab show it."""
import html.parser
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "mail"))
import hostile

TAGS = {"h1", "h2", "h3", "p", "strong", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "img", "a",
        "details", "summary"}
passed, failed = 0, 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}" + (f": {str(detail)[:600]}" if detail != "" else ""))


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.count, self.images, self.links, self.comments, self.open, self.bars = {}, [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1
        self.open.append(tag)
        if tag == "img":
            self.images.append(dict(attributes))
            self.open.pop()
        if tag == "a":
            self.links.append(dict(attributes)["href"])

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data):
        if self.open[-1:] in (["p"], ["li"]) and re.match(r"\s*\|.*\|\s*$", data):
            self.bars.append(data)

    def handle_comment(self, data):
        self.comments.append(data.strip())


def rendered(path):
    command = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]
    return subprocess.run([*command, path], capture_output=True, text=True, check=True).stdout


def look(name, path, has_pictures):
    source = path.read_text(encoding="utf-8")
    page = Page(rendered(path))
    check(f"{name}: no tag but the report's own", set(page.count) <= TAGS, set(page.count) - TAGS)
    check(f"{name}: one title", page.count.get("h1") == 1, page.count.get("h1"))
    rules = re.findall(r"^\|( (---|---:) \|)+$", source, re.MULTILINE)
    check(f"{name}: every table is one", page.count.get("table", 0) == len(rules) > 3, (page.count, len(rules)))
    check(f"{name}: no row fell out of its table", page.bars == [], page.bars)
    check(f"{name}: every section has its heading", page.count["h2"] == len(re.findall(r"^## ", source, re.MULTILINE)))
    check(f"{name}: the definitions are a list that folds",
          page.count.get("details") == 1 and "<ul>" in rendered(path).partition("<details>")[2])
    check(f"{name}: links lead where the settings say",
          all(link.startswith("https://shop.example.com/") for link in page.links), page.links)
    check(f"{name}: no comment but the empty one", set(page.comments) <= {""}, page.comments)
    if has_pictures:
        there = [image["src"] for image in page.images if (path.parent / image["src"]).is_file()]
        check(f"{name}: every picture is there", len(there) == len(page.images) >= 5, page.images)
        check(f"{name}: every picture has a text", all(len(image["alt"]) > 20 for image in page.images))
    else:
        check(f"{name}: no picture that leads nowhere", page.images == [] and "charts/" not in source)
        check(f"{name}: small enough for GitHub", path.stat().st_size <= 1_048_576)


def run(*arguments, environment=None):
    done = subprocess.run(list(map(str, arguments)), capture_output=True, text=True,
                          env={**os.environ, **(environment or {})})
    if done.returncode not in (0, 1):
        sys.exit(f"Tests/markdown/run: {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="daybook-markdown-") as name:
        folder = pathlib.Path(name)
        run(binary, "demo", "--quiet", "--out", folder / "demo")
        look("daily", folder / "demo/daily/2026-11-20/report.md", True)
        look("weekly", folder / "demo/weekly/2026-W46/report.md", True)
        hostile.make(folder / "demo/shop.sqlite3", folder / "hostile.sqlite3", folder / "hostile.yaml")
        summary = folder / "summary.md"
        run(binary, "weekly", "2026-W46", "--quiet", "--github-summary", "--config", folder / "hostile.yaml",
            "--source", folder / "hostile.sqlite3", "--out", folder / "out", "--as-of", "2026-11-21T06:00:00Z",
            environment={"GITHUB_STEP_SUMMARY": str(summary)})
        look("hostile", folder / "out/weekly/2026-W46/report.md", True)
        look("summary", summary, False)
    print(f"markdown: {passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
