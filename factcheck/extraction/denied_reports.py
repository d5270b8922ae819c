"""Denials that only point back: "A said P, but B denied it" and "A said P, which B denied"."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.stretches import tight, words_in
from factcheck.particulars import Span

LONGEST_SHELL = 2
"""In words: "which" alone, or with one noun in front of it."""


def points_back_only(text: str, told: Span, lexicon: Lexicon) -> bool:
    """Say whether what is denied is nothing but "it", "that" or "hal itu"."""
    opener = lexicon.subject_openers.at(text, told.start)
    told = tight(text, Span(opener.end, told.end)) if opener and opener.end < told.end else told
    shell = shell_at(text, told.start, lexicon)
    words = text[told.start : told.end].casefold().split()
    bare = lexicon.demonstratives | lexicon.pronouns
    is_bare = all(word in bare for word in words)
    is_word = len(words) == 1 and words[0] in lexicon.stopwords
    return is_bare or is_word or (shell is not None and shell.end >= told.end)


def shell_at(text: str, start: int, lexicon: Lexicon) -> Span | None:
    """Return the words at a place that stand for what was said before ("hal itu"), or None."""
    found = lexicon.subject_stops.at(text, start)
    last = found.words.rsplit(maxsplit=1)[-1] if found else ""
    return Span(found.start, found.end) if found and last in lexicon.demonstratives else None


def before_relative(text: str, content: Span, lexicon: Lexicon) -> Span | None:
    """Return what stands in front of ", which (then also)" at the end of a content, or None.

    A shell for what was said may stand between: ", a claim which".
    """
    end = content.end
    while words := text[content.start : end].rsplit(maxsplit=1)[-1:]:
        if lexicon.auxiliaries.at(words[0], 0) is None:
            break
        end = content.start + text[content.start : end].rindex(words[0])
    lead = text[content.start : end].rstrip()
    if lead.rsplit(maxsplit=1)[-1:] != [lexicon.pack.relative]:
        return None
    comma = lead.rfind(",")
    inner = tight(text, Span(content.start, content.start + max(comma, 0)))
    between = Span(content.start + comma + 1, content.start + len(lead))
    is_near = comma > 0 and words_in(text, between) <= LONGEST_SHELL
    return inner if is_near and words_in(text, inner) > 1 else None
