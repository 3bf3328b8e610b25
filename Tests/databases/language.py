"""The mapping language of docs/databases.md, read a second time: what a preset's queries give, as Planted."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from planted import Planted

STANDARD = {
    "system_metrics": ["timestamp", "metric_type", "value", "unit", "metadata", "host"],
    "pilot_error_reports": ["created_at", "id", "title", "category", "severity", "module", "status", "updated_at",
                            "resolved_at", "assigned_to_id"],
    "error_events": ["time", "category", "name", "report_id", "severity"],
    "incidents": ["started_at", "id", "title", "severity", "status", "detected_at", "acknowledged_at", "resolved_at", "root_cause",
                  "mitigated_at",
                  "affected_services", "resolution", "assigned_to", "check_name"],
    "deployments": ["deployed_at", "version", "environment", "author", "rolled_back_at", "notes"],
    "health_checks": ["checked_at", "check_name", "status", "response_time", "paused"],
    "health_counts": ["time", "check_name", "seconds", "passed", "failed", "maintenance", "response_mean", "paused"],
    "requests": ["time", "duration", "path", "method", "status", "queries"],
    "jobs": ["finished_at", "name", "status", "started_at", "duration", "error"],
    "expiries": ["expires_at", "name", "kind", "read_at"],
    "orders": ["created_at", "amount", "currency", "status", "product", "seller", "quantity"],
    "events": ["occurred_at", "type"],
    "dead_letters": ["created_at", "queue", "retries", "max_retries"],
}  # fmt: skip
# The first of each is the time it cannot do without; these are the others.
TIMES = {"started_at", "resolved_at", "updated_at", "read_at", "rolled_back_at"}
MEASURED = {"duration", "response_time", "response_mean"}
UNITS = {"ms": 1e-3, "us": 1e-6, "ns": 1e-9, "s": 1, "min": 60, "h": 3600}
EPOCHS = {"epoch": 1_000_000, "epoch_ms": 1000, "epoch_us": 1, "epoch_ns": 0.001}
STORED = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? ?(Z|UTC|[+-]\d\d(?::?\d\d)?(?: UTC)?)?$")


def instant(stored, form, zone):
    """Microseconds since 1970; None for none. Raises ValueError for what is no time."""
    if stored is None or stored == "":
        return None
    if form in EPOCHS:
        return round(float(stored) * EPOCHS[form])
    if form == "ctime":
        moment, micros, offset = datetime.strptime(stored, "%a %b %d %H:%M:%S %Y"), 0, None
    else:
        found = STORED.fullmatch(stored)
        if not found:
            raise ValueError(f"{stored!r} is no time")
        moment, offset = datetime(*map(int, found.groups()[:6])), found[8]
        micros = int((found[7] or "0").ljust(9, "0")[:6])
    if offset in ("Z", "UTC"):
        moment = moment.replace(tzinfo=UTC)
    elif offset:
        moment = datetime.strptime(moment.isoformat() + offset.removesuffix(" UTC").replace(":", "").ljust(5, "0"), "%Y-%m-%dT%H:%M:%S%z")
    else:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    return round(moment.timestamp()) * 1_000_000 + micros


def rows(database, table, mapping, zone, faults):
    """The rows of one source as dictionaries of standard columns."""
    cursor = database.execute(mapping["query"])
    names = [column[0] for column in cursor.description]
    maps = {
        column: {str(key).strip().casefold(): word for key, word in words.items()} for column, words in mapping.get("values", {}).items()
    }
    forms, zone = mapping.get("times", {}), mapping.get("zone", zone)
    needed = STANDARD[table][0]
    for stored in cursor:
        row = dict(zip(names, stored)) | mapping.get("set", {})
        for column, words in maps.items():
            key = str(row[column]).strip().casefold()
            word = words.get(key, words.get("*"))
            if word is None:
                faults.append(f"{table}: nothing is said of {column} {row[column]!r}")
            row[column] = word
        if "skip" in [row[column] for column in maps]:
            continue
        for column in names:
            if column == needed or column in TIMES or column in forms:
                row[column] = instant(row[column], forms.get(column, "text"), zone)
        if row[needed] is None:
            faults.append(f"{table}: a row without {needed}")
            continue
        for column in MEASURED & row.keys():
            if row[column] is not None:
                row[column] *= UNITS[mapping.get("units", {}).get(column, "s")]
        yield row


def planted(database, preset, faults):
    """What all sources of a preset tell."""
    found, zone = Planted(), preset.get("stored_timezone", "UTC")
    for table, mappings in preset["tables"].items():
        for mapping in mappings:
            for row in rows(database, table, mapping, zone, faults):
                take(found, table, row)
    return found


def take(found, table, row):
    time, get = row[STANDARD[table][0]], row.get
    match table:
        case "system_metrics":
            found.metrics.append((time, row["metric_type"], get("host"), float(row["value"])))
        case "pilot_error_reports":
            found.reports.append((time, row["severity"], get("resolved_at")))
        case "error_events":
            found.events.append((time, row["category"], get("severity")))
        case "incidents":
            found.outages.append((time, get("resolved_at"), get("check_name")))
        case "deployments":
            found.deployments.append((time, row["version"]))
        case "health_checks":
            result = {"PASS": "passed", "FAIL": "failed", "MAINTENANCE": "maintenance"}[row["status"]]
            found.checks.append((time, row["check_name"], result, get("response_time"), 1))
        case "health_counts":
            for result in ("passed", "failed", "maintenance"):
                if many := get(result):
                    # A mean counts as often as checks passed.
                    found.checks.append((time, row["check_name"], result, get("response_mean") if result == "passed" else None, many))
        case "requests":
            found.requests.append((time, row["path"], get("method"), get("status"), get("duration"), get("queries")))
        case "jobs":
            seconds = get("duration")
            if seconds is None and get("started_at") is not None:
                seconds = (time - row["started_at"]) / 1e6
            found.jobs.append((time, get("name"), row["status"], seconds))
        case "orders":
            found.orders.append(
                (time, get("status"), float(row["amount"]), get("currency"), get("product"), get("seller"), get("quantity"))
            )
        case "events":
            found.happened.append((time, get("type")))
        case "dead_letters":
            found.dead.append((time, get("queue"), row["retries"] >= row["max_retries"]))
        case "expiries":
            found.expiries.append((row["name"], row["kind"], time))
