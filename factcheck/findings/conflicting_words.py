"""Which words of its statements a finding turns on: the values given, or what denies and affirms.

A report marks these words. Where two statements meet in a value, they are the words of both values;
where they meet in a question or a denial, the words that carry the yes or no: a reporting word that
commits its speaker, a negation, an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.findings.given_values import Given, values_given
from factcheck.findings.sides import affirms
from factcheck.records.judgements import Judgement
from factcheck.records.locating import cue_span
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import ANSWERS, Attribute, Span
from factcheck.records.readings import stretch_of
from factcheck.records.statements import Stance, Statement
from factcheck.records.tellings import ConflictingWords, WordsKind
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.topics import Topic

AFFIRMING = (Stance.CONFIRM, Stance.ACCUSE)
NO = ("no",)


def words_of(
    judgements: Sequence[Judgement], topics: Mapping[str, Topic]
) -> tuple[ConflictingWords, ...]:
    """Return the words that the judgements of one finding turn on, sorted by their place.

    All lie in their statements, and no two of one kind overlap there. The order of the judgements,
    and which statement of a pair comes first, are of no effect.
    """
    stances = (
        taken
        for judgement in judgements
        for pair in (judgement.pair, judgement.pair.swapped)
        for taken in stance_taken(judgement, pair, topics)
    )
    return tuple(sorted({*apart(read_alike(values_given(judgements))), *merged(stances)}))


def stance_taken(
    judgement: Judgement, pair: StatementPair, topics: Mapping[str, Topic]
) -> Iterator[tuple[Statement, Span]]:
    """Yield the words by which a pair's left statement denies or affirms, as far as that counts."""
    statement = pair.left
    if pair.question is not None:
        asked = pair.question
        decisive = topics[asked.topic].deciding_words(statement, asked.left)
        denying = not affirms(statement, asked.topic, asked.left)
    elif pair.attributes is not None and pair.attributes.left.kind in ANSWERS:
        answer = pair.attributes.left
        decisive, denying = telling_part(answer, statement), answer.values == NO
    elif pair.meets_in_words and pair.denier is not None:
        if judgement.verdict is not Verdict.CONFLICT:
            return
        decisive, denying = (), statement.denied or (pair.denier is statement)
    else:
        return
    for span in stance_spans(statement, decisive, denying=denying):
        yield statement, span


def stance_spans(
    statement: Statement, decisive: Sequence[Span], *, denying: bool
) -> tuple[Span, ...]:
    """Return the words that carry a yes or no, ``decisive`` ones among them.

    A reporting word counts where it commits the speaker, or where there is nothing else.
    """
    negations = negations_at(statement, decisive) if denying else ()
    cue = cue_span(statement)
    commits = statement.denied or (not denying and statement.stance in AFFIRMING)
    if cue is not None and (commits or not (decisive or negations)):
        return (cue, *decisive, *negations)
    return (*decisive, *negations)


def telling_part(answer: Attribute, statement: Statement) -> tuple[Span, ...]:
    """Return where an answer stands in a statement; nothing where all of the content is the answer.

    To mark every word would be to mark none.
    """
    stretch = stretch_of(answer, statement)
    if stretch.start <= statement.content_start and statement.content_end <= stretch.end:
        return ()
    return (stretch,)


def negations_at(statement: Statement, decisive: Sequence[Span]) -> tuple[Span, ...]:
    """Return the negations that reach a decisive word; all of them where no word decides."""
    return tuple(
        negation
        for negation in statement.negated_spans
        if not decisive or any(negation.start < s.end and s.start < negation.end for s in decisive)
    )


def read_alike(values: Iterable[Given]) -> Iterator[ConflictingWords]:
    """Yield values as words, those that are alike with one reading: the firmest and shortest."""
    readings: dict[tuple[object, ...], list[Given]] = defaultdict(list)
    for value in values:
        readings[value.key].append(value)
    for alike in readings.values():
        best = min(alike, key=lambda value: (value.rank, len(value.reading), value.reading))
        for value in alike:
            yield from inside(value.statement, value.span, WordsKind.VALUE, best.reading)


def inside(
    statement: Statement, span: Span, kind: WordsKind, reads: str = ""
) -> Iterator[ConflictingWords]:
    """Yield the part of a span that lies in a statement, where there is one."""
    start, end = max(span.start, statement.start), min(span.end, statement.end)
    if start < end:
        yield ConflictingWords(statement.id, start, end, kind, reads)


def apart(found: Iterable[ConflictingWords]) -> list[ConflictingWords]:
    """Leave out words that overlap with longer ones of their statement."""
    kept: dict[str, list[ConflictingWords]] = defaultdict(list)
    for words in sorted(set(found), key=lambda one: (one.start - one.end, one)):
        beside = kept[words.statement]
        if all(words.end <= other.start or other.end <= words.start for other in beside):
            beside.append(words)
    return [words for beside in kept.values() for words in beside]


def merged(found: Iterable[tuple[Statement, Span]]) -> list[ConflictingWords]:
    """Return the words of stances, those that overlap or touch made into one."""
    kept: list[ConflictingWords] = []
    every = {w for one, span in found for w in inside(one, span, WordsKind.STANCE)}
    for words in sorted(every):
        if kept and kept[-1].statement == words.statement and words.start <= kept[-1].end:
            last = kept.pop()
            end = max(last.end, words.end)
            kept.append(ConflictingWords(last.statement, last.start, end, last.kind))
        else:
            kept.append(words)
    return kept
