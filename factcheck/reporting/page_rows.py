"""The rows of the report's tables, as cells that are Markdown or plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.markdown_text import Markdown, as_code, listed, phrase
from factcheck.reporting.noticing import notice_in_words
from factcheck.reporting.page_links import PageLinks
from factcheck.reporting.views.contested import ContestedPoint
from factcheck.reporting.views.coverage import CoveredArticle, OutletCoverage
from factcheck.reporting.views.omitted import omitted_from
from factcheck.reporting.views.positions import Matrix
from factcheck.reporting.views.shortening import SHORT_QUOTE, shortened
from factcheck.reporting.views.timeline import Timeline
from factcheck.reporting.wordings import Wording

Row = tuple[object, ...]
# So many places of one value are linked in a table.
MOST_SOURCES = 6
# So many findings or outlets are named in one cell; the others are counted.
MOST_LABELS = 24
# So many articles have a row; the others are counted.
MOST_ARTICLES = 200


@dataclass(frozen=True, slots=True)
class ViewRows:
    """The rows that show what was found: values, positions, days, coverage."""

    links: PageLinks

    def contested(self, point: ContestedPoint) -> Iterator[Row]:
        """Yield a row for each value that is given for one thing."""
        for row in point.rows:
            yield (
                ", ".join(row.written),
                row.speaker,
                row.day.words,
                self._some(row.outlets),
                self._some([self.links.place(source) for source in row.sources], MOST_SOURCES),
            )

    def positions(self, matrix: Matrix) -> Iterator[Row]:
        """Yield a row for each speaker, with a cell for each question."""
        for row in matrix.rows:
            yield (row.name, *(cell.words if cell else "" for cell in row.cells))

    def columns(self, matrix: Matrix) -> tuple[object, ...]:
        """Return the headers of a matrix: the question's words, and the conflicts about it."""
        speaker, *_ = self.links.wording.lines("views.tables.positions")
        headers: list[object] = [speaker]
        for column in matrix.columns:
            labels = [label for label in column.findings if label != column.label]
            about = listed(("(", self._some(labels), ")"), "")
            headers.append(listed((column.heading, about), " ") if labels else column.heading)
        return tuple(headers)

    def timeline(self, timeline: Timeline) -> Iterator[Row]:
        """Yield a row for each thing that was said."""
        for said in timeline.entries:
            yield (
                said.day.words,
                self._some(said.labels),
                listed((said.speaker, f"({said.said})"), " "),
                said.quote,
                self._some([self.links.source(source) for source in said.sources], MOST_SOURCES),
            )

    def outlets(self, coverage: Sequence[OutletCoverage]) -> Iterator[Row]:
        """Yield a row for each outlet: what it is quoted in, alone in, and conflicts not in it."""
        for one in coverage:
            yield (
                one.outlet,
                len(one.articles),
                one.statements,
                self._some([presence.label for presence in one.quoted_in]),
                self._some(one.alone_in),
                self._some(one.not_in),
            )

    def _some(self, items: Sequence[object], most: int = MOST_LABELS) -> Markdown:
        """Return the first items in one line, and how many more there are."""
        shown, more = listed(items[:most]), len(items) - most
        if more <= 0:
            return shown
        return phrase(self.links.wording, "citing.and_more", names=shown, n=more)

    def articles(self, coverage: Iterable[OutletCoverage]) -> Iterator[Row]:
        """Yield a row for each of the first articles, by outlet."""
        every = ((one.outlet, article) for one in coverage for article in one.articles)
        for outlet, article in islice(every, MOST_ARTICLES):
            yield (outlet, *self._article(article))

    def _article(self, article: CoveredArticle) -> Row:
        left_out = self.links.wording.say(
            "views.coverage.left_out", part=article.characters_left_out, whole=article.characters
        )
        return (
            self.links.file_link(article.path),
            shortened(article.headline, SHORT_QUOTE),
            article.dated,
            article.origin,
            article.statements,
            left_out,
        )


@dataclass(frozen=True, slots=True)
class RecordRows:
    """The rows of what lies behind a report: omissions, the undecided, counts, the inputs."""

    document: ReportDocument
    wording: Wording

    def omitted(self) -> Iterator[Row]:
        """Yield a row for each reason for which something was left out."""
        for left in omitted_from(self.document.articles, self.wording):
            yield left.reason, left.stretches, left.characters, left.articles

    def notices(self) -> Iterator[tuple[str, str]]:
        """Yield each notice: the path that it is about, or "", and what it says."""
        for notice in self.document.notices:
            yield notice.path, notice_in_words(notice, self.wording)

    def undecided(self) -> Iterator[Row]:
        """Yield a row for each rule and reason for which it could not decide."""
        for entry in self.document.undecided:
            reason = self.wording.named("undecided", entry.reason)
            yield as_code(entry.rule), reason, entry.count

    def counts(self) -> Iterator[Row]:
        """Yield a row for each thing that was counted in the run."""
        for name, number in self.document.counts.items():
            yield self.wording.named("counts", name), number

    def settings(self) -> Iterator[Row]:
        """Yield a row for each setting."""
        for name, value in self.document.settings.items():
            yield self.wording.named("settings", name), as_code(value)

    def models(self) -> Iterator[Row]:
        """Yield a row for each model by its role."""
        for role, model in self.document.models.items():
            yield self.wording.named("roles", role), as_code(model)

    def rule_files(self) -> Iterator[Row]:
        """Yield a row for each rule file."""
        for file in self.document.rule_files:
            yield file.path, as_code(file.digest)
