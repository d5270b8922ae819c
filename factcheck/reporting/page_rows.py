"""The rows of the report's closing tables: articles, what was left out, counts and inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.markdown_text import as_code
from factcheck.reporting.views.reading import ReadArticle, articles_of, left_out_of
from factcheck.reporting.wordings import Wording

Row = tuple[object, ...]
FileLink = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a document's tables, as cells that are Markdown or plain text."""

    document: ReportDocument
    wording: Wording
    file_link: FileLink

    def article_rows(self) -> Iterator[Row]:
        """Yield a row for each article that was read."""
        for article in articles_of(self.document, self.wording):
            yield (
                article.outlet,
                self.file_link(article.path),
                article.headline,
                article.dated,
                article.origin,
                article.statements,
                article.conflicts,
                article.agreements,
                self._left_out(article),
            )

    def _left_out(self, article: ReadArticle) -> str:
        key = "report.left_out_of" if article.left_out else "report.nothing_left_out"
        return self.wording.say(
            key, part=article.left_out, whole=article.characters, reasons=article.reasons
        )

    def left_out_rows(self) -> Iterator[Row]:
        """Yield a row for each reason for which something was left out."""
        for left in left_out_of(self.document.articles, self.wording):
            yield left.reason, left.stretches, left.characters, left.articles

    def undecided_rows(self) -> Iterator[Row]:
        """Yield a row for each rule and reason for which it could not decide."""
        for entry in self.document.undecided:
            yield as_code(entry.rule), entry.reason, entry.count

    def count_rows(self) -> Iterator[Row]:
        """Yield a row for each thing that was counted in the run."""
        for name, number in self.document.counts.items():
            yield self.wording.named("counts", name), number

    def setting_rows(self) -> Iterator[Row]:
        """Yield a row for each setting."""
        for name, value in self.document.settings.items():
            yield self.wording.named("settings", name), as_code(value)

    def model_rows(self) -> Iterator[Row]:
        """Yield a row for each model by its role."""
        for role, model in self.document.models.items():
            yield self.wording.named("roles", role), as_code(model)

    def rule_file_rows(self) -> Iterator[Row]:
        """Yield a row for each rule file."""
        for file in self.document.rule_files:
            yield file.path, as_code(file.digest)
