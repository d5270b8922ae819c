"""Reads a folder of text files into articles, and says what it could not read and why."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from factcheck.errors import InputError
from factcheck.language.dates import Calendar, DateMention
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
from factcheck.records.articles import Article
from factcheck.records.notices import Notice, NoticeError, NoticeKind, notice
from factcheck.records.passages import LeftOut, Omission, PassageKind
from factcheck.records.reports import REPORT_MARK

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


class SkippedFileError(NoticeError):
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
            article, clues, told = reader.read(folder, path)
            drafts.append((article, clues))
            notices.extend(told)
        except SkippedFileError as error:
            notices.append(error.about(path))
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
            raise SkippedFileError(NoticeKind.OWN_REPORT)
        article, clues = self.parse(path, decoded)
        if not article.passages:
            raise _without_text(article)
        guessed = notice(path, NoticeKind.GUESSED_ENCODING, encoding=decoded.encoding)
        return article, clues, [guessed] if decoded.guessed else []

    def parse(self, path: str, decoded: Decoded) -> tuple[Article, list[DateMention]]:
        """Turn decoded text into an article, with the dates of its opening."""
        text = decoded.text
        lines = list(islice(lines_of(text), MOST_LINES + 1))
        if len(lines) > MOST_LINES:
            raise SkippedFileError(NoticeKind.TOO_MANY_LINES, limit=MOST_LINES)
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
        notices.append(notice(where, NoticeKind.FOLDER_UNREADABLE, reason=error.strerror))

    for above, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(above, name).relative_to(folder).as_posix()
            shown = path.encode("utf-8", "backslashreplace").decode("utf-8")
            if shown != path:
                notices.append(notice(shown, NoticeKind.NAME_NOT_UTF8))
            elif leads_outside(Path(above, name), folder):
                notices.append(notice(path, NoticeKind.LINK_OUTSIDE))
            elif not name.startswith("."):
                yield path


def leads_outside(path: Path, folder: Path) -> bool:
    """Say whether a file is a link out of the folder: nobody put that text there to be read."""
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def _of_other_kind(suffix: str, paths: list[str]) -> Notice:
    """Report files that are no articles, one notice for all of one kind."""
    named = ", ".join(paths[:NAMED_IN_NOTICE]) + (", ..." if len(paths) > NAMED_IN_NOTICE else "")
    one, other = READ_SUFFIXES
    read = {"one": one, "other": other, "named": named}
    if len(paths) == 1:
        return notice(f"*{suffix}", NoticeKind.FILE_OF_OTHER_KIND, **read)
    return notice(f"*{suffix}", NoticeKind.FILES_OF_OTHER_KIND, number=len(paths), **read)


def _marks(text: str) -> tuple[Omission, ...]:
    marked = text.startswith(BYTE_ORDER_MARK)
    return (Omission(0, 1, LeftOut.BYTE_ORDER_MARK),) if marked else ()


def _decoded(path: Path) -> Decoded:
    try:
        if not path.is_file():
            raise SkippedFileError(NoticeKind.NOT_A_FILE)
        size = path.stat().st_size
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // MEGABYTE
            megabytes = f"{size / MEGABYTE:.0f}"
            raise SkippedFileError(NoticeKind.TOO_LARGE, size=megabytes, limit=limit)
        return decode(path.read_bytes())
    except OSError as error:
        raise SkippedFileError(NoticeKind.UNREADABLE, reason=error.strerror) from None
    except NotTextError as error:
        raise SkippedFileError(error.kind, **error.values) from None


def _without_text(article: Article) -> SkippedFileError:
    """Return the error of an article of which nothing is read, with what all of it is."""
    reasons = ", ".join(sorted({omission.reason for omission in article.omissions}))
    if not reasons:
        return SkippedFileError(NoticeKind.NO_TEXT)
    return SkippedFileError(NoticeKind.ALL_LEFT_OUT, reasons=reasons)


def nothing_said(reading: Reading) -> str:
    """Say that no article of a reading holds a statement: which were read, and what was not."""
    read = _first_of([article.path for article in reading.articles])
    told = f"; {_first_notice(reading.notices)}" if reading.notices else ""
    return f"no article holds a statement, nothing to compare; read: {read}{told}"


def _nothing_read(folder: Path, notices: list[Notice]) -> str:
    kinds = " or ".join(READ_SUFFIXES)
    if not notices:
        return f"{folder}: no article ({kinds}) in it"
    return f"{folder}: no article ({kinds}) could be read; {_first_notice(notices)}"


def _first_notice(notices: Sequence[Notice]) -> str:
    return _first_of([f"{notice.path}: {notice.message}" for notice in sorted(notices)])


def _first_of(told: Sequence[str]) -> str:
    return f"{told[0]} (and {len(told) - 1} more)" if len(told) > 1 else told[0]
