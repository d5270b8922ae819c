"""Denials that only point back: "A said P, but B denied it" and "A said P, which B denied"."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.stretches import tight, words_in
from factcheck.records.particulars import Span

LONGEST_SHELL = 2
"""In words: "which" alone, or with one noun in front of it."""
LONGEST_POINTING = 4
"""In words: "that claim", "klaim kelompok bersenjata itu"."""


def points_back_only(text: str, told: Span, lexicon: Lexicon) -> bool:
    """Say whether what is denied is nothing but "it", "that", "hal itu" or "that claim"."""
    opener = lexicon.subject_openers.at(text, told.start)
    told = tight(text, Span(opener.end, told.end)) if opener and opener.end < told.end else told
    shell = shell_at(text, told.start, lexicon)
    words = text[told.start : told.end].casefold().split()
    bare = lexicon.demonstratives | lexicon.pronouns | lexicon.denial_manner
    is_bare = all(word in bare for word in words)
    is_word = len(words) == 1 and words[0] in lexicon.stopwords
    is_shell = shell is not None and shell.end >= told.end
    return is_bare or is_word or is_shell or is_pointing_phrase(text, told, lexicon)


def without_reason(text: str, content: Span, lexicon: Lexicon) -> Span:
    """Return what is denied without why it is: of "denied that because ..." only "that"."""
    reason = lexicon.shell_reasons.find(text, content.start, content.end)
    if reason is None or reason.start <= content.start:
        return content
    front = tight(text, Span(content.start, reason.start))
    return front if points_back_only(text, front, lexicon) else content


def is_pointing_phrase(text: str, told: Span, lexicon: Lexicon) -> bool:
    """Say whether some words only name what was said: "the allegation", "klaim X itu".

    What the speaker calls it may follow: "that claim as pure fiction".
    """
    tail = lexicon.shell_tails.find(text, told.start, told.end)
    words = text[told.start : tail.start if tail else told.end].casefold().strip(" ,.").split()
    if not 1 < len(words) <= LONGEST_POINTING:
        return False
    points_on = words[-1] in lexicon.demonstratives and words[0] in lexicon.shells
    return points_on or (words[0] in lexicon.shell_leads and words[-1] in lexicon.shells)


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
