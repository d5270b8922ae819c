"""Sentences with exact spans, quotations kept whole.

The library sentencex finds the boundaries; a sentence that leaves a quotation open is joined with
the next ones until the quotation closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.extraction.blanks import BLANKS
from factcheck.language.packs import LanguagePack
from factcheck.records.particulars import Span
from factcheck.records.passages import Passage

OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
OPENED = (*OPENING, STRAIGHT)
# What the next paragraph begins with where a quotation goes on: a mark that opens again, or the
# last one, which stands there with its tag where a line break slipped in.
GOES_ON = (*OPENED, *CLOSING)
# What some sites print for a closing mark.
TWO_APOSTROPHES = "''"
# An unclosed quotation swallows no more than this many sentences: the mark was a slip.
LONGEST_QUOTATION = 12
# No sentence of the news is as long, in characters: such a line is a list or a slip. It is read in
# pieces, because what looks back and forth in a sentence costs its length squared.
LONGEST_SENTENCE = 2000
# A curly mark and a straight one may open and close one quotation, where an editor mixed them.
QUOTATION = re.compile(
    # What opens it comes first, whatever it is: so a pattern is searched for fastest.
    r"[“„«\"](?:(?<=[“„«])(?:([^“”„«»]*)[”»]|([^“”„«»\"]*)[\"“])"
    r"|(?<=\")(?:([^\"“”]*)[\"”]|([^\"]*)\"))"
)
# Between two sentences: nothing where the line break was lost, or a comma that took its place.
LOST_BREAK = re.compile(
    r"(?<=[a-zà-öø-ÿ]{3}[.!?])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+[ \u00a0])"
    # "5 a.m., Lind said" and "Lind Jr., who" break nothing.
    r"|(?<!\.[a-z]\.)(?<!\b[A-Z][a-z]\.)"
    r"(?:(?<=[a-zà-öø-ÿ0-9)][.!?])|(?<=[A-Z]{2}[.!?])|(?<=[.!?][”\"]))\s?,\s+(?=[”“\"]?[A-ZÀ-ÖØ-Þ])"
)
# Cheap to look for: without it no break was lost.
MAY_BREAK = re.compile(r"[.!?][”\"]?(?:\s?,|[A-ZÀ-ÖØ-Þ])")
# "paragraph (3) Act" numbers no list: where a word in small letters leads, no sentence begins.
# The full stops of a degree ("S.H.", "Sp.PD") end no sentence.
DEGREE = re.compile(r"(?<![\w.])(?:[A-Z][a-z]{0,2}\.){1,3}(?:[A-Z][A-Za-z]{0,2}\b\.?|(?=,))")
MAY_BE_DEGREE = re.compile(r"[A-Z][a-z]{0,2}\.[A-Z,]")
# Nor do the points inside the number of a case: "5/Pid.B/2024/PN.Jkt".
CASE = re.compile(r"(?<=/)[A-Z][A-Za-z]{0,7}\.(?=[A-Z])")
NUMBERED = re.compile(rf"([^\W\d_A-Z]{BLANKS})(\([0-9]{{1,3}}\))")


@lru_cache(maxsize=16)
def shortened(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what finds the short forms of a language, each with its full stop before a name."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms)) or '(?!)'})\.(?=\s[^\W\d_a-z])")


def split_sentences(text: str, start: int, end: int, pack: LanguagePack) -> tuple[Span, ...]:
    """Return the sentence spans of ``text[start:end]``, trimmed of white space."""
    from sentencex import segment

    spans: list[Span] = []
    # Of equal length, so that places stay exact.
    told = text[start:end].replace("\u00a0", " ")
    told = NUMBERED.sub(lambda number: number[1] + "n" * len(number[2]), told)
    if MAY_BE_DEGREE.search(told):
        told = DEGREE.sub(lambda degree: degree.group().replace(".", "n"), told)
    for shape in (shortened(pack.short_forms), CASE):
        told = shape.sub(lambda short: short.group().replace(".", "n"), told)
    position = 0
    for piece in segment(pack.code, told):
        found = told.find(piece, position)
        if found < 0:
            continue
        position = found + len(piece)
        spans.append(Span(start + found, start + position))
    spans = [piece for span in spans for piece in at_lost_breaks(text, span)]
    whole = join_open_quotations(text, spans)
    return tuple(trimmed(text, piece) for span in whole for piece in pieces_of(text, span))


def at_lost_breaks(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, cut where the space behind a full stop is missing."""
    start = span.start
    if MAY_BREAK.search(text, max(0, start - 2), span.end):
        for lost in LOST_BREAK.finditer(text, span.start, span.end):
            yield Span(start, lost.start())
            start = lost.end()
    yield Span(start, span.end)


def join_open_quotations(text: str, spans: list[Span]) -> list[Span]:
    """Join sentences until every quotation that opens in one also closes in it."""
    joined: list[Span] = []
    index = 0
    while index < len(spans):
        last = index
        while leaves_open(text[spans[index].start : spans[last].end]):
            last += 1
            if last >= len(spans) or last - index > LONGEST_QUOTATION:
                last = index
                break
        joined.append(Span(spans[index].start, spans[last].end))
        index = last + 1
    return [span for span in joined if text[span.start : span.end].strip()]


def pieces_of(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, cut at white space where it is too long for one."""
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        words = text[start:limit].rsplit(maxsplit=1)
        past = start + len(words[0]) if len(words) == 2 else limit
        yield Span(start, past)
        start = past
    yield Span(start, span.end)


def leaves_open(sentence: str) -> bool:
    """Say whether a quotation opens in the sentence and does not close."""
    curly = sum(sentence.count(mark) for mark in OPENING)
    closed = sum(sentence.count(mark) for mark in CLOSING)
    straight = sentence.count(STRAIGHT)
    # A straight mark closes what a curly one opened, and the other way round.
    if straight % 2 and curly != closed:
        return curly + closed + straight == 1
    return curly > closed or straight % 2 == 1


def trimmed(text: str, span: Span) -> Span:
    """Shrink a span so that it neither starts nor ends with white space."""
    piece = text[span.start : span.end]
    left = len(piece) - len(piece.lstrip())
    return Span(span.start + left, span.start + len(piece.rstrip()))


@lru_cache(maxsize=64)
def find_quotations(text: str, span: Span) -> tuple[Span, ...]:
    """Return the spans between quotation marks inside a sentence, marks left out.

    Each way of attributing asks for those of the same sentence again.
    """
    found = []
    for match in QUOTATION.finditer(text, span.start, span.end):
        found.append(Span(*match.span(match.lastindex or 0)))
    return tuple(found)


def continued(text: str, passage: Passage, following: Sequence[Passage]) -> Span | None:
    """Return the quotation that a paragraph leaves open, where the next one begins with a mark too.

    So is a quotation of several paragraphs written; its last mark alone closes it.
    """
    if not following or not text.startswith(GOES_ON, following[0].start):
        return None
    line = text[passage.start : passage.end]
    if not leaves_open(line):
        return None
    mark = max(line.rfind(one) for one in OPENED)
    before = line[:mark].rstrip()
    # A mark that stands behind a word closes: the slip is another one.
    is_slip = TWO_APOSTROPHES in line[mark:]
    says_something = any(map(str.isalnum, line[mark:]))
    if says_something and not is_slip and (before != line[:mark] or not before):
        return trimmed(text, Span(passage.start + mark + 1, passage.end))
    return None
