"""What the tests of extraction share: the shipped language packs, and articles of a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from factcheck.extraction.article_words import ArticleWords, Excerpt
from factcheck.extraction.known_names import NameBook, load_names
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.people import People
from factcheck.extraction.person_names import find_people
from factcheck.extraction.statements import extract
from factcheck.language.packs import LanguagePack, load_languages
from factcheck.records.articles import Article, DatedBy
from factcheck.records.particulars import Span
from factcheck.records.passages import Passage, PassageKind
from factcheck.records.statements import Statement, Voice

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules"
MONDAY = date(2024, 3, 18)


@cache
def packs() -> Mapping[str, LanguagePack]:
    return load_languages(sorted((RULES / "languages").glob("*.yaml")))


@cache
def names() -> NameBook:
    return load_names(RULES / "names.yaml")


@cache
def lexicon(language: str = "id") -> Lexicon:
    return Lexicon(packs()[language], names())


def article(
    *paragraphs: str, language: str = "id", headline: str = "", as_of: date | None = MONDAY
) -> Article:
    """Build an article whose paragraphs stand on lines of their own."""
    lines = [(headline, PassageKind.HEADLINE)] if headline else []
    lines += [(paragraph, PassageKind.BODY) for paragraph in paragraphs]
    passages, position = [], 0
    for line, kind in lines:
        passages.append(Passage(position, position + len(line), kind))
        position += len(line) + 1
    return Article(
        id="desk.txt",
        path="desk.txt",
        outlet="Harian Desa",
        origin="Harian Desa",
        published=as_of,
        as_of=as_of,
        dated_by=DatedBy.PAGE if as_of else DatedBy.UNKNOWN,
        headline=headline,
        language=language,
        url=None,
        encoding="utf-8",
        text="\n".join(line for line, _ in lines),
        passages=tuple(passages),
        omissions=(),
    )


def say(
    *paragraphs: str, language: str = "id", headline: str = "", as_of: date | None = MONDAY
) -> tuple[Statement, ...]:
    """Extract the statements of an article; their spans are checked on the way."""
    told = article(*paragraphs, language=language, headline=headline, as_of=as_of)
    statements = extract(told, lexicon(language))
    assert_exact(told, statements)
    return statements


def reports(*paragraphs: str, language: str = "id", headline: str = "") -> tuple[Statement, ...]:
    """Return the statements that are somebody's words, not the outlet's."""
    said = say(*paragraphs, language=language, headline=headline)
    return tuple(statement for statement in said if statement.voice is not Voice.OWN)


def one(*paragraphs: str, language: str = "id", headline: str = "") -> Statement:
    """Return the only attributed statement."""
    (statement,) = reports(*paragraphs, language=language, headline=headline)
    return statement


def own(*paragraphs: str, language: str = "id") -> list[str]:
    """Return what the outlet says in its own voice."""
    return [s.content for s in say(*paragraphs, language=language) if s.voice is Voice.OWN]


def people_in(text: str, language: str = "id") -> People:
    return find_people(text, (Span(0, len(text)),), lexicon(language))


def excerpt(text: str, language: str = "id", span: Span | None = None) -> Excerpt:
    """Return a span of a text, or the whole of it, as an article's excerpt."""
    words = ArticleWords(text, people_in(text, language), lexicon(language))
    return Excerpt(words, span or Span(0, len(text)))


def whole(text: str) -> Span:
    return Span(0, len(text))


def assert_exact(told: Article, statements: tuple[Statement, ...]) -> None:
    """Check that every span of every statement is exact and lies where it must."""
    text = told.text
    for found in statements:
        assert text[found.start : found.end] == found.text
        assert text[found.content_start : found.content_end] == found.content
        assert found.start <= found.content_start < found.content_end <= found.end, found
        places = (Span(place.start, place.end) for place in found.places)
        for part in (*found.negated_spans, *found.conditional_spans, *places):
            assert found.content_start <= part.start < part.end <= found.content_end, (part, found)
        if found.speaker_mention:
            assert found.speaker_mention in text
        if found.cue:
            assert found.cue in text
    assert [s.id for s in statements] == sorted(s.id for s in statements)
