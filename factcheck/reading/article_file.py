"""Reads one file into one article, wherever it lies."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import InputError
from factcheck.reading.folder import READ_SUFFIXES, ArticleReader, SkippedFileError
from factcheck.records.articles import Article
from factcheck.records.notices import Notice, NoticeKind, notice


def read_file(path: Path, reader: ArticleReader) -> tuple[Article, tuple[Notice, ...]]:
    """Return the article in a file, whose id is the file's name, and what had to be guessed.

    The file may have any name, though a folder is searched for ``READ_SUFFIXES`` only: a notice
    says so. Raises InputError, naming the file and the reason, where it holds no article.
    """
    try:
        if path.is_dir():
            raise InputError(f"{path}: a folder, and one article is wanted")
        if not path.exists():
            raise InputError(f"{path}: no such file")
        article, _, notices = reader.read(path.parent, path.name)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except SkippedFileError as error:
        raise InputError(f"{path}: {error}") from None
    if path.suffix.lower() not in READ_SUFFIXES:
        one, other = READ_SUFFIXES
        notices.append(notice(path.name, NoticeKind.OTHER_NAME, one=one, other=other))
    return article, tuple(notices)
