"""Links of a Markdown page: to the line of an article, to a section, to a finding."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.reporting.escaping import anchor
from factcheck.reporting.markdown_text import Markdown, as_markdown, link
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.sources import Source
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Where a page's links lead.

    ``link_base`` is the way from the page's folder to the articles' folder; ``whole`` are the
    labels of the findings that have a section of their own.
    """

    wording: Wording
    link_base: str
    whole: frozenset[str]

    def place(self, source: Source) -> Markdown:
        """Return a link to the line that a source begins on."""
        return link(f"{source.path}:{source.line}", self._path(source.path), source.line)

    def file_link(self, path: str) -> Markdown:
        """Return a link to an article's file."""
        return link(path, self._path(path))

    def _path(self, path: str) -> str:
        base = self.link_base.rstrip("/")
        return f"{base}/{path}" if base else path

    def section(self, key: str) -> Markdown:
        """Return a link to the section whose heading is this phrase."""
        return _within(self.wording.say(key), self.wording.say(key))

    def to(self, finding: FindingView) -> Markdown:
        """Return a finding's label, as a link where it has a section of its own."""
        if finding.label not in self.whole:
            return as_markdown(finding.label)
        return _within(finding.label, finding.heading)


def _within(shown: str, heading: str) -> Markdown:
    return Markdown(f"[{as_markdown(shown)}](#{anchor(heading)})")
