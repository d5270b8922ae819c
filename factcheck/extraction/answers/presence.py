"""Whether there is any of a thing: "there were no passengers", "carried one passenger"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.answers.telling import BREAKS, NO, YES, Telling
from factcheck.extraction.stems import SHORTEST_STEM, doubtful_ends
from factcheck.language.measure_tokens import Phrase, Shape
from factcheck.records.particulars import Attribute, AttributeKind, MeasureKind

LONGEST_THING = 3
# Words between "there is" and the thing, and between a number and what became of those it counts.
MOST_FILLERS = 4
OUTCOME_REACH = 6
# A negator and its verb may have two tokens between them ("did not even carry").
NEGATOR_REACH = 3


def find_presence(telling: Telling) -> Iterator[Attribute]:
    """Yield the things of which a content says that there are some, or none."""
    tables = telling.tables
    for phrase in telling.found(tables.absent):
        yield from behind(telling, phrase, NO)
    for phrase in telling.found(tables.present):
        if not is_negated(telling, phrase) and telling.word(phrase.first - 1) not in tables.tales:
            yield from behind(telling, phrase, YES)
    for phrase in telling.found(tables.having):
        if is_of_another_word(telling, phrase):
            continue
        yield from behind(telling, phrase, NO if is_negated(telling, phrase) else YES)
    yield from in_front(telling)
    yield from counted(telling)


def is_negated(telling: Telling, phrase: Phrase[str]) -> bool:
    """Say whether a negator stands right in front of a phrase, over one word at most, or in it."""
    here = telling.tokens[phrase.first].start
    opens_with_one = any(one.start == here for one in telling.excerpt.negations)
    return opens_with_one or bool(telling.negators_before(phrase.first, NEGATOR_REACH))


def is_of_another_word(telling: Telling, phrase: Phrase[str]) -> bool:
    """Say whether what is negated is a word in front of a phrase: "it is not usual to carry"."""
    empty = (telling.excerpt.lexicon.stopwords, telling.tables.fillers, telling.tables.between)
    negators = telling.negators_before(phrase.first, NEGATOR_REACH)
    between = range(max(negators) + 1, phrase.first) if negators else ()
    return any(
        telling.is_word(index) and not any(telling.word(index) in words for words in empty)
        for index in between
    )


def behind(telling: Telling, phrase: Phrase[str], value: tuple[str, ...]) -> Iterator[Attribute]:
    """Yield the thing behind a phrase, unless the text leaves it open or narrows it."""
    if telling.is_open(phrase.first) or telling.denied:
        return
    first = phrase.after
    while first - phrase.after < MOST_FILLERS and is_filler(telling, first):
        first += 1
    if value is NO and any(
        token.shape is Shape.NUMBER for token in telling.tokens[phrase.after : first]
    ):
        # "Not 12 passengers" leaves others.
        return
    after = first
    while after - first < LONGEST_THING and is_noun(telling, after):
        after += 1
    if value is NO and telling.word(after) in telling.tables.limits:
        return
    if value is NO and telling.word(after) in telling.excerpt.lexicon.demonstratives:
        # "No evidence that attack came from there": there was one.
        return
    if value is YES and tells_outcome(telling, first, after):
        return
    of = thing(telling, first, after)
    if of:
        yield telling.answer(AttributeKind.PRESENCE, of, value, (phrase.first, after))


def tells_outcome(telling: Telling, first: int, after: int) -> bool:
    """Say whether a thing is what became of people: without a number that asserts too little.

    That they were on board is what they are called for.
    """
    measures = telling.excerpt.lexicon.pack.measures
    found = (measures.tables.outcomes.at(telling.tokens, index) for index in range(first, after))
    return any(one and one.meaning not in measures.counted.of_anyone_only for one in found)


def is_filler(telling: Telling, index: int) -> bool:
    """Say whether a token may stand between "there is" and the thing."""
    if index >= len(telling.tokens) or telling.word(index) in BREAKS:
        return False
    word = telling.word(index)
    if word in telling.tables.fillers or telling.tokens[index].shape is Shape.NUMBER:
        return True
    return word in telling.excerpt.lexicon.stopwords and not is_stop(telling, word)


def is_stop(telling: Telling, word: str) -> bool:
    """Say whether no thing follows behind a word: a preposition, a link or a negator."""
    return word in telling.tables.limits or word in telling.excerpt.lexicon.clause_stops


def is_noun(telling: Telling, index: int) -> bool:
    """Say whether a token may be a word of the thing: no name, no stopword, no end of a clause."""
    if not telling.is_word(index):
        return False
    lexicon, word = telling.excerpt.lexicon, telling.word(index)
    return word not in lexicon.stopwords and word not in lexicon.stop_words


def thing(telling: Telling, first: int, after: int) -> tuple[str, ...]:
    """Return the stems of what is there or not, sorted; those of light nouns left out."""
    lexicon = telling.excerpt.lexicon
    tables, tokens = lexicon.pack.measures.tables, telling.tokens
    words: list[str] = []
    index = first
    while index < after:
        known = tables.outcomes.at(tokens, index) or tables.people.at(tokens, index)
        if known and known.after <= after:
            words += known.meaning.split()
            index = known.after
        else:
            words.append(telling.word(index))
            index += 1
    return stems(telling, words)


def stems(telling: Telling, words: list[str]) -> tuple[str, ...]:
    """Return the stems of the words for a thing, sorted; a threat of it makes one word."""
    pack = telling.excerpt.lexicon.pack
    idle = (telling.tables.light, telling.tables.fillers, pack.measures.counted.anyone)
    stem = telling.excerpt.lexicon.content_stem
    endings = doubtful_ends(pack.affixes.suffixes)
    said = (word for word in words if not any(word in those for those in idle))
    found = sorted({whole(stem(word), endings) for word in said} - {""})
    is_told = found and any(word in telling.tables.tales for word in words)
    return (" ".join(found),) if is_told else tuple(found)


def whole(stem: str, endings: frozenset[str]) -> str:
    """Cut the last letters that stemming takes from some forms of a word and leaves on others."""
    while stem[-1:] in endings and len(stem) > SHORTEST_STEM:
        stem = stem[:-1]
    return stem


def in_front(telling: Telling) -> Iterator[Attribute]:
    """Yield the things that a content calls plain to see."""
    for phrase in telling.found(telling.tables.evident):
        if telling.is_negated(telling.tokens[phrase.first].start) or telling.is_open(phrase.first):
            continue
        first = phrase.first
        while phrase.first - first < LONGEST_THING and telling.is_word(first - 1):
            first -= 1
        of = thing(telling, first, phrase.first)
        if of:
            yield telling.answer(AttributeKind.PRESENCE, of, YES, (first, phrase.after))


def counted(telling: Telling) -> Iterator[Attribute]:
    """Yield the things of which a content counts one or more."""
    for measure in telling.measures:
        if measure.kind is not MeasureKind.COUNT or measure.low < 1:
            continue
        index = next(i for i, token in enumerate(telling.tokens) if token.end > measure.start)
        if telling.is_negated(measure.start) or telling.is_open(index):
            continue
        of = stems(telling, [*measure.of.split(), *outcomes(telling, measure.end)])
        if of:
            kind = AttributeKind.PRESENCE
            yield Attribute(measure.start, measure.end, kind, of, YES)


def outcomes(telling: Telling, end: int) -> list[str]:
    """Return the words of what became of those whom a number counts, behind the number."""
    measures = telling.excerpt.lexicon.pack.measures
    index = next((i for i, token in enumerate(telling.tokens) if token.start >= end), None)
    words: list[str] = []
    if index is None:
        return words
    for place in range(index, min(index + OUTCOME_REACH, len(telling.tokens))):
        if telling.word(place) in BREAKS or telling.tokens[place].shape is Shape.NUMBER:
            break
        found = measures.tables.outcomes.at(telling.tokens, place)
        if found and found.meaning not in measures.counted.of_anyone_only:
            words += found.meaning.split()
    return words
