"""The token index answers as going through the tokens of a stretch would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.article_words import ArticleWords
from factcheck.extraction.people import People
from factcheck.language.measure_tokens import Shape, tokenise
from factcheck.records.particulars import Span
from tests.extraction.newsroom import lexicon

PIECES = (
    "Dua",
    "dua-dua",
    "p.m.",
    "US$5",
    "1.500",
    "Batu",
    " ",
    ", ",
    "\n",
    "_",
    "ß",
    "’",
    "-",
    "5kg",
)
WORDS = frozenset(("dua", "batu", "5", "kg", "pm", ","))
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_is_cut_as_if_it_were_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    cut = ArticleWords(text, People((), ()), lexicon()).tokens_in(Span(start, end))
    assert list(cut.tokens) == tokenise(text, start, end)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_words_are_found_where_they_stand(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    cut = ArticleWords(text, People((), ()), lexicon()).tokens_in(Span(start, end))
    tokens = cut.tokens
    assert cut.where(WORDS) == [at for at, token in enumerate(tokens) if token.word in WORDS]
    assert cut.holds(WORDS) == any(token.word in WORDS for token in tokens)
    assert cut.has_digits() == any(token.shape is Shape.NUMBER for token in tokens)
    assert cut.capitals() == [
        at
        for at, token in enumerate(tokens)
        if token.shape is Shape.WORD and text[token.start].isupper()
    ]


def test_a_part_of_a_compound_is_held() -> None:
    text = "Mereka berjalan dua-dua ke Batu."
    words = ArticleWords(text, People((), ()), lexicon())
    whole, head = words.tokens_in(Span(0, len(text))), words.tokens_in(Span(0, 15))
    two = frozenset(("dua",))
    assert (whole.holds(two), whole.holds_part(two), whole.holds_compound(two)) == (
        False,
        True,
        True,
    )
    assert (head.holds_part(two), head.holds_compound(two)) == (False, False)
