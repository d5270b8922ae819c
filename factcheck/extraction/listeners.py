"""Listeners: to whom something was said: "told reporters P", "P, X told the Harwick Times"."""

from __future__ import annotations

from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.stretches import tight
from factcheck.extraction.subjects import NAME
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance


def past_listener(text: str, cue: Cue, content: Span, lexicon: Lexicon) -> Span:
    """Move the start of a content past whom it was said to ("told reporters P").

    Behind a word that tells nobody in particular a preposition leads to them: in "said the court
    was wrong" the court hears nothing.
    """
    listener = lexicon.listeners.at(text, content.start)
    if listener is None:
        named = named_listener(text, cue, content, lexicon)
        return tight(text, Span(named.end, content.end)) if named else content
    addressed = cue.stance is not Stance.ASSERT or lexicon.addressing.at(text, cue.start)
    if not (addressed or lexicon.subject_stops.at(text, listener.start)):
        return content
    return tight(text, Span(listener.end, content.end))


def named_listener(text: str, cue: Cue, behind: Span, lexicon: Lexicon) -> Span | None:
    """Return the name right behind "told", whatever it is of, or None."""
    if lexicon.listener_verbs.at(text, cue.start) is None:
        return None
    name = listener_name(text, behind, lexicon)
    if name is None:
        return None
    start = name.start
    end = name.end
    following = text[end : behind.end].split(maxsplit=1)[:1]
    # "Told Lind to leave" and "told Lind and left": what was said stands in it, or nothing does.
    is_order = [word.casefold() for word in following] in lexicon.purposes
    if is_order or not following or following[0].casefold() in lexicon.joint_words:
        return None
    # "Told Lind Kowal had left": the last name begins what was said.
    if " " in text[start:end] and lexicon.predicates.at(text, end + 1):
        end = start + text[start:end].rindex(" ")
    return Span(behind.start, end)


def listener_name(text: str, behind: Span, lexicon: Lexicon) -> Span | None:
    """Return the name at the head of a stretch, without its article, or None; a day is no name."""
    article = lexicon.articles.at(text, behind.start)
    name = NAME.match(text, article.end + 1 if article else behind.start, behind.end)
    if name is None or name.group().split()[0].casefold() in lexicon.calendar_words:
        return None
    return Span(*name.span())


def told_to(text: str, cue: Cue, behind: Span, lexicon: Lexicon) -> Span:
    """Return what stands behind a reporting word that closes a sentence, its listener left out.

    An empty span where nothing else stands there: "P, X told CNN.".
    """
    inner = tight(text, behind)
    if lexicon.listener_verbs.at(text, cue.start) is None:
        return behind
    listener = lexicon.listeners.at(text, inner.start)
    if listener is not None:
        return Span(listener.end, behind.end)
    name = listener_name(text, inner, lexicon)
    return Span(name.end, behind.end) if name else behind
