"""All expected figures of one period."""

import figures_coverage
import figures_operations
import figures_reports
import figures_requests
import figures_resources
from expected import Book


def of(rows, period):
    book = Book()
    for family in (figures_requests, figures_resources, figures_reports, figures_operations, figures_coverage):
        family.add(book, rows, period)
    for id, figure in book.items():
        if figure.value is None and figure.reason == "no_rows" and source(id) and source(id) not in rows.recorded:
            figure.reason = "not_recorded"
    return book


def source(id):
    """The metric type a figure rests on, or None when it rests on other tables too."""
    name = id.removeprefix("reference.")
    if name.startswith("requests."):
        return "request_duration"
    if name.startswith("resources."):
        return name.split(".")[1]
    if name.startswith("business.revenue"):
        return "revenue"
    return None
