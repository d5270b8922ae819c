"""What happened at a time, on a day or for a while: the nearest word for it in the same clause.

The words before a measure are asked first, then those right behind it. Where a clause of its own
stands between, where the word is negated, or where nothing is near, nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.extraction.measures.timed_rows import TIMED, shared_in_rows
from factcheck.language.measure_tokens import Phrase, PhraseTable, Shape
from factcheck.language.measure_words import table_of
from factcheck.records.particulars import MeasureKind
from factcheck.records.points import END, INCIDENT

BACKWARD = 30
FORWARD = 12
# A measure that opens no clause, or a duration, is of what stands so near.
NEAR = 4
NEAR_BEFORE = 10
# A comma so shortly before a measure only sets the measure apart ("..., at about 5 pm").
APPENDED = 3
PHASE_WITHIN = 6
EXPECTED_WITHIN = 5
NEGATED_WITHIN = 3
EXPECTED = "expected"
Happening = Phrase[tuple[str, str]]


def with_happenings(stretch: Stretch, found: Sequence[Found]) -> tuple[Found, ...]:
    """Complete what the times, dates and durations of a stretch are of."""
    kinds = {
        at: one.measure.kind
        for one in found
        if one.measure.kind in TIMED
        for at in range(one.first, one.after)
    }
    return shared_in_rows(stretch, [with_happening(stretch, one, kinds) for one in found])


def with_happening(stretch: Stretch, one: Found, kinds: dict[int, MeasureKind]) -> Found:
    """Complete what one measure is of, where it is of a happening and nothing says it yet."""
    if one.measure.kind not in TIMED or one.measure.of or is_as_of(stretch, one):
        return one
    name = happening_before(stretch, one, kinds) or happening_behind(stretch, one, kinds)
    if one.measure.kind is MeasureKind.DURATION:
        # How long it took until something ended is how long it went on.
        name = name.removesuffix(END)
    return replace(one, measure=replace(one.measure, of=name)) if name else one


def is_as_of(stretch: Stretch, one: Found) -> bool:
    """Say whether a day is only that up to which something is told ("as of 13 January")."""
    is_day = one.measure.kind is MeasureKind.DATE
    return is_day and stretch.tables.as_of.before(stretch.tokens, one.first) is not None


def happening_before(stretch: Stretch, one: Found, kinds: dict[int, MeasureKind]) -> str:
    """Return the name of the nearest happening before a measure, "" where its clause has none."""
    found = nearest_before(stretch, one.first, one, kinds)
    if found is None or follows_closed_clause(stretch, found, one):
        return ""
    return name_of(stretch, found, one, kinds)


def nearest_before(
    stretch: Stretch, index: int, one: Found, kinds: dict[int, MeasureKind]
) -> Happening | None:
    """Return the nearest word for a happening before a token, up to where the clause begins."""
    tokens, table = stretch.tokens, stretch.tables.happenings
    reach = NEAR_BEFORE if one.measure.kind is MeasureKind.DURATION else BACKWARD
    matter: Happening | None = None
    while index > max(0, one.first - reach):
        if found := table.before(tokens, index):
            if found.meaning != ("", "") and not is_ongoing(stretch, found):
                if not is_matter_of_case(stretch, found):
                    return found
                matter = matter or found
            index = found.first
            continue
        index -= 1
        if parts_before(stretch, index, one, kinds):
            break
    return matter


def is_ongoing(stretch: Stretch, found: Happening) -> bool:
    """Say whether something only goes on at the time: "is being treated"."""
    return stretch.tables.ongoing.before(stretch.tokens, found.first) is not None


def is_matter_of_case(stretch: Stretch, found: Happening) -> bool:
    """Say whether a happening only says what a case is about: "the murder trial"."""
    tables, tokens = stretch.tables, stretch.tokens
    led = tables.case_leads.before(tokens, found.first)
    return led is not None or tables.case_tails.at(tokens, found.after) is not None


def parts_before(stretch: Stretch, index: int, one: Found, kinds: dict[int, MeasureKind]) -> bool:
    """Say whether the clause of a measure begins behind a token before it."""
    if index in kinds:
        return kinds[index] is one.measure.kind
    if stretch.ends_sentence(index):
        return True
    if stretch.word(index) == ",":
        return opens_clause(stretch, index, one.first)
    if stretch.tables.clause_joins.at(stretch.tokens, index) is None:
        return False
    if kinds.get(index - 1) is MeasureKind.DURATION:
        # "Two hours then" is "two hours later".
        return False
    if stretch.word(index) not in stretch.words.ands:
        return True
    # "and" between two names or two numbers parts no clauses.
    return not (stretch.is_name(index + 1) or stretch.has_shape(index + 1, Shape.NUMBER))


def opens_clause(stretch: Stretch, comma: int, first: int) -> bool:
    """Say whether another clause begins behind a comma: a small letter far from the measure."""
    if not stretch.has_shape(comma + 1, Shape.WORD) or stretch.is_capitalised(comma + 1):
        return False
    pack = stretch.lexicon.pack
    adjunct = stretch.word(comma + 1) in (*pack.place_leads, *pack.calendar.weekday_leads)
    return not adjunct and first - comma > APPENDED + 1


def follows_closed_clause(stretch: Stretch, found: Happening, one: Found) -> bool:
    """Say whether a happening stands in a side clause that a comma ends before the measure."""
    between = range(found.after, one.first)
    if not any(stretch.word(at) == "," and stretch.has_shape(at, Shape.MARK) for at in between):
        return False
    tokens, openers = stretch.tokens, stretch.tables.subordinators
    for at in range(found.first - 1, max(-1, found.first - BACKWARD), -1):
        if openers.at(tokens, at):
            return True
        if stretch.word(at) == "," or stretch.ends_sentence(at):
            return False
    return False


def happening_behind(stretch: Stretch, one: Found, kinds: dict[int, MeasureKind]) -> str:
    """Return the name of the first happening soon behind a measure, "" where there is none."""
    tokens, tables, index = stretch.tokens, stretch.tables, one.after
    relative = stretch.lexicon.pack.relative
    reach = FORWARD if opens(stretch, one, kinds) else NEAR
    last = one.after + reach
    while index < min(len(tokens), last):
        if found := tables.happenings.at(tokens, index):
            if found.meaning != ("", "") and not is_ongoing(stretch, found):
                return name_of(stretch, found, one, kinds)
            index = found.after
            continue
        if stretch.word(index) == relative and reach == FORWARD:
            index = behind_relative(stretch, index, one, kinds)
            last = index + FORWARD
        if stretch.word(index) == relative or parts_behind(stretch, index, one, kinds):
            return ""
        index += 1
    return ""


def behind_relative(
    stretch: Stretch, relative: int, one: Found, kinds: dict[int, MeasureKind]
) -> int:
    """Return the token behind a relative clause that a demonstrative closes, else where it opens.

    "At 5 am the ferry that had drifted all night THAT was found", as Indonesian has it.
    """
    for index in range(relative + 1, min(len(stretch.tokens), relative + BACKWARD)):
        if stretch.word(index) in stretch.lexicon.demonstratives:
            return index + 1
        if parts_behind(stretch, index, one, kinds):
            break
    return relative


def parts_behind(stretch: Stretch, index: int, one: Found, kinds: dict[int, MeasureKind]) -> bool:
    """Say whether the clause of a measure ends at a token behind it."""
    if index in kinds:
        return kinds[index] is one.measure.kind
    if stretch.word(index) == ",":
        # A comma right behind a measure with which the clause opens sets it apart.
        return (index - 1 not in kinds and index > one.after) or not opens(stretch, one, kinds)
    joined = stretch.tables.clause_joins.at(stretch.tokens, index) is not None
    return joined or stretch.ends_sentence(index)


def opens(stretch: Stretch, one: Found, kinds: dict[int, MeasureKind]) -> bool:
    """Say whether a sentence opens with a measure, or with others and a few words before it."""
    others = 0
    for at in range(one.first - 1, max(-1, one.first - BACKWARD), -1):
        if stretch.ends_sentence(at):
            return True
        if at in kinds or stretch.word(at) in stretch.words.ands:
            continue
        others += 1
        if others > APPENDED or (stretch.word(at) == "," and at - 1 not in kinds):
            return False
    return one.first <= BACKWARD


def name_of(stretch: Stretch, found: Happening, one: Found, kinds: dict[int, MeasureKind]) -> str:
    """Return the canonical name of a happening, "" for a negated one.

    A phase adds to the happening before it; one that is only expected is marked so.
    """
    if is_near(stretch, table_of(stretch.lexicon.pack.negators), found, NEGATED_WITHIN):
        return ""
    name, phase = found.meaning
    if phase:
        earlier = nearest_before(stretch, found.first, one, kinds)
        if phase == INCIDENT:
            # "It happened" tells no more than the word for it before.
            return name_of(stretch, earlier, one, kinds) if earlier else INCIDENT
        near = earlier is not None and found.first - earlier.after < PHASE_WITHIN
        name = f"{earlier.meaning[0]} {phase}".strip() if earlier and near else phase
    expectations = stretch.tables.expectations
    expected = is_near(stretch, expectations, found, EXPECTED_WITHIN) or any(
        expectations.at(stretch.tokens, at) for at in range(found.after, one.first)
    )
    return f"{name} {EXPECTED}" if expected else name


def is_near(stretch: Stretch, table: PhraseTable[str], found: Happening, reach: int) -> bool:
    """Say whether a word of a list stands soon before a happening in its own clause."""
    for at in range(found.first, max(0, found.first - reach), -1):
        if table.before(stretch.tokens, at):
            return True
        if stretch.word(at - 1) == ",":
            # "Supposedly, the plane ..."
            return table.before(stretch.tokens, at - 1) is not None
        if stretch.ends_sentence(at - 1):
            return False
    return False
