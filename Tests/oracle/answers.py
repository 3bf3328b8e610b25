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
    return book
