"""Breakdowns: the parts of a total, told from totals by what announces, contrasts or adds them up.

A row is two or more measures of one kind and unit that commas or "and" join in one sentence. Its
members are parts of a total where a word announces them ("consisting of"), where another member of
a contrast (men and women) narrows each, or where they add up to the measure just before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Phrase, PhraseTable, Shape
from factcheck.records.particulars import Bound, Measure, MeasureKind

DIVISIBLE = (MeasureKind.COUNT, MeasureKind.MONEY, MeasureKind.WEIGHT, MeasureKind.PERCENT)
# How far from each other the members of a row stand, and from the word that announces them.
GAP = 14
LEAD_WITHIN = 8
NARROWED_WITHIN = 4
TOTAL_WITHIN = 25
SAMPLE_BEFORE = 8
TOTAL_BEFORE = 6
TELLING_SUM = 20
ROUNDING = 1e-6
# A small number is the sum of its neighbours by chance.
SMALLEST_ROW = 5
JOINTS = frozenset(",;/")


def with_parts(stretch: Stretch, found: Sequence[Found]) -> tuple[Found, ...]:
    """Mark the measures that a breakdown lists."""
    parts: set[int] = set()
    for row in rows(stretch, found):
        parts.update(announced(stretch, found, row) or contrasted(stretch, found, row))
        parts.update(adding_up(stretch, found, row))
    return tuple(
        replace(one, measure=replace(one.measure, is_part=True)) if number in parts else one
        for number, one in enumerate(found)
    )


def rows(stretch: Stretch, found: Sequence[Found]) -> Iterator[range]:
    """Yield the longest rows of measures, as ranges of their numbers."""
    first = 0
    for number in range(1, len(found) + 1):
        if number < len(found) and is_joined(stretch, found[number - 1], found[number]):
            continue
        if number - first > 1:
            yield range(first, number)
        first = number


def is_joined(stretch: Stretch, one: Found, other: Found) -> bool:
    """Say whether two neighbours are of one kind, with a comma or "and" between, and no stop."""
    left, right = one.measure, other.measure
    if left.kind not in DIVISIBLE or left.kind is not right.kind or left.unit != right.unit:
        return False
    between = range(one.after, other.first)
    if len(between) > GAP or any(stretch.ends_sentence(at) for at in between):
        return False
    return any(stretch.word(at) in JOINTS or is_and(stretch, at) for at in between)


def is_and(stretch: Stretch, index: int) -> bool:
    """Say whether a token is a word for "and"."""
    return stretch.word(index) in stretch.words.ands


def head(one: Found) -> str:
    """Return the noun counted, without what narrows it; "" for other kinds."""
    return one.measure.of.split()[0] if one.measure.of else ""


def announced(stretch: Stretch, found: Sequence[Found], row: range) -> set[int]:
    """Return the members of a row that a word for a breakdown announces, of one noun.

    Shares are left out: what they are shares of seldom shows. So is a row that is not complete.
    """
    if found[row.start].measure.kind is MeasureKind.PERCENT:
        return set()
    for number in row[:-1]:
        lead = lead_of(stretch, found, number)
        if lead is None:
            continue
        parts = range(number, row.stop)
        has_total = follows_total(found, lead.first, parts)
        if has_total and (exact := adding_first(found, parts)):
            return exact
        whole = is_complete(stretch, found, lead.first, parts) and len(heads(found, parts)) < 2
        return set(parts) if whole and (lead.meaning or has_total) else set()
    return set()


def adding_first(found: Sequence[Found], parts: range) -> set[int]:
    """Return the first of some parts that already add up to the total before them, if any do."""
    total, added = found[parts.start - 1].measure.low, 0.0
    for part in parts:
        added += found[part].measure.low
        if part > parts.start and abs(added - total) <= ROUNDING * max(1.0, abs(total)):
            return set(range(parts.start, part + 1))
    return set()


def follows_total(found: Sequence[Found], lead: int, parts: range) -> bool:
    """Say whether a measure of the sort of the parts, and larger, stands right before a lead."""
    if not parts.start:
        return False
    total, first = found[parts.start - 1], found[parts.start]
    same = (total.measure.kind, total.measure.unit, head(total)) == (
        *(first.measure.kind, first.measure.unit, head(first)),
    )
    larger = all(found[part].measure.low < total.measure.low for part in parts)
    return same and larger and lead - total.after <= TOTAL_BEFORE


def heads(found: Sequence[Found], parts: range) -> set[str]:
    """Return the nouns that parts count."""
    return {head(found[part]) for part in parts} - {""}


def is_complete(stretch: Stretch, found: Sequence[Found], lead: int, parts: range) -> bool:
    """Say whether a breakdown lists all parts: no sample, no rest, no number that was not read."""
    if goes_on(stretch, found, parts):
        return False
    taken = {at for part in parts for at in range(found[part].first, found[part].after)}
    at = max(0, lead - SAMPLE_BEFORE)
    while at < len(stretch.tokens):
        if stretch.tables.samples.at(stretch.tokens, at):
            return False
        if at > lead and stretch.has_shape(at, Shape.NUMBER) and at not in taken:
            return False
        if at > found[parts[-1]].after + GAP or (at > lead and stretch.ends_sentence(at)):
            break
        at += 1
    return True


def goes_on(stretch: Stretch, found: Sequence[Found], parts: range) -> bool:
    """Say whether more of what the parts count follows in their sentence, behind another number."""
    nouns, at = heads(found, parts), found[parts[-1]].after
    for other in found[parts.stop :]:
        if any(stretch.ends_sentence(index) for index in range(at, other.first)):
            return False
        if other.measure.kind is found[parts.start].measure.kind and head(other) in nouns:
            return True
        at = other.after
    return False


def lead_of(stretch: Stretch, found: Sequence[Found], number: int) -> Phrase[bool] | None:
    """Return the word for a breakdown soon before a measure, None where there is none."""
    one, behind = found[number], found[number - 1].after if number else 0
    for at in range(one.first, max(behind, one.first - LEAD_WITHIN), -1):
        if lead := stretch.tables.breakdowns.before(stretch.tokens, at):
            return lead
        if stretch.ends_sentence(at - 1):
            return None
    return None


def contrasted(stretch: Stretch, found: Sequence[Found], row: range) -> set[int]:
    """Return the members of a row that different members of one contrast narrow."""
    if found[row.start].measure.kind is MeasureKind.PERCENT:
        return set()
    for contrast in stretch.tables.contrasts:
        sides = {part: side(stretch, contrast, found, part) for part in row}
        named = {part: name for part, name in sides.items() if name}
        if len(named) > 1 and len(set(named.values())) == len(named) and same_noun(found, named):
            return set(named)
    return set()


def side(stretch: Stretch, contrast: PhraseTable[str], found: Sequence[Found], number: int) -> str:
    """Return the member of a contrast that narrows a measure, "" for none."""
    one = found[number]
    last = found[number + 1].first if number + 1 < len(found) else len(stretch.tokens)
    for at in range(one.first, min(last, one.after + NARROWED_WITHIN)):
        if narrowing := contrast.at(stretch.tokens, at):
            return narrowing.meaning
        if at >= one.after and (stretch.word(at) in JOINTS or is_and(stretch, at)):
            break
    return ""


def same_noun(found: Sequence[Found], named: dict[int, str]) -> bool:
    """Say whether narrowed measures count one thing: the same but for the words that narrow."""
    return len({bare_of(found[part].measure.of, name) for part, name in named.items()}) == 1


def bare_of(of: str, narrowing: str) -> str:
    """Return what is counted without the member of a contrast that narrows it."""
    return " ".join(word for word in of.split() if word != narrowing)


def adding_up(stretch: Stretch, found: Sequence[Found], row: range) -> set[int]:
    """Return the members of a row that add up to the exact measure just before them.

    The total may also be the first of the row itself: "12 houses, 7 old and 5 new".
    """
    for total, parts in ((row.start - 1, row), (row.start, row[1:])):
        if total < 0 or len(parts) < 2:
            continue
        whole = found[total].measure
        if total == row.start and whole.low < SMALLEST_ROW:
            continue
        same = whole.kind is found[parts[0]].measure.kind and (
            whole.unit == found[parts[0]].measure.unit
        )
        near = found[parts[0]].first - found[total].after <= TOTAL_WITHIN
        others = heads(found, parts) - {head(found[total])}
        members = [found[part].measure for part in parts]
        exact = all(one.bound is Bound.EXACT for one in (whole, *members))
        # A sum of some size is no chance, whatever the parts are called.
        fits = not others or whole.low >= TELLING_SUM
        if same and near and exact and fits and sums_to(members, whole.low):
            return set(parts)
    return set()


def sums_to(parts: Sequence[Measure], total: float) -> bool:
    """Say whether values add up to a total, but for the rounding of their decimals."""
    return abs(sum(one.low for one in parts) - total) <= ROUNDING * max(1.0, abs(total))
