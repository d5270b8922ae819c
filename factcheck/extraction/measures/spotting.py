"""Whether a stretch of text holds a number at all, in digits or in words: cheap to ask."""

from __future__ import annotations

import re

from factcheck.extraction.lexicon import Lexicon
from factcheck.language.measure_tokens import tokenise, with_numbers_cut
from factcheck.records.particulars import Span

DIGIT = re.compile(r"[0-9]")
WORD = re.compile(r"[^\W\d_]+")


def holds_number(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a span holds digits or a number word that tells how many.

    "Tiga orang" and "dozens" do; "salah satu" is an idiom, and "seorang" mostly an article.
    """
    if DIGIT.search(text, span.start, span.end):
        return True
    tables = lexicon.pack.measures.tables
    if tables.told_numbers.isdisjoint(WORD.findall(text[span.start : span.end].casefold())):
        return False
    tokens = with_numbers_cut(text, tokenise(text, span.start, span.end), tables.hyphened)
    at = 0
    while at < len(tokens):
        if idiom := tables.idioms.at(tokens, at):
            at = idiom.after
        elif tokens[at].word in tables.told_numbers:
            return True
        else:
            at += 1
    return False
