"""The tables folded under the charts of report.html against report.json: what a chart draws are figures of the report, or
adds up to one."""
import html.parser
import json
from decimal import Decimal

import figures

SEVERITIES = ("critical", "high", "medium", "low", "other")


class Tables(html.parser.HTMLParser):
    """The rows of each folded table by its chart's name."""

    def __init__(self, page):
        super().__init__()
        self.charts, self.chart, self.rows, self.cell = {}, None, None, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "figure":
            self.chart = given.get("id", "").removeprefix("chart-")
        elif tag == "details" and given.get("class") == "data":
            self.rows = []
        elif tag == "tr" and self.rows is not None:
            self.rows.append([])
        elif tag in ("th", "td") and self.rows is not None:
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("th", "td") and self.cell is not None:
            self.rows[-1].append(self.cell)
            self.cell = None
        elif tag == "details" and self.rows is not None:
            self.charts[self.chart] = self.rows[1:]
            self.rows = None


class Report:
    """report.json, and how its language writes values."""

    def __init__(self, text):
        self.told = json.loads(text)
        self.writer = figures.Writer(self.told["language"])
        self.known = {figure["id"]: figure for figure in self.told["figures"]}

    def written(self, figure):
        """Empty for one without a value."""
        if figure is None or figure["value"] is None:
            return ""
        return self.writer.value(Decimal(float(figure["value"])), figure["unit"])

    def series(self, name):
        """What is written for each of the figures of a family, by their keys: days and hours in order."""
        found = sorted((id, figure) for id, figure in self.known.items() if id.startswith(name + "{"))
        return [(id.removeprefix(name)[1:-1], self.written(figure)) for id, figure in found]

    def total(self, name):
        """The value of a figure, or of all of a family and what is left of it."""
        family = name.removesuffix("{}")
        if family == name:
            return self.number(self.written(self.known.get(name)))
        return sum(self.number(text) for _, text in self.series(family)) + self.total(family + ".other")

    def number(self, text):
        digits = text.replace(self.writer.style["group"], "")
        return int(digits) if digits.isdigit() else 0


def columns(report, chart):
    """The families that the columns of a chart show, in their order; nil for a column that is held by its sum alone."""
    kind = report.told["kind"]
    by_day = kind in ("daily", "weekly", "monthly")
    match chart:
        case "errors-per-day" if by_day:
            names = [f"reports.new_{severity}" for severity in SEVERITIES]
            return ["reports.new"] + [name for name in names if any(text not in ("", "0") for _, text in report.series(name))]
        case "backlog" if by_day:
            return ["reports.new", "reports.resolved", "reports.backlog"]
        case "request-history" if by_day:
            return ["requests.count", "requests.duration.p95", "requests.duration.mean"]
        case "requests-per-day" if by_day:
            return ["requests.count", "reference.requests.count" if kind == "daily" else None]
        case "response-time" if kind == "daily":
            return ["requests.duration.p95", "reference.requests.duration.p95", "requests.count"]
        case "response-time" if kind == "monthly":
            return ["requests.duration.p95", None, "requests.count"]
    return []


# The places of columns that add up to a figure.
SUMS = {
    "error-rate": {1: "requests.errors", 2: "requests.with_status", 4: "reference.requests.errors"},
    "response-time": {3: "requests.count"},
    "requests-per-day": {1: "requests.count", 2: "reference.requests.count"},
    "errors-by-category": {1: "reports.by_category{}", 2: "reference.reports.by_category{}"},
}


def problems(page, report_text):
    """What the folded tables say otherwise than the file, and how many of their cells were compared."""
    report = Report(report_text)
    wrong, seen = [], 0
    for chart, rows in Tables(page).charts.items():
        for place, family in enumerate(columns(report, chart), 1):
            wanted = report.series(family)[-len(rows):] if family else []
            for row, (key, text) in zip(rows, wanted, strict=False):
                seen += 1
                # A step without data is empty, whatever was counted of it.
                if row[place].replace(" ", figures.NBSP) != text.replace(" ", figures.NBSP) and (row[place] or text not in ("", "0")):
                    wrong.append(f"{chart}, {row[0]}: {row[place]!r}, but {family}{{{key}}} is {text!r}")
        for place, name in SUMS.get(chart, {}).items():
            # What lay beside no step of this period, or beside a missing one, is not in its table.
            is_whole = not name.startswith("reference.requests") or all(row[place] for row in rows)
            if report.told["kind"] in ("daily", "weekly") and is_whole:
                seen += len(rows)
                found = sum(report.number(row[place]) for row in rows)
                if found != report.total(name):
                    wrong.append(f"{chart}: column {place} adds up to {found}, but {name} is {report.total(name)}")
        if chart == "activity" and report.told["kind"] == "weekly":
            seen += 7 * len(rows)
            found = sum(report.number(cell) for row in rows for cell in row[1:])
            if found != report.total("requests.count"):
                wrong.append(f"{chart}: adds up to {found}, but requests.count is {report.total('requests.count')}")
    return wrong, seen


def forge(page, chart, text):
    """The page with another text in the last cell of a chart's folded table."""
    start = page.index(f'id="chart-{chart}"')
    end = page.index("</tbody>", page.index('<details class="data">', start))
    start = page.rindex('<td class="num">', start, end) + len('<td class="num">')
    return page[:start] + text + page[page.index("<", start):]
