"""A page on paper, as poppler reads Chromium's PDF: how many sheets, and no heading at the foot of one."""
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

MOST_SHEETS = 8
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, caption, summary, .definitions dt')]
  .filter(e => e.getClientRects().length).map(e => {
    const copy = e.cloneNode(true)
    copy.querySelectorAll('.here').forEach(sign => sign.remove())
    return copy.textContent
  })"""
FOLDED = "() => [...document.querySelectorAll('.chart .data')].filter(e => e.getClientRects().length).length"
# Every heading alone at the end of its sheet.
PLANTED = "@media print{main h2{break-after:page!important}}"


def joined(text):
    return "".join(text.split())


def sheets(page):
    """The bold and other texts of each sheet: left, right, top, bottom, text, and whether it is bold."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        page.pdf(path=file.name, prefer_css_page_size=True)
        told = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", file.name], capture_output=True, check=True).stdout
    found = []
    for sheet in ElementTree.fromstring(told.decode("utf-8", "replace")).iter("page"):
        texts = []
        for text in sheet.iter("text"):
            left, top, width, height = (float(text.get(key)) for key in ("left", "top", "width", "height"))
            texts.append((left, left + width, top, top + height, joined("".join(text.itertext())), text.find(".//b") is not None))
        found.append(texts)
    return found


def orphans(found, headings):
    """Headings, or the last lines of some, below which their sheet has nothing."""
    lost = []
    for number, texts in enumerate(found, 1):
        for left, right, _, bottom, text, is_bold in texts:
            if not is_bold or len(text) < 3 or not any(heading.endswith(text) for heading in headings):
                continue
            if not any(other[2] >= bottom - 3 and other[0] < right and other[1] > left for other in texts):
                lost.append(f"{text} at the foot of sheet {number}")
    return lost


def check(browser, checks, name, path, most=None):
    page = browser.new_page()
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    headings = [joined(text) for text in page.evaluate(HEADINGS)]
    checks.check(f"{name} printed: nothing of what is folded below charts", page.evaluate(FOLDED))
    found = sheets(page)
    checks.check(f"{name} printed: no heading at the foot of a sheet", orphans(found, headings))
    checks.check(f"{name} printed: at most {most} sheets", most and len(found) > most and f"{len(found)} sheets")
    page.close()


def check_planted(browser, checks, path):
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(path.as_uri())
    page.add_style_tag(content=PLANTED)
    page.emulate_media(media="print")
    headings = [joined(text) for text in page.evaluate(HEADINGS)]
    checks.check("headings at the foot of a sheet are found", len(orphans(sheets(page), headings)) < 5 and "they are not")
    page.context.close()
