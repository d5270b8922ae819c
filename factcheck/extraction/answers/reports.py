"""Whether a report of somebody is right: called false, stood by, or told again as what he says."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.answers.telling import NO, YES, Telling
from factcheck.language.measure_tokens import Phrase, tokenise
from factcheck.records.particulars import Attribute, AttributeKind, Span
from factcheck.records.statements import Voice

# How many tokens the owner's name may stand in front of the word for the report, and behind it.
OWNER_REACH = 3
OWNER_BEHIND = 2
# How far behind the noun's own adjective another one may stand ("bohong alias hoaks").
SORT_REACH = 2


def find_reports(telling: Telling) -> Iterator[Attribute]:
    """Yield whose report a content calls wrong or right, or tells as what the report says."""
    tables = telling.tables
    for phrase in telling.found(tables.wrong):
        value = YES if is_turned(telling, phrase) else NO
        of_any = value is YES and is_of_any(telling, phrase.first)
        if not (of_any or is_of_a_sort(telling, phrase.first)):
            yield from judged(telling, phrase, value)
    for phrase in telling.found(tables.right):
        value = NO if telling.is_negated(telling.tokens[phrase.first].start) else YES
        yield from judged(telling, phrase, value)
    yield from told(telling)


def is_turned(telling: Telling, phrase: Phrase[str]) -> bool:
    """Say whether a negator earlier in the sentence turns a phrase ("no sign that it is false")."""
    first, _ = telling.sentence(phrase.first)
    start, here = telling.tokens[first].start, telling.tokens[phrase.first].start
    return any(start <= negation.start < here for negation in telling.excerpt.negations)


def is_of_any(telling: Telling, index: int) -> bool:
    """Say whether a word stands right behind a noun: "do not spread false reports", whichever."""
    return telling.tables.report_nouns.before(telling.tokens, index) is not None


def is_of_a_sort(telling: Telling, index: int) -> bool:
    """Say whether a word only tells which sort of report it is: "berita bohong atau hoaks"."""
    near = range(max(0, index - SORT_REACH), index + 1)
    return any(
        telling.word(place) in telling.tables.attributive and is_of_any(telling, place)
        for place in near
    )


def judged(telling: Telling, phrase: Phrase[str], value: tuple[str, ...]) -> Iterator[Attribute]:
    """Yield the judgement of a phrase on the report that its sentence speaks of."""
    if telling.is_open(phrase.first) or telling.denied:
        return
    first, after = telling.sentence(phrase.first)
    nouns = [
        noun
        for index in range(first, after)
        for noun in [telling.tables.report_nouns.at(telling.tokens, index)]
        if noun
    ]
    if nouns:
        of = sorted({"", *(word for noun in nouns for word in owners(telling, noun))})
        yield telling.answer(AttributeKind.REPORT, of, value, (first, after))


def owners(telling: Telling, noun: Phrase[str]) -> set[str]:
    """Return the words of the name of whose report it is; the speaker's, where it is "ours"."""
    before = range(noun.first - OWNER_REACH, noun.first)
    around = (*before, *range(noun.after, noun.after + OWNER_BEHIND))
    words = {telling.word(index) for index in around}
    if words & telling.tables.ours:
        span, content = telling.whole, telling.excerpt.span
        return {
            *name_words(telling, Span(span.start, content.start)),
            *name_words(telling, Span(content.end, span.end)),
        }
    inside = [telling.tokens[index] for index in around if 0 <= index < len(telling.tokens)]
    return {word for token in inside for word in name_words(telling, Span(token.start, token.end))}


def name_words(telling: Telling, span: Span) -> set[str]:
    """Return the capitalised words of a stretch, without what hangs on them to make an owner's."""
    lexicon, text = telling.excerpt.lexicon, telling.excerpt.text
    idle = lexicon.stopwords | lexicon.calendar_words
    found = set()
    for token in tokenise(text, span.start, span.end):
        if text[token.start].isupper():
            word = token.word
            for ending in lexicon.pack.attributes.persons.possessive:
                word = word.removesuffix(ending)
            found.add(word)
    return found - idle


def told(telling: Telling) -> Iterator[Attribute]:
    """Yield that a content is what somebody's report says: the report is who speaks."""
    mention = telling.mention
    if mention is None or telling.voice is not Voice.INDIRECT or telling.denied:
        return
    tokens = tokenise(telling.excerpt.text, mention.start, mention.end)
    nouns = telling.tables.report_nouns
    if not any(nouns.at(tokens, index) for index in range(len(tokens))) or not telling.tokens:
        return
    of = {"", *name_words(telling, mention)}
    if len(of) > 1 and not telling.excerpt.conditions:
        yield telling.answer(AttributeKind.REPORT, sorted(of), YES, (0, len(telling.tokens)))
