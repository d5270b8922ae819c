"""The report as Markdown, for an editor to read on screen or on paper."""

from __future__ import annotations

from factcheck.records import REPORT_MARK, Report
from factcheck.reporting.citing import Citations
from factcheck.reporting.closing import inputs, reading_guide
from factcheck.reporting.coverage import coverage, left_out
from factcheck.reporting.numbering import numbered
from factcheck.reporting.sections import agreements, conflicts, differences
from factcheck.reporting.summary import summary


def render_markdown(report: Report, link_base: str) -> str:
    """Return the report as Markdown with LF line ends and one newline at the end.

    ``link_base`` is the relative POSIX path from the report file's folder to the articles' folder,
    as in ``../seeds``. The order of the report's input is of no effect, and nothing in the text
    depends on the clock. Raises KeyError where a finding names a statement that is not there.
    """
    citations = Citations.of(report, link_base)
    findings = numbered(report)
    blocks = [
        *summary(report, findings, citations),
        *conflicts(findings, citations),
        *differences(findings, citations),
        *agreements(findings, citations),
        *coverage(report, citations),
        *left_out(report),
        *reading_guide(),
        *inputs(report),
        REPORT_MARK,
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"
