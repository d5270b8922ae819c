"""Quotes in pieces: what is marked, and that the pieces are the visible text and nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.contract.documenting import document_of
from factcheck.contract.entries import FindingEntry, ReportedStatement
from factcheck.records.particulars import Span
from factcheck.records.tellings import ConflictingWords, WordsKind
from factcheck.reporting.views.findings import findings_of
from factcheck.reporting.views.quotes import pieces_of, quotes_of
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import wording_in
from tests.reporting.records_builder import CLAIM, CONFLICT, a_full_report

FULL = a_full_report()
TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from(" \n\t\u00ad\u200b\u202e|*")),
    min_size=1,
    max_size=40,
)


def a_marked(text: str, spans: list[tuple[int, int]]) -> tuple[ReportedStatement, FindingEntry]:
    """Return a statement of this text at offset 7, and a finding on these stretches of it."""
    document = document_of(FULL)
    statement = document.statements[0].model_copy(
        update={"text": text, "start": 7, "end": 7 + len(text)}
    )
    words = tuple(
        ConflictingWords(statement.id, 7 + start, 7 + end, WordsKind.VALUE) for start, end in spans
    )
    marked = document_of(replace(FULL, findings=(replace(CONFLICT, words=words),)))
    return statement, marked.findings[0]


def test_the_words_that_conflict_are_marked() -> None:
    statement, finding = a_marked("Ada 12 orang, bukan 15.", [(20, 22), (4, 6)])
    shown = [(piece.text, piece.marked) for piece in pieces_of(statement, finding)]
    expected = [("Ada ", False), ("12", True), (" orang, bukan ", False), ("15", True)]
    assert shown == [*expected, (".", False)]


def test_stretches_that_meet_are_one() -> None:
    statement, finding = a_marked("pukul 10.31 WIB", [(0, 8), (6, 11)])
    assert [piece.text for piece in pieces_of(statement, finding) if piece.marked] == [
        "pukul 10.31"
    ]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_pieces_joined_are_the_visible_text(text: str, spans: list[tuple[int, int]]) -> None:
    within = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in spans]
    statement, finding = a_marked(text, within)
    pieces = pieces_of(statement, finding)
    assert "".join(piece.text for piece in pieces) == visible(text)
    assert all(piece.text for piece in pieces)


def test_outlets_that_print_one_sentence_alike_are_quoted_once() -> None:
    document = document_of(FULL)
    sources = Sources.of(document, wording_in("en"))
    twin = document.statements[0].model_copy(update={"id": "twin"})
    (quote,) = quotes_of((document.statements[0], twin), document.findings[0], sources)
    assert quote.ids == (document.statements[0].id, "twin")
    assert len(quote.sources) == 2


def test_a_quote_has_the_sentences_around_it() -> None:
    article = next(a for a in FULL.articles if a.id == CLAIM.article_id)
    whole = Span(0, len(article.text))
    report = replace(FULL, contexts=((CLAIM.id, whole),))
    (finding, *_) = findings_of(document_of(report), wording_in("en"))
    quotes = [quote for side in finding.sides for quote in side.quotes if CLAIM.id in quote.ids]
    assert quotes[0].before == visible(article.text[: CLAIM.start])
    assert quotes[0].behind == visible(article.text[CLAIM.end :])
