"""Whether somebody did what is laid to his charge: the charge, and the denial of the accused."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.answers.telling import NO, YES, Telling
from factcheck.extraction.known_names import comparable
from factcheck.records.particulars import Attribute, AttributeKind
from factcheck.records.statements import Stance, Voice

# How far behind "is suspected of" the deed stands, and behind "accused" the one who is accused.
DEED_REACH = 12
ACCUSED_REACH = 8


def find_charges(telling: Telling) -> Iterator[Attribute]:
    """Yield whom a content charges with wrongdoing, or that its speaker rejects the charge."""
    if telling.tokens:
        yield from denied(telling)
        yield from alleged(telling)
        yield from accused(telling)


def denied(telling: Telling) -> Iterator[Attribute]:
    """Yield that a speaker denies what he is accused of, by a word for it or by the deed."""
    if telling.stance is not Stance.DENY or telling.voice is Voice.OWN:
        return
    if points_to_charge(telling) or denies_blame(telling):
        of = sorted({*telling.speakers, *mentioned(telling)})
        if of:
            yield telling.answer(AttributeKind.CHARGE, of, NO, (0, len(telling.tokens)))


def points_to_charge(telling: Telling) -> bool:
    """Say whether a statement speaks of "the allegations" or of what somebody is accused of."""
    book = telling.excerpt.lexicon.charge_objects
    return book.find(telling.excerpt.text, telling.whole.start, telling.whole.end) is not None


def denies_blame(telling: Telling) -> bool:
    """Say whether a speaker denies wrongdoing of his own: by the reporting word, or as "I"."""
    lexicon, span = telling.excerpt.lexicon, telling.excerpt.span
    text = telling.excerpt.text
    if telling.denied:
        return lexicon.blame.find(text, span.start, span.end) is not None
    own = lexicon.acts.own_side.find(text, span.start, span.end)
    wrongs = lexicon.acts.accuse.phrases.find_all(text, span.start, span.end)
    return own is not None and any(telling.is_negated(wrong.start) for wrong in wrongs)


def mentioned(telling: Telling) -> tuple[str, ...]:
    """Return the name behind the speaker's, where somebody speaks for another one: his lawyer."""
    text, mention = telling.excerpt.text, telling.mention
    lexicon = telling.excerpt.lexicon
    if mention is None:
        return ()
    relation = lexicon.relations.at(text, mention.start)
    if relation is None:
        return ()
    # "The lawyer of X, Y": Y speaks, X is whom it is about.
    return (comparable(text[relation.end : mention.end].split(",")[0].strip()),)


def alleged(telling: Telling) -> Iterator[Attribute]:
    """Yield who "is suspected of" a deed; where nobody is named, whom the article spoke of last."""
    for phrase in telling.found(telling.tables.alleged):
        start = telling.tokens[phrase.first].start
        if telling.is_negated(start) or telling.is_open(phrase.first) or telling.denied:
            continue
        first, after = telling.sentence(phrase.first)
        sure = phrase.meaning in telling.tables.surely_alleged
        reach = min(after, phrase.after + DEED_REACH)
        if not sure and not tells_deed(telling, phrase.after, reach):
            continue
        of = accused_before(telling, first, phrase.first) or telling.about
        if of:
            yield telling.answer(AttributeKind.CHARGE, sorted(of), YES, (phrase.first, after))


def accused_before(telling: Telling, first: int, before: int) -> tuple[str, ...]:
    """Return the names of a sentence in front of a token; none where "that man" is the subject."""
    lexicon = telling.excerpt.lexicon
    subject = before - 1
    while subject > first and lexicon.auxiliaries.at(
        telling.excerpt.text, telling.tokens[subject].start
    ):
        subject -= 1
    if telling.word(subject) in lexicon.demonstratives | lexicon.pronouns:
        return ()
    return telling.names(telling.tokens[first].start, telling.tokens[before].start)


def tells_deed(telling: Telling, first: int, after: int) -> bool:
    """Say whether the tokens from ``first`` up to ``after`` hold a word of wrongdoing."""
    if first >= after:
        return False
    if any(telling.tables.deeds.at(telling.tokens, index) for index in range(first, after)):
        return True
    text, lexicon = telling.excerpt.text, telling.excerpt.lexicon
    start, end = telling.tokens[first].start, telling.tokens[after - 1].end
    wrong = lexicon.blame.find(text, start, end) or lexicon.acts.accuse.phrases.find(
        text, start, end
    )
    return wrong is not None


def accused(telling: Telling) -> Iterator[Attribute]:
    """Yield who stands right behind "accused": the first one named in the content."""
    if telling.stance is not Stance.ACCUSE or telling.voice is not Voice.INDIRECT:
        return
    last = telling.tokens[min(ACCUSED_REACH, len(telling.tokens)) - 1]
    names = telling.names(telling.excerpt.span.start, last.end)
    if names and not telling.is_negated(telling.tokens[0].start):
        kind = AttributeKind.CHARGE
        yield telling.answer(kind, names[:1], YES, (0, len(telling.tokens)))
