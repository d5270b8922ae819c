"""Contexts: the sentence before a quote and the one behind it, from what was read as news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.findings.contexts import contexts_of
from factcheck.records.articles import Article
from factcheck.records.particulars import Span
from factcheck.records.passages import Passage, PassageKind
from tests.reporting.records_builder import CONFLICT, a_statement, an_article

TEXT = "Satu ada. Dua ada. Tiga ada. Iklan di sini. Empat ada."


def by_full_stop(article: Article, start: int, end: int) -> Sequence[Span]:
    spans, first = [], start
    for place in range(start, end):
        if article.text[place] == ".":
            spans.append(Span(first, place + 1))
            first = place + 2
    return spans


def context_of(quoted: str) -> str:
    body = Passage(0, TEXT.index("Iklan") - 1, PassageKind.BODY)
    last = Passage(TEXT.index("Empat"), len(TEXT), PassageKind.BODY)
    article = replace(an_article("a.txt", "Alpha", TEXT), passages=(body, last))
    statement = a_statement(article, quoted, "Ani")
    finding = replace(CONFLICT, left=(statement.id,), right=(), more=())
    ((identity, span),) = contexts_of((finding,), (statement,), (article,), by_full_stop)
    assert identity == statement.id
    return TEXT[span.start : span.end]


def test_a_quote_stands_between_its_neighbours() -> None:
    assert context_of("Dua ada.") == "Satu ada. Dua ada. Tiga ada."


def test_what_has_no_neighbour_or_one_beyond_what_was_left_out_stands_alone() -> None:
    assert context_of("Satu ada.") == "Satu ada. Dua ada."
    assert context_of("Empat ada.") == "Empat ada."


def test_a_part_of_a_sentence_has_the_sentences_around_it() -> None:
    assert context_of("ua ad") == "Satu ada. Dua ada. Tiga ada."


def test_statements_that_nothing_quotes_have_none() -> None:
    article = replace(an_article("a.txt", "Alpha", TEXT), passages=())
    statement = a_statement(article, "Dua ada.", "Ani")
    assert contexts_of((), (statement,), (article,), by_full_stop) == ()


def test_a_caption_is_no_context_and_nor_is_what_lies_beyond_it() -> None:
    kinds = (PassageKind.BODY, PassageKind.CAPTION, PassageKind.BODY)
    bounds = (0, TEXT.index("Dua"), TEXT.index("Tiga"), TEXT.index("Iklan"))
    cut = zip(bounds, bounds[1:], kinds, strict=False)
    article = replace(
        an_article("a.txt", "Alpha", TEXT),
        passages=tuple(Passage(start, end - 1, kind) for start, end, kind in cut),
    )
    statement = a_statement(article, "Tiga ada.", "Ani")
    finding = replace(CONFLICT, left=(statement.id,), right=(), more=())
    ((_, span),) = contexts_of((finding,), (statement,), (article,), by_full_stop)
    assert TEXT[span.start : span.end] == "Tiga ada."
