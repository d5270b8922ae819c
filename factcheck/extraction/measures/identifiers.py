"""Identifiers: flight numbers, registrations, number plates, provisions of law, case numbers."""

from __future__ import annotations

import re

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.literals import looks_like_year
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape
from factcheck.records.particulars import MeasureKind

CARRIER = re.compile(r"[A-Z]{2}")
FLIGHT_NUMBER = re.compile(r"[0-9]{2,4}")
REGISTRATION = re.compile(r"[A-Z]{1,2}-[A-Z]{2,4}")
# Parts of at most 20 letters or digits with three or more strokes between them, on one line.
# The full stop behind the last part ends a sentence.
CASE = re.compile(
    r"[A-Za-z0-9.]{1,20}(?:/[A-Za-z0-9.-]{1,20}){1,7}/[A-Za-z0-9.-]{0,19}[A-Za-z0-9](?![\w/])"
)
# One to three letters, up to four digits, up to three letters: "B 1234 XYZ", "AB 12 C".
PLATE = re.compile(r"[A-Z]{1,3}[ -]?[0-9]{1,4}[ -]?(?:[A-Z]{1,3})?(?![\w/])")
SHORT_NUMBER = re.compile(r"[0-9]{1,4}")
LEAD_DISTANCE = 3
# The name of a law stands before its number in so many words; it never holds one of the stops.
LAW_NAME = 9
LAW_STOPS = frozenset(".,;\n")


def read_identifier(stretch: Stretch, index: int) -> Draft | None:
    """Read the identifier that begins at a token."""
    return (
        read_law(stretch, index)
        or read_provision(stretch, index)
        or read_registration(stretch, index)
        or read_plate(stretch, index)
        or read_flight(stretch, index)
        or read_case(stretch, index - 1 if stretch.word(index) == "/" else index)
    )


def identifier(first: int, after: int, sort: str, label: str) -> Draft:
    """Return the draft of an identifier of some sort."""
    return Draft(first, after, MeasureKind.IDENTIFIER, 0.0, 0.0, sort, label=label)


def read_law(stretch: Stretch, index: int) -> Draft | None:
    """Read a law by its number and year: "Law No. 12 of 2001", its name between or not."""
    tokens, tables = stretch.tokens, stretch.tables
    law = tables.laws.at(tokens, index)
    if law is None:
        return None
    for at in range(law.after, law.after + LAW_NAME):
        if stretch.word(at) in LAW_STOPS or not stretch.token(at):
            return None
        if tables.laws.at(tokens, at) and stretch.word(at - 1) != "(":
            # An act on the amendment of another one.
            return None
        if lead := tables.law_numbers.at(tokens, at):
            number = lead.after + 1 if stretch.word(lead.after) == "." else lead.after
            joint = tables.law_years.at(tokens, number + 1)
            if not joint or not SHORT_NUMBER.fullmatch(stretch.word(number)):
                return None
            if not looks_like_year(stretch.word(joint.after)):
                return None
            label = f"{law.meaning} {stretch.word(number)}/{stretch.word(joint.after)}"
            return identifier(index, joint.after + 1, "law", label)
    return None


def read_provision(stretch: Stretch, index: int) -> Draft | None:
    """Read "article 12" of some law, with the paragraph that may follow: "article 12 para (1)"."""
    whole = with_bracket(stretch, read_single_provision(stretch, index))
    part = read_single_provision(stretch, whole.after) if whole else None
    if whole is None or part is None or part.label.split()[0] == whole.label.split()[0]:
        return whole
    return identifier(index, part.after, "provision", f"{whole.label} {part.label}")


def read_single_provision(stretch: Stretch, index: int) -> Draft | None:
    """Read the name of a kind of provision and its number, bare or in brackets."""
    lead = stretch.tables.provisions.at(stretch.tokens, index)
    if lead is None:
        return None
    bracketed = stretch.word(lead.after) == "(" and stretch.word(lead.after + 2) == ")"
    at = lead.after + 1 if bracketed else lead.after
    return provision(stretch, index, at, 2 if bracketed else 1, lead.meaning)


def with_bracket(stretch: Stretch, whole: Draft | None) -> Draft | None:
    """Add the provision that stands in brackets right behind another: "article 12(1)"."""
    name = stretch.words.identifiers.bracketed
    if whole is None or not name or stretch.word(whole.after) != "(":
        return whole
    number = stretch.word(whole.after + 1)
    if not SHORT_NUMBER.fullmatch(number) or stretch.word(whole.after + 2) != ")":
        return whole
    label = f"{whole.label} {name} {number}"
    return identifier(whole.first, whole.after + 3, "provision", label)


def provision(stretch: Stretch, first: int, at: int, length: int, name: str) -> Draft | None:
    """Return the provision whose number stands at a token, a letter on it included: "12A"."""
    number = stretch.word(at)
    if not stretch.has_shape(at, Shape.NUMBER) or not SHORT_NUMBER.fullmatch(number):
        return None
    near = stretch.touches(at + 1) or stretch.is_capitalised(at + 1)
    letter = stretch.word(at + 1) if length == 1 and near else ""
    if len(letter) == 1 and stretch.has_shape(at + 1, Shape.WORD):
        return identifier(first, at + 2, "provision", f"{name} {number}{letter}")
    return identifier(first, at + length, "provision", f"{name} {number}")


def read_further_provision(stretch: Stretch, index: int, label: str) -> Draft | None:
    """Read one more number in a row of provisions: "articles 12, 15 and 20"."""
    tokens, tables = stretch.tokens, stretch.tables
    counts = stretch.is_word(index + 1) and not stretch.touches(index + 1)
    counts = counts or any(t.at(tokens, index + 1) for t in (tables.people, tables.units))
    return None if counts else provision(stretch, index, index, 1, label.split()[0])


def read_registration(stretch: Stretch, index: int) -> Draft | None:
    """Read an aircraft's registration, by the prefix of its country: AB-CDE."""
    if not stretch.has_shape(index, Shape.WORD):
        return None
    token = stretch.tokens[index]
    prefix, dash, _ = token.word.partition("-")
    if not dash or prefix not in stretch.words.identifiers.registration_prefixes:
        return None
    written = stretch.text[token.start : token.end]
    if not REGISTRATION.fullmatch(written):
        return None
    return identifier(index, index + 1, "registration", written.replace("-", ""))


def read_plate(stretch: Stretch, index: int) -> Draft | None:
    """Read the plate of a vehicle soon behind the word that announces it: B 1234 XYZ."""
    lead = stretch.tables.plate_leads.at(stretch.tokens, index)
    for first in range(lead.after, lead.after + LEAD_DISTANCE) if lead else ():
        token = stretch.token(first)
        written = PLATE.match(stretch.text, token.start) if token else None
        if written and re.search(r"[0-9]", written.group()):
            after = first + 1
            while (token := stretch.token(after)) and token.start < written.end():
                after += 1
            return identifier(first, after, "plate", re.sub(r"[ -]", "", written.group()))
    return None


def read_flight(stretch: Stretch, index: int) -> Draft | None:
    """Read a flight number soon behind the word that announces it: XY832, XY 832 or XY-832."""
    lead = stretch.tables.flight_leads.at(stretch.tokens, index)
    for first in range(lead.after, lead.after + LEAD_DISTANCE) if lead else ():
        at = first + 2 if stretch.word(first + 1) == "-" else first + 1
        if is_carrier(stretch, first) and FLIGHT_NUMBER.fullmatch(stretch.word(at)):
            label = f"{stretch.word(first).upper()}{stretch.word(at)}"
            return identifier(first, at + 1, "flight", label)
    return None


def is_carrier(stretch: Stretch, index: int) -> bool:
    """Say whether a token is the code of an airline: two capital letters."""
    token = stretch.token(index)
    if token is None or stretch.tables.labels.at(stretch.tokens, index):
        return False
    return bool(CARRIER.fullmatch(stretch.text[token.start : token.end]))


def read_case(stretch: Stretch, index: int) -> Draft | None:
    """Read the number of a case or document: parts between strokes, digits and capitals in them."""
    if index < 0 or stretch.word(index + 1) != "/" or (index and stretch.word(index - 1) in "/:.@"):
        return None
    written = CASE.match(stretch.text, stretch.tokens[index].start)
    if not written or not re.search(r"[A-Z]", written.group()):
        return None
    if not re.search(r"[0-9]", written.group()):
        return None
    after = index + 1
    while after < len(stretch.tokens) and stretch.tokens[after].start < written.end():
        after += 1
    if after - index < 5 or stretch.tokens[after - 1].end != written.end():
        return None
    return identifier(index, after, "case", written.group().upper())
