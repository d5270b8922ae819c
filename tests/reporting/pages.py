"""Reports as Markdown pages, and their parts, for the tests."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from factcheck.contract.documenting import document_of
from factcheck.records.reports import Report
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in

from .records_builder import a_full_report
from .rendering import PARSER, text_of, types_of

FULL = a_full_report()
PLAIN = Presentation(wording_in("en"), "../contoh")


def page(report: Report) -> str:
    return render_markdown(document_of(report), PLAIN)


def section(markdown: str, heading: str) -> str:
    """Return the part from one heading to the next of the same or a higher level."""
    level = heading.split()[0]
    rest = markdown.split(f"{heading}", 1)[1]
    return re.split(rf"^#{{2,{len(level)}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows_of(markdown: str) -> list[list[str]]:
    """Return the cells of all rows of tables as they are written, the dashes included."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines]


def headings(markdown: str) -> list[str]:
    tokens = PARSER.parse(markdown)
    pairs = pairwise(tokens)
    return [text_of(f"{after.content}\n") for t, after in pairs if t.type == "heading_open"]


def assert_tidy(markdown: str) -> None:
    """Assert what the common Markdown linters ask for."""
    lines = markdown.split("\n")
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")
    assert "\r" not in markdown
    assert "\n\n\n" not in markdown
    assert all(line == line.rstrip() for line in lines)
    assert types_of(markdown).count("html_block") + types_of(markdown).count("html_inline") == 0
    found = headings(markdown)
    assert max(Counter(found).values()) == 1
    assert sum(line.startswith("# ") for line in lines) == 1
    for before, line in pairwise(lines):
        opens = line.startswith("#") or (line.startswith("|") and not before.startswith("|"))
        begins_list = line.startswith("- ") and not before.startswith(("- ", "  > "))
        assert not (opens or begins_list) or before == ""
