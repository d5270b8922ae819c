"""Finding answers: what a statement says to questions that any news may raise."""

from __future__ import annotations

from factcheck.extraction.answers.charges import find_charges
from factcheck.extraction.answers.courses import find_courses
from factcheck.extraction.answers.notices import find_notices
from factcheck.extraction.answers.presence import find_presence
from factcheck.extraction.answers.reports import find_reports
from factcheck.extraction.answers.telling import Telling
from factcheck.records.particulars import Attribute

FINDERS = (find_presence, find_charges, find_reports, find_notices, find_courses)


def find_answers(telling: Telling) -> tuple[Attribute, ...]:
    """Return the answers of a content, in the order of the text; their values are yes or no."""
    return tuple(sorted({answer for find in FINDERS for answer in find(telling)}))
