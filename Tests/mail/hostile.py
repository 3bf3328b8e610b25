"""A database whose texts try to become markup, header fields or line ends, and settings that make long headers."""
import shutil
import sqlite3

TEXTS = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "x\r\nBcc: victim@example.org\r\n\r\n<b>body</b>",
    "\"><a href=\"javascript:alert(1)\">",
    "gpj.\u202eexe\u202c \u2066x\u2069 \u200bzero\u200d",
    "W" * 10_000,
    "=?utf-8?q?not_an_encoded_word?= cid:evil@example.org",
    ".\r\n.\r\nQUIT\r\nFrom x",
    "Не открывается корзина «после оплаты» " * 20,
    "👩‍👩‍👧‍👦" * 300,
    "\x1b[31mred\x1b[0m\x00end",
]

SETTINGS = """\
report:
  name: "Магазин «Весна» 👩‍👩‍👧‍👦 & <b>сыновья</b>: всё для дома и сада, доставка за час"
  timezone: Asia/Kathmandu
  links:
    error: "https://shop.example.com/errors/{id}/?a=1&b='2'"
    report: "https://reports.example.com/{kind}/{period}/?a=1&b=2"
"""


def make(demo, database, settings):
    shutil.copy(demo, database)
    settings.write_text(SETTINGS, encoding="utf-8")
    with sqlite3.connect(database) as connection:
        rows = [row for (row,) in connection.execute("SELECT rowid FROM pilot_error_reports ORDER BY rowid")]
        connection.executemany(
            "UPDATE pilot_error_reports SET title = ?, category = ?, module = ?, severity = ? WHERE rowid = ?",
            [
                (text, text, text, "critical" if index % 3 else text, row)
                for index, row in enumerate(rows)
                for text in [TEXTS[index % len(TEXTS)]]
            ])
        connection.executemany(
            "UPDATE system_metrics SET metadata = json_set(metadata, '$.path', ?) "
            "WHERE metric_type = 'request_duration' AND rowid % 40 = ?",
            [(text, index) for index, text in enumerate(TEXTS)])
        connection.executemany(
            "UPDATE deployments SET notes = ?, author = ? WHERE rowid = ?",
            [(text, text, row) for row, text in enumerate(TEXTS, 1)])
        connection.executemany(
            "UPDATE incidents SET root_cause = ?, resolution = ?, assigned_to = ?, affected_services = json_array(?, ?) "
            "WHERE rowid = ?", [[text] * 5 + [row] for row, text in enumerate(TEXTS, 1)])
        connection.executemany(
            "UPDATE auth_user SET username = ? WHERE id = ?", [(text, row) for row, text in enumerate(TEXTS[:5], 1)])
    connection.close()
