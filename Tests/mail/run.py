"""Sends the demo's mails, and one made of hostile texts, through Postfix and compares what arrives."""
import json
import os
import pathlib
import re
import smtplib
import struct
import subprocess
import sys
import tempfile
from decimal import Decimal

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "pages"))
import hostile
from figures import Writer
from postfix import Postfix
from reading import Page, columns, defects, plain, read, structure

HEAVIEST, LONGEST_PAGE = 1_000_000, 100_000
SENDER, RECIPIENT = "daybook@loopback.example", "team@mailbox.example"
passed, failed = 0, 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}" + (f": {str(detail)[:600]}" if detail != "" else ""))


def run(*arguments, codes=(0, 1)):
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"Tests/mail/run: {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")


def make(binary, folder):
    """The reports' folders by name."""
    run(binary, "demo", "--quiet", "--out", folder / "demo")
    source, reports = folder / "demo/shop.sqlite3", {}
    database, settings = folder / "hostile.sqlite3", folder / "hostile.yaml"
    hostile.make(source, database, settings)

    def write(out, kind, period, language, *words):
        run(binary, kind, period, "--quiet", "--language", language, "--out", folder / out,
            "--as-of", "2026-11-21T06:00:00Z", *words)
        return folder / out / kind / period

    named = ("--config", settings, "--source", database)
    for language in ("en", "ru"):
        reports[f"daily-{language}"] = write(language, "daily", "2026-11-20", language, "--source", source)
        reports[f"weekly-{language}"] = write(language, "weekly", "2026-W46", language, "--source", source)
        reports[f"hostile-{language}"] = write(f"hostile-{language}", "weekly", "2026-W46", language, *named)
        again = write(f"again-{language}", "weekly", "2026-W46", language, *named)
        check(f"{language}: a second run writes the same bytes",
              (again / "report.eml").read_bytes() == (reports[f"hostile-{language}"] / "report.eml").read_bytes())
    check("Russian mails are Russian",
          all(re.search("[а-яё]{4}", str(read((reports[f"{kind}-ru"] / "report.eml").read_bytes())["Subject"]))
              for kind in ("daily", "weekly", "hostile")))
    return reports


def addressed(mail):
    """As delivery does it: sender and recipient in front, nothing else touched."""
    return f"From: Daybook <{SENDER}>\r\nTo: {RECIPIENT}\r\n".encode() + mail


def check_file(name, mail):
    check(f"{name}: weighs less than 1 MB", len(mail) < HEAVIEST, len(mail))
    lines = mail.split(b"\r\n")
    check(f"{name}: every line ends with CRLF", not any(b"\n" in line or b"\r" in line for line in lines))
    check(f"{name}: no line is longer than 78", max(map(len, lines)) <= 78, max(lines, key=len))
    check(f"{name}: is ASCII", mail.isascii())
    message = read(mail)
    check(f"{name}: parses without defects as it lies in the folder", defects(message) == [], defects(message))
    check(f"{name}: texts are sent in letters of ASCII",
          {part["Content-Transfer-Encoding"] for part in message.walk() if part.get_content_maintype() == "text"}
          <= {"quoted-printable", "base64"})
    words = re.findall(rb"=\?[^?\s]+\?[bqBQ]\?[^?\s]*\?=", mail.partition(b"\r\n\r\n")[0])
    check(f"{name}: encoded words of the header are no longer than 75", all(len(word) <= 75 for word in words), words)
    check(f"{name}: names neither sender nor recipient", message["From"] is None and message["To"] is None)


def check_arrived(name, mail, arrived, report):
    original = mail.replace(b"\r\n", b"\n")
    check(f"{name}: arrives byte for byte", arrived.endswith(original), arrived[:400])
    message, sent = read(arrived), read(mail)
    check(f"{name}: parses without defects", defects(message) == [], defects(message))
    for field in ["Date", "Subject", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version"]:
        check(f"{name}: {field} is what was written", str(message[field]) == str(sent[field]), message[field])
        check(f"{name}: there is one {field}", len(message.get_all(field)) == 1)
    check(f"{name}: no field was injected", message["Bcc"] is None and message["X-Evil"] is None)
    check(f"{name}: is for the recipient it was sent to", message["To"] == RECIPIENT)
    check(f"{name}: no character was cut in two", "\ufffd" not in str(message["Subject"]))
    for kind in ("plain", "html"):
        bodies = [one.get_body((kind,)).get_content().replace("\r\n", "\n") for one in (message, sent)]
        check(f"{name}: {kind} decodes to what was written", bodies[0] == bodies[1] and "\ufffd" not in bodies[0])
    pictures = [[part.get_content() for part in one.walk() if part.get_content_maintype() == "image"] for one in (message, sent)]
    check(f"{name}: pictures decode to what was written", pictures[0] == pictures[1])
    asked = json.loads((report / "report.json").read_text())
    check(f"{name}: is dated as of the report",
          message["Date"].datetime.timestamp() == parse_instant(asked["as_of"]), message["Date"])
    shown = [part for part in message.walk() if part.get_content_maintype() == "image"]
    wanted = ["multipart/alternative", "text/plain", ["multipart/related", "text/html"] + ["image/png"] * len(shown)]
    check(f"{name}: is built as it should be", structure(message) == wanted, structure(message))
    check(f"{name}: shows two or three pictures, each in light and dark", len(shown) in (4, 6), len(shown))
    check_twins(name, message, shown, asked, report)


def check_piped(mail, arrived):
    """`sendmail team@mailbox.example < report.eml`, as the README has it."""
    message = read(arrived)
    check("by sendmail: a sender is added", message["From"] is not None and defects(message) == [], arrived[:900])
    check("by sendmail: arrives byte for byte",
          arrived.partition(b"\n\n")[2] == mail.replace(b"\r\n", b"\n").partition(b"\n\n")[2])
    check("by sendmail: the subject is the same", message["Subject"] == read(mail)["Subject"])


def parse_instant(text):
    import datetime
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def check_twins(name, message, shown, asked, report):
    text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    source = message.get_body(("html",)).get_content()
    check(f"{name}: the page is short enough for Gmail", len(source.encode()) < LONGEST_PAGE, len(source.encode()))
    page = Page(source)
    check(f"{name}: every tag is closed, in order", page.unclosed == [], page.unclosed)
    check(f"{name}: the page says its language", page.language == asked["language"], page.language)
    check(f"{name}: no tag but the template's",
          page.tags <= {"html", "head", "meta", "title", "style", "body", "div", "table", "tr", "td", "p", "h1", "h2",
                        "a", "b", "img", "span", "picture", "source"}, page.tags)
    check(f"{name}: links lead to the settings' addresses only",
          all(link.startswith(("https://shop.example.com/", "https://reports.example.com/")) for link in page.links))
    parts = {part["Content-ID"].strip("<>"): part for part in shown}
    check(f"{name}: every picture is shown, and every shown picture is there",
          sorted([image["src"] for image in page.images] + [image["srcset"] for image in page.dark])
          == sorted("cid:" + cid for cid in parts), page.images)
    check(f"{name}: every picture has a dark twin for dark screens",
          len(page.dark) == len(page.images) and all("dark" in image["media"] for image in page.dark), page.dark)
    for image, twin in zip(page.images, page.dark, strict=False):
        part, dark = (parts.get(address.removeprefix("cid:")) for address in (image["src"], twin["srcset"]))
        if part is None or dark is None:
            continue
        check(f"{name}: the twin of {part.get_filename()} has its shape and other colours",
              part.get_content()[16:24] == dark.get_content()[16:24] and part.get_content() != dark.get_content())
        png = part.get_content()
        width, height = struct.unpack(">II", png[16:24])
        check(f"{name}: {part.get_filename()} is a PNG twice as wide as shown",
              png.startswith(b"\x89PNG\r\n") and width == 2 * int(image["width"]) == 1200, (width, image["width"]))
        check(f"{name}: its shape is kept", abs(int(image["height"]) - height / 2) < 1)
        check(f"{name}: it says what it shows", len(image.get("alt", "")) > 20)
        check(f"{name}: it lies inside", part.get_content_disposition() == "inline" and part.get_filename().endswith(".png"))
    flat, lines = plain(text), text.split("\n")
    check(f"{name}: the text keeps to 78 columns", all(columns(line) <= 78 for line in lines), max(lines, key=columns))
    figures = {figure["id"]: figure for figure in asked["figures"]}
    check(f"{name}: something stands behind the subject", len(page.preheader) > 10, page.preheader)
    said = [plain(said) for said in page.news]
    check(f"{name}: there is news", len(said) >= 2, said)
    for sentence in said:
        check(f"{name}: the text says {sentence[:40]!r} too", sentence.replace(" ", "") in flat.replace(" ", ""))
    state = plain(page.texts[3])
    check(f"{name}: both twins say the state", state[2:] in flat and len(state) > 4, state)
    writer, tiles = Writer(asked["language"]), 0
    names = re.findall('<a class="quiet" href="#([^"]+)">([^<]+)</a>', (report / "report.html").read_text(encoding="utf-8"))
    for figure, label in ((figure, plain(label)) for figure, label in names):
        values = [page.texts[index + 1] for index, said in enumerate(page.texts[:-1]) if plain(said) == label]
        if not values or figures[figure]["value"] is None:
            continue
        tiles += 1
        value, unit = Decimal(float(figures[figure]["value"])), figures[figure]["unit"]
        short = writer.short(value, unit)
        wanted = [plain(text) for text in (writer.value(value, unit), short, short.removesuffix(writer.unit(unit)))]
        shown_value = plain(values[0])
        check(f"{name}: {label} is the figure's number", shown_value in wanted, (shown_value, wanted))
        # A long label goes on below its row.
        head = label
        while not any(plain(line).startswith(f"{head} ") for line in lines) and head.count(" ") > 1:
            head = head.rpartition(" ")[0]
        rows = [plain(line) for line in lines if plain(line).startswith(head)]
        check(f"{name}: the text has {label} too", any(row.startswith(f"{head} {shown_value}") for row in rows), (shown_value, rows))
    check(f"{name}: there are tiles", tiles >= 5, tiles)


def main():
    if why := Postfix.missing():
        sys.exit(f"Tests/mail/run: {why}")
    binary = sys.argv[1]
    os.umask(0o022)
    with tempfile.TemporaryDirectory(prefix="daybook-mail-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        reports = make(binary, folder)
        mails = {name: (report / "report.eml").read_bytes() for name, report in reports.items()}
        for name, mail in mails.items():
            check_file(name, mail)
        with Postfix(folder) as server:
            with smtplib.SMTP("127.0.0.1", server.port, timeout=20) as connection:
                for mail in mails.values():
                    connection.sendmail(SENDER, [RECIPIENT], addressed(mail))
            arrived = {read(path.read_bytes())["Message-ID"]: path for path in server.delivered(len(mails))}
            for number, name in enumerate(("daily-en", "weekly-ru"), 1):
                server.sendmail(RECIPIENT, mails[name])
                check_piped(mails[name], server.delivered(len(mails) + number)[-1].read_bytes())
            check("every mail has an id of its own", len(arrived) == len(mails))
            for name, mail in mails.items():
                path = arrived.get(read(mail)["Message-ID"])
                check(f"{name}: arrived", path is not None)
                if path is not None:
                    check_arrived(name, mail, path.read_bytes(), reports[name])
    print(f"mail: {passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
