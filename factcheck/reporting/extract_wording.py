"""The words of what is shown of a single article, which is in English: those of the catalogue."""

from __future__ import annotations

from factcheck.records.articles import Article
from factcheck.reporting.wordings import wording_in

LANGUAGE = "en"


def dated(article: Article) -> str:
    """Return an article's date and, where that is not its own page, what it rests on."""
    wording, day = wording_in(LANGUAGE), article.published or article.as_of
    if day is None:
        return wording.say("dates.undated")
    return wording.say(f"dates.{article.dated_by}", date=day.isoformat())


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, a key of the catalogue's nouns."""
    return wording_in(LANGUAGE).count(number, noun)


def unnamed() -> str:
    """Return what stands for a speaker without a name."""
    return wording_in(LANGUAGE).say("citing.unnamed")


def perhaps(names: tuple[str, ...]) -> str:
    """Return whom an unresolved speaker may be, as visible text."""
    return wording_in(LANGUAGE).say("citing.perhaps", names=", ".join(names))


def plain(identifier: str) -> str:
    """Return an identifier such as a finding's type as words."""
    return identifier.replace("_", " ").replace("-", " ")
