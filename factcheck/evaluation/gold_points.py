"""Pairs of quotes on one point or on two, built from files of findings that people wrote down.

Whoever labels an event lists findings, each with the quotes that it sets side by side. Two quotes
of one finding are about one point, whether they agree or not; quotes of two findings are about two.
Findings with a quote in common may be about one point, and so may all that such quotes link: no
pair is built from two of them. Listed hard negatives look alike and are about two points.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any

from factcheck.errors import InputError

GOLD = "gold.json"
SIDES = ("side_a", "side_b")
FINDINGS, HARD = "findings", "hard_negatives"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one article; ``language`` is the code of that article's language."""

    file: str
    text: str
    language: str


class Kind(StrEnum):
    """What two quotes are to each other; ``HARD`` are on two points, and listed by hand."""

    SAME = "same"
    OTHER = "other"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class PointPair:
    """Two quotes of one event, and whether they are on one point or on two."""

    event: str
    one: Quote
    other: Quote
    kind: Kind


Quotes = tuple[Quote, ...]


def read_point_pairs(path: Path, recognise: Callable[[str], str]) -> tuple[PointPair, ...]:
    """Return the pairs of one event: of a gold file, or of the ``gold.json`` in a folder.

    ``recognise`` returns the language code of a text. Raises InputError, with the place, if the
    file cannot be read, is laid out otherwise, or gives no pair.
    """
    file = path / GOLD if path.is_dir() else path
    event = path.name.split(".")[0]
    gold = read_json(file)
    findings = [all_quotes(row, f"{file}: {name}") for name, row in rows_of(file, gold)]
    hard = [sides_of(row, f"{file}: {HARD} {n}") for n, row in enumerate(gold.get(HARD) or ())]
    spoken = languages_of([*chain(*findings, *hard)], recognise)

    def known(quotes: Sequence[Spoken]) -> Quotes:
        return tuple(Quote(file, text, spoken[file]) for file, text in quotes)

    points = [known(quotes) for quotes in findings]
    listed = (PointPair(event, a, b, Kind.HARD) for a, b in map(known, hard))
    found = (*same_points(event, points), *other_points(event, points), *listed)
    if not found:
        raise InputError(f"{file}: no finding with two quotes in it")
    return found


def read_json(file: Path) -> dict[str, Any]:
    """Return the object in a JSON file. Raises InputError if there is none."""
    try:
        gold = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}: not JSON: {error}") from None
    if not isinstance(gold, dict) or not isinstance(gold.get(HARD) or [], list):
        raise InputError(f"{file}: not an object with the lists {FINDINGS} and {HARD}")
    return gold


def rows_of(file: Path, gold: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each finding with the words that name it in a message. Raises InputError."""
    rows = gold.get(FINDINGS)
    if not isinstance(rows, list):
        raise InputError(f"{file}: {FINDINGS} is missing or is no list")
    for number, row in enumerate(rows):
        yield f"{FINDINGS} {number}", row


Spoken = tuple[str, str]
"""A file's name and the words quoted from it."""


def all_quotes(row: Any, where: str) -> list[Spoken]:
    """Return the quotes of a finding's two sides. Raises InputError that starts with ``where``."""
    sides = [row.get(key) for key in SIDES] if isinstance(row, dict) else [None]
    if not all(isinstance(side, list) for side in sides):
        raise InputError(f"{where}: {' and '.join(SIDES)} are no lists of quotes")
    return [quoted(quote, where) for side in sides for quote in side or ()]


def sides_of(row: Any, where: str) -> list[Spoken]:
    """Return the two quotes of a hard negative. Raises InputError that starts with ``where``."""
    return [quoted(row.get(key) if isinstance(row, dict) else None, where) for key in "ab"]


def quoted(quote: Any, where: str) -> Spoken:
    """Return file and words of one quote. Raises InputError that starts with ``where``."""
    file, text = (quote.get("file"), quote.get("quote")) if isinstance(quote, dict) else ("", "")
    if not isinstance(file, str) or not isinstance(text, str) or not (file and text.strip()):
        raise InputError(f"{where}: a quote without the texts file and quote")
    return file, text


def languages_of(quotes: Sequence[Spoken], recognise: Callable[[str], str]) -> dict[str, str]:
    """Return the language of each file, told by all that is quoted from it."""
    texts: dict[str, list[str]] = defaultdict(list)
    for file, text in quotes:
        texts[file].append(text)
    return {file: recognise("\n".join(parts)) for file, parts in texts.items()}


def same_points(event: str, findings: Sequence[Quotes]) -> Iterator[PointPair]:
    """Yield every two quotes of one finding whose words differ."""
    for quotes in findings:
        for one, other in combinations(quotes, 2):
            if one.text != other.text:
                yield PointPair(event, one, other, Kind.SAME)


def other_points(event: str, findings: Sequence[Quotes]) -> Iterator[PointPair]:
    """Yield every quote of a finding with every quote of another that nothing links to it."""
    groups = linked(findings)
    for left, right in combinations(range(len(findings)), 2):
        if groups[left] != groups[right]:
            for one, other in product(findings[left], findings[right]):
                yield PointPair(event, one, other, Kind.OTHER)


def linked(findings: Sequence[Quotes]) -> list[int]:
    """Return a group number a finding: findings of one group are linked by common quotes."""
    groups = list(range(len(findings)))
    for left, right in combinations(range(len(findings)), 2):
        if any(overlap(one, other) for one, other in product(findings[left], findings[right])):
            old, new = groups[right], groups[left]
            groups = [new if group == old else group for group in groups]
    return groups


def overlap(one: Quote, other: Quote) -> bool:
    """Say whether two quotes are of one article and one holds the other."""
    return one.file == other.file and (one.text in other.text or other.text in one.text)
