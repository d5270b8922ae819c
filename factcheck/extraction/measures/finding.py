"""Finding measures: from a stretch of text to its measures, in order and without overlaps.

At each token the readers are asked in a fixed order, the most telling first; the first answer
holds and reading goes on behind it. Each reader looks at a bounded number of tokens, so finding
takes time linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.extraction.article_words import ArticleWords, Excerpt
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.measures.ages import (
    read_age_after_age,
    read_enclosed_age,
    read_led_age,
)
from factcheck.extraction.measures.bounds import with_bound
from factcheck.extraction.measures.clock import read_time, read_time_after_time
from factcheck.extraction.measures.coordinates import read_coordinate
from factcheck.extraction.measures.counts import read_count
from factcheck.extraction.measures.day_parts import read_part_of_day
from factcheck.extraction.measures.drafts import Draft, Found
from factcheck.extraction.measures.identifiers import read_further_provision, read_identifier
from factcheck.extraction.measures.magnitudes import (
    read_magnitude,
    read_magnitude_after_magnitude,
)
from factcheck.extraction.measures.numerals import read_numeral, tidy
from factcheck.extraction.measures.quantities import (
    read_money,
    read_one_unit,
    read_product,
    read_quantity,
    with_smaller_part,
)
from factcheck.extraction.measures.ranges import (
    range_lead,
    read_numeral_range,
    with_upper_end,
)
from factcheck.extraction.measures.stretch import Stretch, cut, may_hold_measures
from factcheck.extraction.measures.subjects import with_subject
from factcheck.extraction.measures.votes import read_vote
from factcheck.extraction.people import People
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import Measure, MeasureKind, Span

# How far behind an amount a second one may lean on its scale.
ECHO_WITHIN = 6


def find_measures(text: str, span: Span, lexicon: Lexicon) -> tuple[Measure, ...]:
    """Return the measures of a span of ``text``, in order and without overlaps.

    Offsets count from the beginning of ``text``. Dates, years, ordinals, list and page numbers,
    telephone numbers and scores are no measures. Never raises, whatever the text is.
    """
    excerpt = Excerpt(ArticleWords(text, People((), ()), lexicon), span)
    if not may_hold_measures(excerpt):
        return ()
    return tuple(found.measure for found in found_in(cut(excerpt)))


def found_in(stretch: Stretch) -> Iterator[Found]:
    """Yield the measures of a stretch with their tokens, in order."""
    for draft in drafts(stretch):
        yield Found(draft.first, draft.after, draft.measure(stretch))


def drafts(stretch: Stretch) -> Iterator[Draft]:
    """Yield the drafts of a stretch, in order."""
    previous: Draft | None = None
    free_from = 0
    for index in openings(stretch):
        if index < free_from:
            continue
        if idiom := stretch.tables.idioms.at(stretch.tokens, index):
            free_from = idiom.after
        elif may_begin(stretch, index) and (draft := read_at(stretch, index, previous)):
            whole = complete(stretch, echoed(draft, previous))
            # Words that bound a measure may already belong to the measure before it.
            previous = replace(whole, first=max(whole.first, free_from))
            free_from = previous.after
            yield previous


def openings(stretch: Stretch) -> list[int]:
    """Return the tokens at which a measure or idiom may begin: cheap to ask of each of them."""
    words = stretch.tables.openings
    return [
        index
        for index, (shape, _, _, word) in enumerate(stretch.tokens)
        if shape is Shape.NUMBER
        or (shape is not Shape.DATE and (word in words or word == "/" or "-" in word))
    ]


def may_begin(stretch: Stretch, index: int) -> bool:
    """Say whether a measure may begin at an opening, by its first word."""
    shape, _, _, word = stretch.tokens[index]
    prefixes = stretch.words.identifiers.registration_prefixes
    return (
        shape is Shape.NUMBER
        or word in stretch.tables.starts
        or word == "/"
        or word.partition("-")[0] in prefixes
    )


def read_at(stretch: Stretch, index: int, previous: Draft | None) -> Draft | None:
    """Return what begins at a token, or None."""
    return (
        read_identifier(stretch, index)
        or read_vote(stretch, index)
        or read_further(stretch, index, previous)
        or read_time(stretch, index)
        or read_part_of_day(stretch, index)
        or read_coordinate(stretch, index)
        or read_magnitude(stretch, index)
        or read_amount(stretch, index)
    )


def read_further(stretch: Stretch, index: int, previous: Draft | None) -> Draft | None:
    """Return one more time, magnitude or provision in a row of them, which stands without lead."""
    if previous is None or not 0 < index - previous.after <= 2:
        return None
    joints = (",", *stretch.words.ands, *stretch.words.ors)
    if previous.unit == "provision" and is_range_join(stretch, previous.after, index):
        return read_further_provision(stretch, index, previous.label)
    if any(stretch.word(at) not in joints for at in range(previous.after, index)):
        return None
    if previous.kind is MeasureKind.TIME:
        return read_time_after_time(stretch, index)
    if previous.kind is MeasureKind.AGE:
        return read_age_after_age(stretch, index)
    if previous.kind is MeasureKind.MAGNITUDE:
        return read_magnitude_after_magnitude(stretch, index)
    if previous.unit == "provision":
        return read_further_provision(stretch, index, previous.label)
    return None


def is_range_join(stretch: Stretch, first: int, after: int) -> bool:
    """Say whether the tokens between two indexes are just words that join a range."""
    joint = stretch.tables.range_joins.at(stretch.tokens, first)
    return joint is not None and joint.after == after


def read_amount(stretch: Stretch, index: int) -> Draft | None:
    """Return what a numeral at a token, or a currency with one, amounts to."""
    first = (
        read_money(stretch, index) or read_product(stretch, index) or read_one_unit(stretch, index)
    )
    single = None if first else read_numeral(stretch, index)
    if single is None:
        return first
    numeral = read_numeral_range(stretch, single)
    return (
        read_quantity(stretch, numeral)
        or read_enclosed_age(stretch, index)
        or read_led_age(stretch, index)
        or read_count(stretch, numeral)
    )


def echoed(draft: Draft, previous: Draft | None) -> Draft:
    """Return an amount with the scale of the one just before it, which it leaves out.

    "Almost Rp5 billion, Rp4.8 to be exact": a broken amount of money that leans on another.
    """
    if previous is None or draft.kind is not MeasureKind.MONEY or draft.scale != 1:
        return draft
    near = draft.first - previous.after <= ECHO_WITHIN and previous.unit == draft.unit
    scale = previous.scale
    alike = previous.low / 2 <= draft.low * scale <= previous.low * 2
    if not (near and alike) or scale == 1 or draft.low == int(draft.low):
        return draft
    low, high = tidy(draft.low * scale), tidy(draft.high * scale)
    return replace(draft, low=low, high=high, scale=scale)


def complete(stretch: Stretch, draft: Draft) -> Draft:
    """Add the rest of a measure: its smaller part, its upper end, its bound and its subject."""
    if draft.kind is MeasureKind.IDENTIFIER:
        return draft
    draft = with_smaller_part(stretch, draft)
    if draft.kind is not MeasureKind.TIME:
        draft = range_lead(stretch, with_upper_end(stretch, draft, read_amount))
    return with_subject(stretch, with_bound(stretch, draft))
