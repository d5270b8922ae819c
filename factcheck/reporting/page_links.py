"""Links of a Markdown page: to the line of an article, to a section, to a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.reporting.escaping import anchor
from factcheck.reporting.markdown_text import Markdown, as_markdown, link, listed
from factcheck.reporting.views.sources import Source
from factcheck.reporting.wordings import Wording

# So many places of one quote are named; the others are counted.
MOST_PLACES = 30


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Where a page's links lead.

    ``link_base`` is the way from the page's folder to the articles' folder; ``headings`` are those
    of the findings that have a section of their own, by label.
    """

    wording: Wording
    link_base: str
    headings: Mapping[str, str]

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

    def to(self, label: str) -> Markdown:
        """Return a finding's label, as a link where it has a section of its own."""
        heading = self.headings.get(label)
        return as_markdown(label) if heading is None else _within(label, heading)

    def source(self, source: Source) -> Markdown:
        """Return the outlet of a source with a link to its line."""
        return listed((source.outlet, self.place(source)))

    def sources(self, sources: Sequence[Source]) -> Markdown:
        """Return sources in one line, the first of many with the number of the others."""
        shown: list[object] = [self.source(source) for source in sources[:MOST_PLACES]]
        if more := len(sources) - len(shown):
            shown.append(self.wording.say("citing.more_places", n=more))
        return listed(shown, "; ")


def _within(shown: str, heading: str) -> Markdown:
    return Markdown(f"[{as_markdown(shown)}](#{anchor(heading)})")
