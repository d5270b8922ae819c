"""Places in articles as SARIF names them: artifacts by index, locations with a region."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any, Final

from factcheck.contract.entries import ArticleEntry, ReportDocument, ReportedStatement
from factcheck.reporting.escaping import target
from factcheck.reporting.exports.regions import Regions
from factcheck.reporting.visible import visible

ROOT: Final = "%SRCROOT%"
"""What paths are relative to: the folder that the command was called in, a repository's root."""
# Names of encodings as the Internet has them, for those that articles are decoded from.
ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "cp1252": "windows-1252",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
}


class Places:
    """Where the articles of a document lie, and what stands where in them."""

    def __init__(self, document: ReportDocument) -> None:
        self._folder = _base(document.folder)
        self._articles = {article.id: article for article in document.articles}
        self._indexes = {article.id: n for n, article in enumerate(document.articles)}
        self._regions: dict[str, Regions] = {}

    def artifact(self, article: ArticleEntry) -> dict[str, Any]:
        """Return an article as an artifact of the run."""
        encoding = ENCODINGS.get(article.encoding)
        return {
            "location": self.of_path(article.path),
            **({"encoding": encoding} if encoding else {}),
            "roles": ["analysisTarget"],
            "properties": {
                "outlet": visible(article.outlet),
                "published": article.published.isoformat() if article.published else None,
            },
        }

    def of_path(self, path: str) -> dict[str, Any]:
        """Return a file below the folder that was read, by its path there, percent-encoded."""
        return {"uri": target(str(self._folder / path)), "uriBaseId": ROOT}

    def of_statement(self, statement: ReportedStatement) -> dict[str, Any]:
        """Return where a statement stands, with its words and the sentences around it."""
        article = self._articles[statement.article]
        place = {**self.of_path(article.path), "index": self._indexes[article.id]}
        return {"artifactLocation": place, **self._regions_of(statement, article)}

    def _regions_of(self, statement: ReportedStatement, article: ArticleEntry) -> dict[str, Any]:
        if not article.text:
            # A report of an older version holds no text to count columns in.
            return {"region": {"startLine": statement.line}} if statement.line else {}
        if article.id not in self._regions:
            self._regions[article.id] = Regions(article.text)
        regions = self._regions[article.id]
        region = regions.of(statement.start, statement.end)
        told: dict[str, Any] = {"region": {**region, "snippet": {"text": visible(statement.text)}}}
        if statement.context_start is not None and statement.context_end is not None:
            around = regions.of(statement.context_start, statement.context_end)
            told["contextRegion"] = around
        return told


def _base(folder: str) -> PurePosixPath:
    # Beside or above the root nothing can be named by a relative address: the path alone is left.
    path = PurePosixPath(folder)
    outside = path.is_absolute() or ".." in path.parts
    return PurePosixPath() if outside else path
