"""Corpora of articles: one JSON object a line, as collections of scraped news come.

Each has ``headline``, ``outlet``, ``body``, and ``date`` (with or without ``time``) or
``date_line``. A file that ends in .gz is unpacked while it is read.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar

from factcheck.errors import InputError

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """One article of a corpus; ``date`` is as written there, with the time where it is known."""

    outlet: str
    date: str
    headline: str
    body: str

    @property
    def text(self) -> str:
        """Return the article as a file of a folder holds it: headline, outlet and date, body."""
        return f"{self.headline}\n{self.outlet}, {self.date}\n{self.body}\n"


def read_corpus(path: Path) -> tuple[CorpusArticle, ...]:
    """Return the articles in the order of the file; those without headline or body are left out.

    Raises InputError, with the line, if the file cannot be read, or a line is no article.
    """
    try:
        with opened(path) as lines:
            rows = [row_of(path, number, line) for number, line in enumerate(lines, 1)]
    except (OSError, EOFError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8, or is cut off"
        raise InputError(f"{path}: cannot be read: {reason}") from None
    found = tuple(row for row in rows if row.headline.strip() and row.body.strip())
    if not found:
        raise InputError(f"{path}: no article in it")
    return found


def opened(path: Path) -> IO[str]:
    """Return the file's text, unpacked where its name ends in .gz."""
    if path.suffix == ".gz":
        return io.TextIOWrapper(gzip.open(path), encoding="utf-8")
    return path.open(encoding="utf-8")


def row_of(path: Path, number: int, line: str) -> CorpusArticle:
    """Return the article of one line. Raises InputError if it is none."""
    try:
        row = json.loads(line)
        date = row.get("date_line") or " ".join(filter(None, (row["date"], row.get("time"))))
        parts = (row["outlet"], date, row["headline"], row["body"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"{path}:{number}: not an object with outlet, date, headline and body"
        ) from None
    return CorpusArticle(*(str(part) for part in parts))


def spread(items: Sequence[Item], most: int) -> tuple[Item, ...]:
    """Return up to ``most`` items, as far apart as can be, in their order."""
    count = min(most, len(items))
    return tuple(items[number * len(items) // count] for number in range(count))


def lay_out(articles: Sequence[CorpusArticle], folder: Path) -> None:
    """Write each article to a file of its own in an existing folder; OSError where that fails."""
    for number, article in enumerate(articles):
        (folder / f"{number:05}.txt").write_text(article.text, encoding="utf-8")
