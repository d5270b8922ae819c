"""The report as Markdown, for an editor to read on screen or on paper."""

from __future__ import annotations

import re

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.page_values import page_values
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.templating import render_own, render_shipped

BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def render_markdown(document: ReportDocument, presentation: Presentation) -> str:
    """Return a document as Markdown with LF line ends and one newline at the end.

    Of several blank lines one is kept, and nothing in the text depends on the clock. Raises
    KeyError where a finding names a statement that is not there, InputError where the user's own
    template is at fault.
    """
    values = page_values(document, presentation)
    if presentation.template is None:
        page = render_shipped("report.md.jinja", values)
    else:
        page = render_own(presentation.template, values)
    return BLANK_LINES.sub("\n\n", page).strip("\n") + "\n"
