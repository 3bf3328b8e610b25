"""What no report may say any more, and what the first screen of each is held to: one report's folder at a time.

Tests/frozen/words.py FOLDER… looks at reports that stand already."""
import email
import email.policy
import html
import json
import pathlib
import re
import sys

# Left columns of an editor's list of phrases that misled readers, in the words of the whole report.
OLD = {
    "en": [
        r"error rate", r"Nothing for certain", r"rests on", r"\bJudgement\b", r"whole report lies", r"as read on",
        r"metric rows", r"reports about", r"critical error (was|is)", r"critical limit of", r"Top (categories|modules)",
        r"\bpts\b", r"Server errors", r"Nothing to do", r"back within", r"has more of them", r"of requests ran more",
        r"boxes stand", r"Lower bound", r"In short", r"What to do", r"0 % → 0 %", r"up from 0: ", r"due to", r"because of",
        r"\bDeployed: Deployed\b", r"Incident, critical",
    ],
    "ru": [
        r"[Дд]оля ошибок", r"данных мало \(", r"Ничего определённого", r"Топ ", r"Обновлени", r"умеренно", r"критического порога",
        r"Средний заказ", r"Главные действия", r"Вывод\b", r"Весь отчёт лежит", r", наибольшее", r"Наибольшее значение",
        r"частыми обращениями", r"Частые обращения", r"п\.п\.", r"подключени", r"Ничего делать не нужно", r"порог \d+ % / критично",
        r"больше 20 у \d", r"там их больше всего", r"\(none\)", r"2026-W\d\d\)", r"«Прочее»: \d+ (новых )?сообщени",
        r"снова в пределах порога, ", r"из-за", r"в результате", r"0 % → 0 %", r" с с \d", r"п\. $",
    ],
}
GLANCE = {"en": "## At a glance", "ru": "## Главные показатели"}
TO_DO = {"en": "## To do", "ru": "## Что сделать"}
QUIET_REPORTS = {"en": "No error reports:", "ru": "Сообщений об ошибках нет"}
# State, news, to do: characters (English, Russian).
LONGEST = {"en": 160, "ru": 180}
SUBJECT, PREHEADER = 60, 110


def plain(text):
    return " ".join(text.replace("\u00a0", " ").split())


def unescaped(text):
    return re.sub(r"\\([\\`*_{}\[\]()#+\-.!|<>~&])", r"\1", text)


def of_page(page):
    page = re.sub(r"(?s)<(style|script)\b.*?</\1>", " ", page)
    attributes = re.findall(r'\b(?:alt|aria-label|title)="([^"]*)"', page)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", page), *attributes]))


def strings(value):
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for part in parts for text in strings(part)]


def first_screen(markdown, language):
    """State, news and what to do, line by line, without the marks of lists; and the lines to do."""
    lines = unescaped(markdown.split(GLANCE[language])[0]).splitlines()[1:]
    to_do = lines.index(TO_DO[language]) if TO_DO[language] in lines else len(lines)
    told = [plain(re.sub(r"^\s*(- |\d+\. )", "", line)) for line in lines]
    said = [line for line in told if (line and not line.startswith(("**", "## "))) or (" — " in line[:80] and line.startswith("**"))]
    return said, [line for line in told[to_do + 1:] if line]


def faults(folder, language, lengths=True):
    """- lengths: whether lines are held to theirs: recorded names of strangers may be as long as names can be."""
    folder = pathlib.Path(folder)
    report = json.loads((folder / "report.json").read_text())
    markdown = (folder / "report.md").read_text()
    mail = email.message_from_bytes((folder / "report.eml").read_bytes(), policy=email.policy.default)
    page = mail.get_body(("html",)).get_content()
    texts = {
        "report.txt": (folder / "report.txt").read_text(), "report.md": unescaped(markdown),
        "report.html": of_page((folder / "report.html").read_text()), "mail text": mail.get_body(("plain",)).get_content(),
        "mail page": of_page(page), "subject": mail["subject"],
        "report.json": "\n".join(strings({k: report.get(k) for k in (
            "headline", "findings", "recommendations", "charts", "data_quality", "tiles", "state", "reason")})),
    }
    found = []
    for place, text in texts.items():
        for phrase in OLD[language]:
            for match in re.finditer(phrase, plain(text)):
                around = plain(text)[max(0, match.start() - 40):match.end() + 40]
                found.append(f"{place} says “{phrase}”: {around}")
    said, to_do = first_screen(markdown, language)
    bare = [re.sub(r"^\*\*.*?\*\* — [^:]*: ", "", line).rstrip(".") for line in said]
    found += [f"said twice on the first screen: {line}" for line in sorted(set(bare)) if bare.count(line) > 1]
    found += [f"{len(line)} characters: {line}" for line in bare if lengths and len(line) > LONGEST[language]]
    if report["status"] != "good" and not to_do:
        found.append(f"{report['status']}, and nothing to do")
    if QUIET_REPORTS[language] in plain(texts["report.txt"]) and any(
            section["id"] == "errors" and section["state"] == "failed" for section in report["sections"]):
        found.append("error reports could not be read, and none are told")
    preheader = plain(html.unescape(re.search(r'mso-hide:all;">(.*?)&#847', page, re.S).group(1)))
    if len(preheader) > PREHEADER:
        found.append(f"preheader of {len(preheader)} characters: {preheader}")
    if to_do and lengths and not to_do[0].startswith(preheader.rstrip("….")):
        found.append(f"the preheader is not the first to do: {preheader}")
    subject = plain(mail["subject"])
    place = subject.split(": ")[0]
    if len(subject) > SUBJECT and len(place) < 30:
        found.append(f"subject of {len(subject)} characters: {subject}")
    return found


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        told = json.loads((path / "report.json").read_text())["language"]
        for fault in faults(path, told, "hostile" not in name):
            print(f"{path}: {fault}")
