"""Reads a folder of text files into articles, and says what it could not read and why."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from factcheck.dates import Calendar, DateMention
from factcheck.errors import InputError
from factcheck.reading.cleaning import clean
from factcheck.reading.crediting import find_credits
from factcheck.reading.dating import (
    date_by_page,
    date_by_text,
    dates_in_opening,
    settle_weekdays,
)
from factcheck.reading.formats import Decoded, NotTextError, decode
from factcheck.reading.lines import BYTE_ORDER_MARK, lines_of
from factcheck.reading.masthead import MastheadReader
from factcheck.reading.naming import Frame, name_of, origin_of
from factcheck.reading.outlets import OutletBook
from factcheck.records import REPORT_MARK, Article, Notice, Omission, PassageKind

READ_SUFFIXES = (".txt", ".md")
MEGABYTE = 1_000_000
LARGEST_FILE = 20 * MEGABYTE
MOST_LINES = 100_000
NAMED_IN_NOTICE = 3
# How every JSON file that factcheck writes begins.
JSON_REPORT = re.compile(r'\s*\{\s*"schema": "factcheck-')
Recognise = Callable[[str], str]
# Called with the number of files done and the number of files.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a folder, sorted by path, and what the reader wants known."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]


class SkippedFileError(Exception):
    """One file is left out; ``str()`` says why. The other files are still read."""


def read_folder(
    folder: Path,
    outlets: OutletBook,
    calendars: Mapping[str, Calendar],
    recognise: Recognise,
    progress: Progress,
) -> Reading:
    """Read every .txt and .md file below ``folder``; hidden files and folders are passed over.

    ``recognise`` returns the language code of a text. A file that cannot be read becomes a
    notice. Raises InputError if the folder is missing, is no folder, or holds no article.
    """
    paths, notices = _files_of(folder)
    reader = ArticleReader(outlets, calendars, recognise)
    drafts: list[tuple[Article, list[DateMention]]] = []
    for done, path in enumerate(paths, 1):
        try:
            article, clues, notice = reader.read(folder, path)
            drafts.append((article, clues))
            notices.extend(notice)
        except SkippedFileError as error:
            notices.append(Notice(path, f"skipped: {error}"))
        progress(done, len(paths))
    if not drafts:
        raise InputError(_nothing_read(folder, notices))
    settled = settle_weekdays([article for article, _ in drafts], [clues for _, clues in drafts])
    return Reading(tuple(settled), tuple(sorted(notices)))


class ArticleReader:
    """Turns one file into one article."""

    def __init__(
        self, outlets: OutletBook, calendars: Mapping[str, Calendar], recognise: Recognise
    ) -> None:
        self._outlets = outlets
        self._calendars = calendars
        self._recognise = recognise
        self._mastheads = MastheadReader(outlets, calendars)

    def read(self, folder: Path, path: str) -> tuple[Article, list[DateMention], list[Notice]]:
        """Read the file at ``path`` below ``folder``, with the dates of its opening.

        Raises SkippedFileError with the reason where there is nothing to read.
        """
        decoded = _decoded(folder / path)
        if REPORT_MARK in decoded.text or JSON_REPORT.match(decoded.text):
            raise SkippedFileError("it is a report of factcheck, not an article")
        article, clues = self.parse(path, decoded)
        if not article.passages:
            raise SkippedFileError("no text in it" + _left_out(article))
        message = f"not UTF-8; read as {decoded.encoding}, so odd characters may be wrong"
        return article, clues, [Notice(path, message)] if decoded.guessed else []

    def parse(self, path: str, decoded: Decoded) -> tuple[Article, list[DateMention]]:
        """Turn decoded text into an article, with the dates of its opening."""
        text = decoded.text
        lines = list(islice(lines_of(text), MOST_LINES + 1))
        if len(lines) > MOST_LINES:
            raise SkippedFileError(f"it has more than {MOST_LINES} lines")
        language = self._recognise(text)
        masthead = self._mastheads.read(lines, language)
        book = self._outlets
        parts = clean(lines, masthead, book.signals, name_of(Frame(masthead), book))
        frame = Frame(masthead, parts.dateline)
        outlet = name_of(frame, book) or PurePosixPath(path).stem
        url = masthead.url("address") or masthead.url("source")
        by_page = date_by_page(masthead.published, url)
        calendar = None if by_page else self._calendars.get(language)
        clues = dates_in_opening(text, parts.passages, calendar)
        dating = by_page or date_by_text(clues)
        credited = find_credits(text, parts.passages, outlet, language, book)
        headline = next((p for p in parts.passages if p.kind is PassageKind.HEADLINE), None)
        article = Article(
            id=path,
            path=path,
            outlet=outlet,
            origin=origin_of(outlet, frame, credited, parts.passages, book),
            published=dating.published,
            as_of=dating.as_of,
            dated_by=dating.dated_by,
            headline=text[headline.start : headline.end] if headline else "",
            language=language,
            url=url or None,
            encoding=decoded.encoding,
            text=text,
            passages=parts.passages,
            omissions=(*_marks(text), *parts.omissions),
            publisher=book.family(outlet),
            credits=credited,
        )
        return article, clues


def _files_of(folder: Path) -> tuple[list[str], list[Notice]]:
    """List the files to read, sorted, and notices about those that are not."""
    if not folder.exists():
        raise InputError(f"{folder}: no such folder")
    if not folder.is_dir():
        raise InputError(f"{folder}: not a folder")
    found: list[str] = []
    others: defaultdict[str, list[str]] = defaultdict(list)
    notices: list[Notice] = []
    for path in sorted(_walk(folder, notices)):
        suffix = PurePosixPath(path).suffix.lower()
        (found if suffix in READ_SUFFIXES else others[suffix]).append(path)
    notices.extend(_of_other_kind(suffix, paths) for suffix, paths in sorted(others.items()))
    return found, notices


def _walk(folder: Path, notices: list[Notice]) -> Iterator[str]:
    """Yield the POSIX paths below ``folder`` of all files that are not hidden."""

    def refused(error: OSError) -> None:
        where = Path(error.filename).relative_to(folder).as_posix()
        notices.append(Notice(where, f"folder cannot be read: {error.strerror}"))

    for above, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(above, name).relative_to(folder).as_posix()
            shown = path.encode("utf-8", "backslashreplace").decode("utf-8")
            if shown != path:
                notices.append(Notice(shown, "skipped: its name is not UTF-8"))
            elif leads_outside(Path(above, name), folder):
                notices.append(Notice(path, "skipped: a link to a file outside of the folder"))
            elif not name.startswith("."):
                yield path


def leads_outside(path: Path, folder: Path) -> bool:
    """Say whether a file is a link out of the folder: nobody put that text there to be read."""
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def _of_other_kind(suffix: str, paths: list[str]) -> Notice:
    """Report files that are no articles, one notice for all of one kind."""
    named = ", ".join(paths[:NAMED_IN_NOTICE]) + (", ..." if len(paths) > NAMED_IN_NOTICE else "")
    files = "1 file" if len(paths) == 1 else f"{len(paths)} files"
    kinds = " and ".join(READ_SUFFIXES)
    return Notice(f"*{suffix}", f"skipped {files}, only {kinds} are read: {named}")


def _marks(text: str) -> tuple[Omission, ...]:
    return (Omission(0, 1, "byte-order-mark"),) if text.startswith(BYTE_ORDER_MARK) else ()


def _decoded(path: Path) -> Decoded:
    try:
        if not path.is_file():
            raise SkippedFileError("not a regular file")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // MEGABYTE
            raise SkippedFileError(f"{size / MEGABYTE:.0f} MB, and the limit is {limit} MB")
        return decode(path.read_bytes())
    except OSError as error:
        raise SkippedFileError(f"cannot be read: {error.strerror}") from None
    except NotTextError as error:
        raise SkippedFileError(str(error)) from None


def _left_out(article: Article) -> str:
    reasons = sorted({omission.reason for omission in article.omissions})
    return f" (left out: {', '.join(reasons)})" if reasons else ""


def _nothing_read(folder: Path, notices: list[Notice]) -> str:
    kinds = " or ".join(READ_SUFFIXES)
    if not notices:
        return f"{folder}: no article ({kinds}) in it"
    first = min(notices)
    more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
    return f"{folder}: no article ({kinds}) could be read; {first.path}: {first.message}{more}"
