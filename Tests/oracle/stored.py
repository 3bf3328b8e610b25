"""What stored bytes mean, by docs/figures.md: times, numbers, units, metadata, paths, names, groups."""

import json
import math
import re
import unicodedata
from datetime import UTC, datetime, timedelta

TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?"
                  r"(?:(Z|[+-]\d\d(?::?\d\d)?)| ([+-]\d\d(?::?\d\d)?)(?: [!-~]{1,6})?| UTC)?", re.ASCII)
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
TO_BASE = {
    "percent": 0.01, "%": 0.01, "pct": 0.01,
    "ms": 0.001, "us": 0.000001, "min": 60.0, "h": 3600.0, "s": 1.0, "sec": 1.0, "seconds": 1.0,
    "kb": 1024.0, "mb": 1024.0**2, "gb": 1024.0**3, "kib": 1024.0, "mib": 1024.0**2, "gib": 1024.0**3,
}


KINDS = {"percent": "fraction", "%": "fraction", "pct": "fraction", "fraction": "fraction", "ratio": "fraction", "share": "fraction",
         "s": "seconds", "sec": "seconds", "second": "seconds", "seconds": "seconds", "ms": "seconds", "us": "seconds",
         "min": "seconds", "h": "seconds", "b": "bytes", "kb": "bytes", "mb": "bytes", "gb": "bytes", "kib": "bytes",
         "mib": "bytes", "gib": "bytes", "/s": "per_second"}


def plain_unit(unit):
    """A unit without the blanks around it and its capitals; "" for none."""
    if isinstance(unit, bytes):
        unit = unit.decode("utf-8", "replace")
    return unicodedata.normalize("NFC", "" if unit is None else str(unit)).strip().lower()


def kind(unit):
    """What can be added up: what one unit can be made of, or one word whatever its capitals; "" for no unit."""
    return KINDS.get(plain_unit(unit), plain_unit(unit))


def time(text):
    """A stored time as an aware datetime, or None when it cannot be read."""
    if not isinstance(text, str):
        return None
    match = TIME.fullmatch(text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    micro = int((match[7] or "").ljust(6, "0")[:6])
    try:
        moment = datetime(year, month, day, hour, minute, second, micro, UTC)
        offset = (match[8] or match[9] or "Z").replace(":", "")
        if offset != "Z":
            sign = -1 if offset[0] == "-" else 1
            moment -= sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[3:5] or 0))
    except (ValueError, OverflowError):
        return None
    return moment


def is_type(value):
    """Whether a metric type is one: text in NFC."""
    return isinstance(value, str) and value != "" and unicodedata.normalize("NFC", value) == value and "\ufffd" not in value


def filled(value):
    """Whether anything stands there."""
    return value is not None and value != ""


def finite(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def measurable(value):
    """Whether something measured can be so large: at most 1e300 of either sign."""
    return finite(value) and abs(value) <= 1e300


def converted(value, unit):
    return value * TO_BASE.get(plain_unit(unit), 1.0)


def metadata(text):
    """The top-level keys, or {} for anything that is no JSON object. Of a key that occurs twice the last counts."""
    if not isinstance(text, str):
        return {}

    def refuse(word):
        raise ValueError(word)

    try:
        found = json.loads(text, parse_constant=refuse)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def number(value):
    """A JSON number, or a string that is nothing but one."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        if not NUMBER.fullmatch(value):
            return None
        value = float(value)
    if isinstance(value, (int, float)):
        return value
    return None


def status(value):
    found = number(value)
    if found is None or not math.isfinite(found) or found != int(found) or not 100 <= found <= 599:
        return None
    return int(found)


def queries(value):
    found = number(value)
    return found if found is not None and math.isfinite(found) and found >= 0 else None


UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}")
HEX = re.compile(r"(?=.*[0-9])(?=.*[a-fA-F])[0-9a-fA-F]{8,}")
DIGITS = re.compile(r"[0-9]+")


def legible(text):
    """One line of at most 500 characters, what nobody sees written out, as docs/figures.md has it for names."""
    shown = "".join(
        f"\\u{{{ord(letter):X}}}" if unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn") and not letter.isspace() else letter
        for letter in unicodedata.normalize("NFC", text))
    folded = " ".join(part for part in re.split(r"\s+", shown) if part)
    return folded if len(folded) <= 500 else folded[:499] + "…"


def path(value):
    if not isinstance(value, str):
        return None
    kept = re.split(r"[?#]", value, maxsplit=1)[0]
    segments = ["{id}" if DIGITS.fullmatch(part) or UUID.fullmatch(part) or HEX.fullmatch(part) else part
                for part in kept.split("/")]
    return legible("/".join(segments))


def name(value):
    """A category, severity, module: NFC, `(none)` for nothing."""
    if value is None or value == "":
        return "(none)"
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return legible(str(value))


SEVERITIES = ("critical", "high", "medium", "low")
REPORT_STATUSES = ("new", "investigating", "confirmed", "in_progress", "resolved", "wont_fix")
CHECK_STATUSES = ("PASS", "FAIL", "ERROR")
SCENARIO_STATUSES = ("success", "failed")


def word(value, known):
    """A name; one of the known words in any case, with blanks or hyphens for `_`, is that word."""
    text = name(value)
    plain = re.sub(r"[ -]", "_", text).lower()
    return next((one for one in known if one.lower() == plain), text)


MASKS = [
    (re.compile(UUID.pattern), "<uuid>"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "<email>"),
    (re.compile(r"https?://\S+"), "<url>"),
    (re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b"), "<ip>"),
    (re.compile(r'"[^"]*"|«[^»]*»'), "<quoted>"),
    (re.compile(r"\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{8,}\b"), "<hex>"),
    (re.compile(r"(?<!\w)\d+(?:\.\d+)?(?!\w)"), "<number>"),
]


def group(module, title):
    """What makes two reports one group: the module, and the title without its numbers, ids, addresses and quotes."""
    masked = title if isinstance(title, str) else ""
    for pattern, word in MASKS:
        masked = pattern.sub(word, masked)
    return name(module), masked
