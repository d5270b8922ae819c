"""Quantities: a numeral with its unit, percent sign or currency."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.measures.ages import as_age
from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.literals import decimal_of, looks_like_year
from factcheck.extraction.measures.numerals import Numeral, read_numeral, tidy
from factcheck.extraction.measures.ranges import read_numeral_range
from factcheck.extraction.measures.refusals import is_part_of_code
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_lists import Unit
from factcheck.language.measure_tokens import Phrase, Shape
from factcheck.records.particulars import Bound, MeasureKind

ANNOUNCED_WITHIN = 6
# Kinds whose values may be below zero.
SIGNED = (MeasureKind.PERCENT, MeasureKind.TEMPERATURE)
FEW = re.compile(r"[1-9][0-9]?")


def read_money(stretch: Stretch, index: int) -> Draft | None:
    """Read an amount that begins with its currency: "US$5.9 million"."""
    currency = stretch.tables.money_before.at(stretch.tokens, index)
    if not currency or (stretch.touches(index) and stretch.has_shape(index - 1, Shape.WORD)):
        return None
    after = currency.after
    if stretch.word(after) == "." and stretch.has_shape(after + 1, Shape.NUMBER):
        after += 1
    numeral = read_numeral(stretch, after)
    if numeral is None or numeral.one_of:
        return None
    numeral = with_money_scale(stretch, read_numeral_range(stretch, numeral))
    after = behind_repeated_currency(stretch, numeral.after, currency.meaning)
    draft = quantity(numeral, index, after, MeasureKind.MONEY, currency.meaning)
    return below_zero(stretch, draft)


def with_money_scale(stretch: Stretch, numeral: Numeral) -> Numeral:
    """Multiply by a short scale that only money has: "Rp 5 M", "$5bn"."""
    factor = stretch.words.money_scales.get(stretch.word(numeral.after))
    # A short scale hangs on the digits or has a capital: "5m" and "5 M", but not "5 m".
    near = stretch.touches(numeral.after) or stretch.is_capitalised(numeral.after)
    if factor is None or numeral.scale != 1 or not near:
        return numeral
    return numeral.times(factor, numeral.after + 1)


def behind_repeated_currency(stretch: Stretch, after: int, code: str) -> int:
    """Return the index behind a currency that is named once more after the amount."""
    again = stretch.tables.money_after.at(stretch.tokens, after)
    return again.after if again and again.meaning == code else after


def read_quantity(stretch: Stretch, numeral: Numeral) -> Draft | None:
    """Read the unit or currency behind a numeral; None where there is neither."""
    if numeral.literal and is_part_of_code(stretch, numeral.first):
        return None
    at = behind_hyphen(stretch, numeral.after)
    money = stretch.tables.money_after.at(stretch.tokens, at)
    if money:
        kind = MeasureKind.MONEY
        draft = quantity(numeral, numeral.first, money.after, kind, money.meaning)
        return below_zero(stretch, draft)
    return read_unit(stretch, numeral, at)


def read_unit(stretch: Stretch, numeral: Numeral, at: int) -> Draft | None:
    """Read the unit that stands at a token, behind a numeral."""
    unit = stretch.tables.units.at(stretch.tokens, at)
    if unit is None or is_capital_letter(stretch, unit) or is_dated(stretch, unit):
        return None
    if unit.meaning.kind is MeasureKind.DISTANCE and is_rate(stretch, unit.after):
        return None
    thing = stretch.tables.things.at(stretch.tokens, at)
    if thing and thing.after > unit.after:
        # A longer word for a thing: an hour-hand is no hour.
        return None
    if unit.meaning.needs and not is_announced(stretch, numeral, unit.meaning):
        return None
    draft = in_unit(stretch, numeral, unit)
    return below_zero(stretch, draft) if draft and draft.kind in SIGNED else draft


def is_rate(stretch: Stretch, index: int) -> bool:
    """Say whether a further unit divides the one before a token: "60 km/litre" is no distance."""
    if stretch.word(index) == "/":
        return stretch.touches(index) and stretch.has_shape(index + 1, Shape.WORD)
    rates = stretch.words.rates
    return stretch.word(index) in rates and bool(stretch.tables.units.at(stretch.tokens, index + 1))


def read_one_unit(stretch: Stretch, index: int) -> Draft | None:
    """Read a word that is one of a unit by itself ("sehari", a day)."""
    unit = stretch.tables.unit_ones.get(stretch.word(index))
    if unit is None or not stretch.has_shape(index, Shape.WORD):
        return None
    return Draft(index, index + 1, unit.kind, unit.factor, unit.factor, unit.unit)


def is_announced(stretch: Stretch, numeral: Numeral, unit: Unit) -> bool:
    """Say whether a word that a unit needs stands soon before its number."""
    before = range(max(0, numeral.first - ANNOUNCED_WITHIN), numeral.first)
    return any(stretch.word(at) in unit.needs for at in before)


def below_zero(stretch: Stretch, draft: Draft) -> Draft:
    """Return a draft with its sign where a minus stands before it; a dash in a text is none.

    Before money only a word is a minus: a dash there joins two amounts, or opens an item.
    """
    sign = stretch.tables.negatives.before(stretch.tokens, draft.first)
    if sign is None or draft.bound is Bound.RANGE:
        return draft
    is_mark = stretch.has_shape(sign.first, Shape.MARK)
    if is_mark and draft.kind is MeasureKind.MONEY:
        return draft
    if is_mark and (stretch.touches(sign.first) or not stretch.touches(draft.first)):
        return draft
    return replace(draft, first=sign.first, low=-draft.high, high=-draft.low)


def is_dated(stretch: Stretch, unit: Phrase[Unit]) -> bool:
    """Say whether a year follows a unit of time: "Law No. 5 Tahun 2014" lasts no five years."""
    is_time = unit.meaning.kind is MeasureKind.DURATION
    return is_time and looks_like_year(stretch.word(unit.after))


def is_capital_letter(stretch: Stretch, unit: Phrase[Unit]) -> bool:
    """Say whether a unit is one capital letter: "5 m" is a length, "2025 M" is a year."""
    single = unit.after == unit.first + 1 and len(stretch.word(unit.first)) == 1
    return single and stretch.is_capitalised(unit.first)


def behind_hyphen(stretch: Stretch, index: int) -> int:
    """Return the index behind a hyphen that ties a unit to its number: "10-kilometre"."""
    tied = stretch.word(index) == "-" and stretch.touches(index) and stretch.touches(index + 1)
    return index + 1 if tied else index


def in_unit(stretch: Stretch, numeral: Numeral, unit: Phrase[Unit]) -> Draft | None:
    """Return the draft of a numeral in a unit; years of a person's life become an age."""
    meaning = unit.meaning
    if meaning.kind is MeasureKind.MAGNITUDE:
        value = decimal_of(numeral.literal)
        if value is None or value > 10:
            return None
        numeral = replace(numeral, low=value, high=value)
    draft = quantity(numeral, numeral.first, unit.after, meaning.kind, meaning.unit)
    low, high = tidy(draft.low * meaning.factor), tidy(draft.high * meaning.factor)
    return as_age(stretch, replace(draft, low=low, high=high))


def quantity(numeral: Numeral, first: int, after: int, kind: MeasureKind, unit: str) -> Draft:
    """Return the draft of a numeral's value as it stands."""
    return Draft(
        first,
        after,
        kind,
        numeral.low,
        numeral.high,
        unit,
        numeral.bound,
        scale=numeral.scale,
    )


def read_product(stretch: Stretch, index: int) -> Draft | None:
    """Read a duration given as a product, "3 x 24 hours"."""
    if stretch.word(index + 1) not in ("x", "×"):
        return None
    times, numeral = stretch.word(index), read_numeral(stretch, index + 2)
    if not FEW.fullmatch(times) or numeral is None:
        return None
    unit = stretch.tables.units.at(stretch.tokens, numeral.after)
    draft = in_unit(stretch, numeral, unit) if unit else None
    if draft is None or draft.kind is not MeasureKind.DURATION:
        return None
    low, high = draft.low * int(times), draft.high * int(times)
    return replace(draft, first=index, low=low, high=high)


def with_smaller_part(stretch: Stretch, draft: Draft) -> Draft:
    """Add the smaller part of a composed duration: "2 hours 30 minutes", "1 year and 6 months"."""
    if draft.kind is not MeasureKind.DURATION:
        return draft
    at = draft.after
    if stretch.word(at) in stretch.words.ands:
        at += 1
    numeral = read_numeral(stretch, at)
    part = read_quantity(stretch, numeral) if numeral else None
    fits = part and part.kind is draft.kind and part.unit == draft.unit and part.high < draft.low
    if not part or not fits:
        return draft
    return replace(draft, after=part.after, low=draft.low + part.low, high=draft.high + part.high)
