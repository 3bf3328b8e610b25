"""Every figure of report.html against report.json: the text that stands there is the value, rounded again by docs/methods.md
("Written numbers") in another language than Daybook's."""
import html.parser
import json
import urllib.parse
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

getcontext().prec = 400
NBSP = "\u00a0"
STYLES = {
    "en": {"point": ".", "group": ",", "space": " ", "ms": "ms", "s": "s", "min": "min", "h": "h", "d": "d",
           "bytes": ["B", "KB", "MB", "GB", "TB"], "per_second": "/s", "money": {}, "labels": {}, "k": "k", "M": "M"},
    "ru": {"point": ",", "group": NBSP, "space": NBSP, "ms": "мс", "s": "с", "min": "мин", "h": "ч", "d": "дн.",
           "bytes": ["Б", "КБ", "МБ", "ГБ", "ТБ"], "per_second": "/с",
           "money": {"RUB": "₽", "RUR": "₽", "USD": "$", "EUR": "€"}, "labels": {"of 5": f"из{NBSP}5"},
           "k": f"{NBSP}тыс.", "M": f"{NBSP}млн"},
}


def times(value, factor):
    """As the processor multiplies: ties are those of its numbers."""
    return Decimal(float(value) * factor)


class Writer:
    """How one language writes a value."""

    def __init__(self, language):
        self.style = STYLES[language]
        self.space = self.style["space"]

    def value(self, value, unit):
        if abs(value) >= Decimal("1e15"):
            return self.scientific(value) + self.unit(unit)
        match unit.partition(":"):
            case ("count", _, _):
                return self.plain(value, 1)
            case ("seconds", _, _):
                return self.duration(value)
            case ("fraction", _, _):
                return self.percent(times(value, 100)) + self.space + "%"
            case ("bytes", _, _):
                return self.size(value)
            case ("per_second", _, _):
                return self.significant(value) + self.style["per_second"]
            case ("money", _, _):
                whole = value == 0 or abs(value) >= Decimal("0.005")
                return (self.fixed(value, 2) if whole else self.significant(value)) + self.unit(unit)
        return self.plain(value, 2) + self.unit(unit)

    def unit(self, unit):
        kind, _, code = unit.partition(":")
        match kind:
            case "count" | "fraction":
                return ""
            case "seconds":
                return self.space + self.style["s"]
            case "bytes":
                return self.space + self.style["bytes"][0]
            case "per_second":
                return self.style["per_second"]
            case "money":
                return self.space + self.style["money"].get(code, code) if code else ""
        return self.space + self.style["labels"].get(unit, unit) if unit else ""

    def plain(self, value, decimals):
        if value == value.to_integral_value():
            return self.fixed(value, 0)
        return self.significant(value) if abs(value) < 1 else self.fixed(value, decimals)

    def fixed(self, value, decimals, trim=False):
        rounded = value.quantize(Decimal(1).scaleb(-min(decimals, 12)), rounding=ROUND_HALF_EVEN)
        text = f"{abs(rounded):,f}"
        whole, _, rest = text.partition(".")
        rest = rest.rstrip("0") if trim else rest
        sign = "−" if rounded < 0 else ""
        return sign + whole.replace(",", self.style["group"]) + (self.style["point"] + rest if rest else "")

    def significant(self, value):
        """Three digits at most."""
        if value == 0:
            return "0"
        decimals = 2 - value.adjusted()
        return self.scientific(value) if decimals > 12 else self.fixed(value, max(0, decimals), trim=True)

    def scientific(self, value):
        return f"{float(value):.3g}".replace("-", "−", value < 0).replace(".", self.style["point"])

    def percent(self, percent):
        if percent == 0:
            return "0"
        if abs(percent) < Decimal("0.01"):
            return ("<" if percent > 0 else ">") + self.space + ("" if percent > 0 else "−") + "0" + self.style["point"] + "01"
        if Decimal("99.995") <= percent < 100:
            return ">" + self.space + "99" + self.style["point"] + "99"
        fine = abs(percent) < 10 or 98 <= percent < 100
        return self.fixed(percent, 2 if fine else 1, trim=True)

    def duration(self, value):
        size = abs(value)
        if size == 0:
            return "0" + self.space + self.style["s"]
        if times(size, 1000) < Decimal("999.5"):
            return self.significant(times(value, 1000)) + self.space + self.style["ms"]
        if size < 120:
            return self.significant(value) + self.space + self.style["s"]
        total = int(size.to_integral_value(ROUND_HALF_EVEN))
        if total < 7200:
            large, small, above, below = 60, 1, "min", "s"
        elif (minutes := int((size / 60).to_integral_value(ROUND_HALF_EVEN))) < 2880:
            total, large, small, above, below = minutes * 60, 3600, 60, "h", "min"
        else:
            total = int((size / 3600).to_integral_value(ROUND_HALF_EVEN)) * 3600
            large, small, above, below = 86_400, 3600, "d", "h"
        text = ("−" if value < 0 else "") + self.fixed(Decimal(total // large), 0) + self.space + self.style[above]
        rest = total % large // small
        return text + (f"{self.space}{rest}{self.space}{self.style[below]}" if rest else "")

    def short(self, value, unit):
        """As a tile has room for: three digits and thousands or millions."""
        if unit.partition(":")[0] not in ("money", "count") or abs(value) < 1000:
            return self.value(value, unit)
        factor, sign = (1_000_000, "M") if abs(value) >= 999_500 else (1000, "k")
        return self.significant(value / factor) + self.style[sign] + self.unit(unit)

    def size(self, value):
        for unit in self.style["bytes"]:
            if abs(value) < 1000 or unit == self.style["bytes"][-1]:
                return self.significant(value) + self.space + unit
            value /= 1024


class Shown(html.parser.HTMLParser):
    """What the tables and tiles of a page show: figure, text, and whether a tile does."""

    def __init__(self, source):
        super().__init__()
        self.figures, self.rows, self.cells, self.cell = [], [], None, None
        self.head, self.in_head, self.tile, self.value, self.tables = [], False, None, None, []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "table":
            self.head = []
        elif tag == "thead":
            self.in_head = True
        elif tag == "tr":
            self.cells, self.id = [], given.get("id")
        elif tag in ("td", "th") and self.cells is not None:
            self.cell = {"figure": given.get("data-figure"), "text": "", "link": None}
        elif tag == "a" and self.cell is not None:
            self.cell["link"] = given.get("href")
        elif tag == "li" and "tile" in given.get("class", "").split():
            self.tile, self.value = None, None
        elif tag == "a" and "quiet" in given.get("class", "").split():
            self.tile = given.get("href", "").removeprefix("#")
        elif tag == "span" and given.get("class") == "value" and self.tile:
            self.value = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell["text"] += data
        elif self.value is not None:
            self.value += data

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.cells.append(self.cell)
            self.cell = None
        elif tag == "thead":
            self.in_head = False
        elif tag == "tr" and self.cells is not None:
            if self.in_head:
                self.head = [cell["text"] for cell in self.cells]
            else:
                self.rows.append((self.head, self.id, self.cells))
            self.cells = None
        elif tag == "span" and self.value is not None:
            self.figures.append((self.tile, self.value, True))
            self.tile = self.value = None

    def all(self):
        """Figures by their anchors with the text of each; those of the time before by what they stand beside."""
        befores = {head[2] for head, _, cells in self.rows if len(head) >= 4 and any(cell["figure"] for cell in cells[:2])
                   and len({cell["figure"] for cell in cells if cell["figure"]}) == 1}
        found = list(self.figures)
        for head, row, cells in self.rows:
            for place, cell in enumerate(cells):
                if cell["figure"]:
                    found.append((cell["figure"], cell["text"], False))
                    after = cells[place + 1] if place + 1 < len(cells) else None
                    if after and not after["figure"] and after["text"] and place + 1 < len(head) and head[place + 1] in befores:
                        found.append(("reference." + cell["figure"], after["text"], False))
            # The list of all figures: id, name, value, rows.
            anchor = row or (cells[0]["link"] or "").removeprefix("#") if cells else None
            if len(cells) == 4 and anchor and not any(cell["figure"] for cell in cells) and not (cells[0]["link"] or "#").startswith("h"):
                found.append((anchor, cells[2]["text"], False))
        return found


def of_beginning(known, anchor):
    """The figure of an anchor that holds the beginning of its id: the nth of those that begin so, in the file's order."""
    beginning, cut, number = anchor.partition("~")
    if not cut:
        return None
    alike = [figure for name, figure in known.items() if urllib.parse.quote(name, safe="/:{}").startswith(beginning)]
    place = int(number.removeprefix("~") or 1) - 1
    return alike[place] if place < len(alike) else None


def problems(page, report):
    """What the page says otherwise than the file, and how many figures were compared."""
    asked = json.loads(report)
    writer = Writer(asked["language"])
    known = {}
    for figure in asked["figures"]:
        known.setdefault(figure["id"], figure)
    wrong, seen, names = [], 0, set()
    for anchor, text, is_tile in Shown(page).all():
        figure = known.get(anchor) or known.get(urllib.parse.unquote(anchor)) or of_beginning(known, anchor)
        if figure is None:
            wrong.append(f"{anchor[:80]} stands in the page alone")
            continue
        seen += 1
        names.add(figure["id"])
        if figure["value"] is None:
            # The reason in words.
            if text[:1].isdigit() or not text:
                wrong.append(f"{figure['id']}: {text!r} though there is no value")
            continue
        value = Decimal(float(figure["value"]))
        about = "≈" + writer.space if figure["state"] == "estimate" else ""
        wanted = [about + writer.value(value, figure["unit"])]
        if is_tile:
            # A tile's name may bear the currency.
            short = about + writer.short(value, figure["unit"])
            wanted += [short, short.removesuffix(writer.unit(figure["unit"]))]
        if text.replace(" ", NBSP) not in [one.replace(" ", NBSP) for one in wanted]:
            wrong.append(f"{figure['id']}: {text!r}, but {figure['value']} {figure['unit']} is {wanted[0]!r}")
    lost = [figure["id"] for figure in asked["figures"] if figure["id"] not in names]
    if lost:
        wrong.append(f"{len(lost)} figures of the file stand nowhere: {lost[:3]}")
    return wrong, seen


# Figures that every report shows in a table, and texts that none of them has.
PLANTED = [("requests.count", "1"), ("requests.duration.p95", "9.87 s"), ("reference.requests.error_rate", "77 %")]


def forge(page, figure, text):
    """The page with another text for a figure of its tables; that of the time before stands one cell later."""
    shown = figure.removeprefix("reference.")
    start = page.index(f'data-figure="{shown}"')
    start = page.index(">", start) + 1
    if shown != figure:
        start = page.index(">", page.index("<td", start)) + 1
    return page[:start] + text + page[page.index("<", start):]
