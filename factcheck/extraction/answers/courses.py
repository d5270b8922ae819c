"""How it goes with a thing: stopped or going on, lawful or flawed, withdrawn or pursued."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.answers.presence import is_stop, whole
from factcheck.extraction.answers.telling import NO, YES, Telling
from factcheck.extraction.stems import doubtful_ends
from factcheck.language.answer_words import Predicate
from factcheck.language.measure_tokens import Phrase, Shape
from factcheck.records.particulars import Attribute, AttributeKind, Span
from factcheck.records.statements import Stance

LONGEST_THING = 6
# In words: what is told of a thing between two commas.
ASIDE = ","
LONGEST_ASIDE = 10
# Words between a thing and its predicate ("the works there were then halted").
MOST_BETWEEN = 5
# How far in front of a predicate a wish governs it, and how near a word such as "briefly" stands.
WISH_REACH = 8
PASSING_REACH = 3
# A negator and its predicate may have words between them ("not at all done by the rules").
NEGATOR_REACH = 4
# Of a denial, the words beside a predicate and its thing.
MOST_BESIDE = 4
# What somebody asks for, fears or guesses is not so yet.
NOT_TOLD = frozenset((Stance.ASK, Stance.WARN, Stance.SPECULATE))


def find_courses(telling: Telling) -> Iterator[Attribute]:
    """Yield by which of two opposites a content says how it goes with a thing."""
    if telling.stance in NOT_TOLD or is_wished(telling):
        return
    for phrase in telling.found(telling.tables.opposites):
        if not is_told(telling, phrase):
            continue
        of = thing_of(telling, phrase)
        if of is not None and not (telling.denied and is_one_of_many(telling, phrase, of)):
            value = YES if is_yes(telling, phrase) else NO
            tokens = (phrase.first, phrase.after)
            yield telling.answer(AttributeKind.COURSE, (phrase.meaning.pair, *of), value, tokens)


def is_one_of_many(telling: Telling, phrase: Phrase[Predicate], of: tuple[str, ...]) -> bool:
    """Say whether a content says much beside a predicate and its thing.

    Whoever denies "that he paid for unlicensed weapons in that case" does not call them licensed.
    """
    outside = (*range(phrase.first), *range(phrase.after, len(telling.tokens)))
    return sum(is_noun(telling, index) for index in outside) > len(of) + MOST_BESIDE


def is_wished(telling: Telling) -> bool:
    """Say whether the words in front of a content make it a wish ("they hoped that ...")."""
    before = Span(telling.whole.start, telling.excerpt.span.start)
    if before.end <= before.start:
        return False
    return telling.excerpt.words.tokens_in(before).holds(telling.tables.wishes)


def is_told(telling: Telling, phrase: Phrase[Predicate]) -> bool:
    """Say whether a content tells what a predicate says: not left open, wished or for a while."""
    if telling.is_open(phrase.first) or is_no_longer(telling, phrase):
        return False
    first, after = telling.sentence(phrase.first)
    before = range(max(first, phrase.first - WISH_REACH), phrase.first)
    if any(telling.word(index) in telling.tables.wishes for index in before):
        return False
    reach = range(
        max(first, phrase.first - PASSING_REACH), min(after, phrase.after + PASSING_REACH)
    )
    return not any(is_passing(telling, index) for index in reach)


def is_no_longer(telling: Telling, phrase: Phrase[Predicate]) -> bool:
    """Say whether a thing is only so no more: "not leaking any more" says that it leaked."""
    behind = telling.tables.longer.at(telling.tokens, phrase.after)
    own = telling.word(phrase.first) in telling.excerpt.lexicon.pack.negators
    return behind is not None and (own or is_negated(telling, phrase))


def is_passing(telling: Telling, index: int) -> bool:
    """Say whether a word says that a thing was so for a while: "once", but not "not once"."""
    negators = telling.excerpt.lexicon.pack.negators
    return telling.word(index) in telling.tables.passing and telling.word(index - 1) not in negators


def is_yes(telling: Telling, phrase: Phrase[Predicate]) -> bool:
    """Say whether a predicate says yes where it stands: a negator and a denial turn it."""
    turned = is_negated(telling, phrase) != telling.denied
    return (phrase.meaning.value == "yes") != turned


def is_negated(telling: Telling, phrase: Phrase[Predicate]) -> bool:
    """Say whether a negator or "nearly" stands in front of a predicate; its own does not count."""
    near = range(max(0, phrase.first - NEGATOR_REACH), phrase.first)
    if any(telling.word(index) in telling.tables.nearly for index in near):
        return True
    negators = telling.negators_before(phrase.first, NEGATOR_REACH)
    return any(is_meant(telling, negator, phrase.first) for negator in negators)


def is_meant(telling: Telling, negator: int, predicate: int) -> bool:
    """Say whether a negator means a predicate, and no word between: "not sure that he left"."""
    return not any(is_noun(telling, index) for index in range(negator + 1, predicate))


def thing_of(telling: Telling, phrase: Phrase[Predicate]) -> tuple[str, ...] | None:
    """Return the stems of what a predicate is said of, sorted; None where the text hides it."""
    things = (thing_at(telling, phrase, place) for place in phrase.meaning.places)
    return next((thing for thing in things if thing is not None), None)


def thing_at(telling: Telling, phrase: Phrase[Predicate], place: str) -> tuple[str, ...] | None:
    """Return the stems of the thing at one place beside a predicate; None where there is none."""
    if place == "alone":
        return ()
    if place == "of":
        if is_of_another(telling, phrase.first):
            return None
        return stems(telling, behind(telling, phrase.after)) or None
    of = stems(telling, in_front(telling, phrase.first))
    return of if of or points_back(telling, phrase.first) else None


def is_of_another(telling: Telling, index: int) -> bool:
    """Say whether a predicate stands in a relative clause: it says which one is meant, and no news.

    "The car in front, which had paid the toll" is not the car that the text is about.
    """
    relatives = telling.excerpt.lexicon.relatives
    index -= 1
    while telling.word(index) not in relatives and is_between(telling, index):
        index -= 1
    return telling.word(index) in relatives


def behind(telling: Telling, index: int) -> list[str]:
    """Return the words of the thing that stands behind a predicate."""
    first = index
    while index - first < MOST_BETWEEN and is_between(telling, index):
        index += 1
    words: list[str] = []
    while len(words) < LONGEST_THING and is_noun(telling, index):
        words.append(telling.word(index))
        index += 1
    return words


def in_front(telling: Telling, index: int) -> list[str]:
    """Return the words of the thing that stands in front of a predicate."""
    last = index
    index -= 1
    while last - index <= MOST_BETWEEN and is_between(telling, index):
        index -= 1
    index = before_aside(telling, index)
    words: list[str] = []
    while len(words) < LONGEST_THING and is_noun(telling, index):
        words.insert(0, telling.word(index))
        index -= 1
    return words


def before_aside(telling: Telling, index: int) -> int:
    """Return the token in front of what stands between commas: "Lind, the mayor, resigned"."""
    if telling.word(index) != ASIDE:
        return index
    reach = range(index - 1, max(-1, index - LONGEST_ASIDE - 1), -1)
    opening = next((place for place in reach if telling.word(place) == ASIDE), None)
    return index if opening is None else opening - 1


def points_back(telling: Telling, index: int) -> bool:
    """Say whether the subject of a predicate is a bare "this" or "he": whom the story is about.

    Where all of it is denied, "he" may be one whom nobody spoke of.
    """
    while is_between(telling, index - 1):
        index -= 1
        if telling.word(index) in telling.excerpt.lexicon.pronouns:
            return not telling.denied
        if telling.word(index) in telling.excerpt.lexicon.demonstratives:
            return not telling.is_word(index - 1)
    return False


def is_between(telling: Telling, index: int) -> bool:
    """Say whether a token may stand between a thing and its predicate."""
    if not telling.is_word(index):
        return False
    word, lexicon = telling.word(index), telling.excerpt.lexicon
    tables = telling.tables
    if word in tables.between or word in tables.nearly or word in lexicon.pack.negators:
        return True
    return word in lexicon.stopwords and not is_stop(telling, word)


def is_noun(telling: Telling, index: int) -> bool:
    """Say whether a token may be a word of the thing: no stopword, no end of a clause."""
    if not telling.is_word(index) or telling.tokens[index].shape is Shape.NUMBER:
        return False
    word, lexicon = telling.word(index), telling.excerpt.lexicon
    idle = word in lexicon.stopwords or word in lexicon.stop_words
    return not idle and word not in lexicon.pack.clause_leads


def stems(telling: Telling, words: list[str]) -> tuple[str, ...]:
    """Return the stems of the words that say what a thing is, sorted; calendar words left out."""
    lexicon = telling.excerpt.lexicon
    idle = telling.tables.light_things | lexicon.calendar_words
    endings = doubtful_ends(lexicon.pack.affixes.suffixes)
    found = {whole(lexicon.content_stem(word), endings) for word in words if word not in idle}
    return tuple(sorted(found - {""}))
