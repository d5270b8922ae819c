"""Stances: what a speaker does with the content, by the reporting word and by the content itself.

Most denials, promises and demands of the news stand behind a word that only says: "said that they
never paid", "said we will appeal". Where the reporting word is neutral, the content decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.scope import sentences_of
from factcheck.extraction.stretches import tight
from factcheck.language.phrases import Match
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice

WORD = re.compile(r"[\w’']+")
# How many words a subject may have in front of "will".
LONGEST_SUBJECT = 6
# How far in front of a word for wrongdoing a word may stand that makes it a possibility only.
UNREAL_REACH = 25
# A promise says "will" early: so many words from the start of its sentence.
FARTHEST_WILL = 10
# A shorter yes needs a mark behind it.
SHORTEST_YES = 3
# How far inside a content an opening word stands, in words.
OPENING_WORDS = 5
MARKS = (",", ".", "!", ";", ":", " (")
CLAUSE = re.compile(r",\s+")
QUESTION = re.compile(r"\?[”\"'’]?$")


@dataclass(frozen=True, slots=True)
class Saying:
    """A content with what is known of it: its voice, its speaker and what is negated in it.

    ``own`` are the comparable words of the speaker's name and offices: "the president of X" speaks
    for X. ``leaves_out`` says that a content without a subject speaks of the speaker ("said would
    resign"); in "P, he said, will end" the subject stands in front of the tag.
    """

    text: str
    content: Span
    voice: Voice
    negations: tuple[Span, ...]
    own: frozenset[str]
    leaves_out: bool = True

    def is_negated(self, offset: int) -> bool:
        """Say whether a place stands under a negator, which is in front of it."""
        return any(one.start < offset and one.holds(offset) for one in self.negations)

    def opening(self, span: Span, words: int = OPENING_WORDS) -> Span:
        """Return the first words of a stretch."""
        found = list(WORD.finditer(self.text, span.start, span.end))[:words]
        return Span(span.start, found[-1].end() if found else span.start)


def fear_in(saying: Saying, lexicon: Lexicon) -> Stance:
    """Return what a fear does: it warns of what may come, and guesses at what may be done."""
    text, content = saying.text, saying.content
    done = lexicon.acts.done.find(text, content.start, content.end)
    will = lexicon.acts.promise.openings.find(text, content.start, content.end)
    return Stance.SPECULATE if done and not will else Stance.WARN


def suspicion_in(saying: Saying, lexicon: Lexicon) -> Stance:
    """Return what a suspicion does: it accuses of wrongdoing or a deed, and guesses elsewhere."""
    deed = lexicon.charge_deeds.find(saying.text, saying.content.start, saying.content.end)
    is_charge = deed is not None and not saying.is_negated(deed.start)
    return Stance.ACCUSE if is_charge or accuses(saying, lexicon) else Stance.SPECULATE


Test = Callable[[Saying, Lexicon], bool]


def stance_in(saying: Saying, lexicon: Lexicon) -> Stance:
    """Return the stance that a content shows by itself; ``assert`` where it shows none."""
    for stance, shows in TESTS:
        if shows(saying, lexicon):
            return stance
    return Stance.ASSERT


def confirms(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether a content opens with a yes, or owns up to something."""
    words = lexicon.acts.confirm
    opening = saying.opening(saying.content, 2)
    admits = words.phrases.find(saying.text, saying.content.start, saying.content.end)
    yes = words.openings.at(saying.text, opening.start)
    # "Yes, they did" says yes, "Yes men" does not.
    is_yes = yes is not None and (
        len(yes.words) >= SHORTEST_YES or saying.text.startswith(MARKS, yes.end)
    )
    return is_yes or (admits is not None and not saying.is_negated(admits.start))


def denies(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether a content rejects a claim, or negates blame."""
    text, content = saying.text, saying.content
    words = lexicon.acts.deny
    if words.phrases.find(text, content.start, content.end):
        return True
    if saying.voice is Voice.DIRECT and words.openings.at(text, content.start):
        return True
    blames = lexicon.blame.find_all(text, content.start, content.end)
    return any(saying.is_negated(blame.start) for blame in blames)


def asks(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether a content asks, appeals or demands."""
    text, content = saying.text, saying.content
    words = lexicon.acts.ask
    if words.phrases.find(text, content.start, content.end):
        return True
    if QUESTION.search(text[content.start : content.end + 2]):
        return True
    return any(words.openings.at(text, piece.start) for piece in pieces_of(saying))


def promises(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether the speaker's own side will do something: "we will appeal", "would appeal"."""
    text, content = saying.text, saying.content
    words = lexicon.acts.promise
    if words.phrases.find(text, content.start, content.end):
        return True
    for sentence in pieces_of(saying):
        piece = past_condition(saying, sentence, lexicon)
        will = words.openings.find(text, piece.start, piece.end)
        if will is None or lexicon.conditionals.at(text, piece.start):
            continue
        state = WORD.search(text, will.end, piece.end)
        if state and state.group().casefold() in lexicon.acts.states:
            continue
        subject = list(WORD.finditer(text, piece.start, will.start))
        if not subject and saying.leaves_out:
            return True
        if subject and len(subject) <= FARTHEST_WILL:
            head = Span(subject[-LONGEST_SUBJECT:][0].start(), will.start)
            if is_own_side(saying, head, lexicon):
                return True
    return False


def past_condition(saying: Saying, piece: Span, lexicon: Lexicon) -> Span:
    """Return a sentence without the condition in front: "If it rains, we will close the gate"."""
    if not lexicon.conditionals.at(saying.text, piece.start):
        return piece
    comma = CLAUSE.search(saying.text, piece.start, piece.end)
    if comma is None:
        return piece
    opener = lexicon.consequences.at(saying.text, comma.end())
    return tight(saying.text, Span(opener.end if opener else comma.end(), piece.end))


def is_own_side(saying: Saying, subject: Span, lexicon: Lexicon) -> bool:
    """Say whether a subject is the speaker's own side, and no clause opens behind it."""
    text = saying.text
    if lexicon.clause_leads.find(text, subject.start, subject.end):
        return False
    said = {word.group().casefold() for word in WORD.finditer(text, subject.start, subject.end)}
    own = lexicon.acts.own_side.find(text, subject.start, subject.end)
    return own is not None or not said.isdisjoint(saying.own | lexicon.own_side)


def accuses(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether a content puts wrongdoing on somebody else, and not only as a possibility."""
    text, content = saying.text, saying.content
    if lexicon.acts.own_side.at(text, content.start):
        return False
    for wrong in lexicon.acts.accuse.phrases.find_all(text, content.start, content.end):
        before = Span(max(content.start, wrong.start - UNREAL_REACH), wrong.start)
        unreal = [
            word
            for word in lexicon.acts.unreal.find_all(text, before.start, before.end)
            if not is_month(text, word, lexicon)
        ]
        if not saying.is_negated(wrong.start) and not unreal:
            return True
    return False


def warns(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether a content threatens, or tells of a danger to come."""
    found = lexicon.acts.warn.phrases.find(saying.text, saying.content.start, saying.content.end)
    return found is not None and not saying.is_negated(found.start)


def guesses(saying: Saying, lexicon: Lexicon) -> bool:
    """Say whether a word of guessing stands near the head of a sentence of a content."""
    words = lexicon.acts.speculate
    openings = [saying.opening(piece, LONGEST_SUBJECT) for piece in pieces_of(saying)]
    return any(
        not saying.is_negated(found.start) and not is_month(saying.text, found, lexicon)
        for opening in openings
        for found in words.phrases.find_all(saying.text, opening.start, opening.end)
    )


def is_month(text: str, word: Match, lexicon: Lexicon) -> bool:
    """Say whether a word is written as a month: "in May" is no doubt."""
    return word.words in lexicon.calendar_words and text[word.start].isupper()


def pieces_of(saying: Saying) -> list[Span]:
    """Return the sentences of a content without the white space and marks in front of them."""
    pieces = []
    for piece in sentences_of(saying.text, saying.content):
        word = WORD.search(saying.text, piece.start, piece.end)
        if word:
            pieces.append(Span(word.start(), piece.end))
    return pieces


# From the most specific act to the least: a quotation that does several takes the first.
TESTS: tuple[tuple[Stance, Test], ...] = (
    (Stance.DENY, denies),
    (Stance.CONFIRM, confirms),
    (Stance.ASK, asks),
    (Stance.WARN, warns),
    (Stance.PROMISE, promises),
    (Stance.ACCUSE, accuses),
    (Stance.SPECULATE, guesses),
)
