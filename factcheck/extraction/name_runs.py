"""Capitalised runs: stretches of capitalised words, each parted into an office and a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.extraction.blanks import BLANKS
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym, is_name_of_person, without_possessive
from factcheck.extraction.offices import holds_office, name_start
from factcheck.records.particulars import Span

CAPITAL = r"[^\W\d_a-zà-öø-ÿ]"
# What follows the first letter: the letters of "U.S." and "H.M.", the full stop of an initial, or
# the rest of a word.
REST = (
    rf"(?:(?<=[A-Z])(?:\.[A-Z])+\.(?={BLANKS}[A-Z])|(?<=[A-Z])\.(?={BLANKS}[A-Z])"
    rf"|(?:[\w’'-]*\w)?(?:s[’'](?={BLANKS}[A-Z]))?)"
)
# A pattern that opens with a letter is searched for much faster than one that looks behind first.
FIRST = rf"{CAPITAL}(?<!\w.){REST}"
# A line in which most words are capitalised (a headline) does not show what is a name.
TITLE_CASE_SHARE = 0.6
CLOSING = " \t”\"'"
OPENING_MARKS = "\n.!?:“”\"'‘("


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of capitalised words: its span, where the name in it begins, and the name.

    ``introduced`` says that an office stands in front of the name; ``by`` is that office.
    """

    start: int
    end: int
    named: int
    name: str
    introduced: bool
    by: str


def runs_in(text: str, span: Span, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the capitalised runs of a stretch, each parted into office and name."""
    for start, end in capitalised_runs(text, span, lexicon):
        named = name_start(text, start, end, lexicon)
        written = " ".join(text[named:end].split())
        name = without_letters(without_possessive(written, lexicon.pack.attributes.tables))
        introduced = holds_office(text, start, named, lexicon)
        yield Run(start, end, named, name, introduced, text[start:named].strip())


def without_letters(name: str) -> str:
    """Take letters off the end of a name that stand for a degree or an honour ("Anna Lind KC")."""
    if name.count(" ") < 2:
        return name
    words = name.split()
    while len(words) > 2 and is_acronym(words[-1]):
        words.pop()
    return " ".join(words) if len(words) < len(name.split()) else name


def joined_runs(text: str, runs: list[Run], lexicon: Lexicon) -> Iterator[Run]:
    """Yield the runs with offices that a comma parts from their names put in front of them.

    In "Kepala Dinas Perhubungan Rejo, Tono Sugiarto" one word is left behind the first office:
    it is the name of a place, because a name of two words follows.
    """
    for number, run in enumerate(runs):
        following = runs[number + 1] if number + 1 < len(runs) else None
        if following and is_apposed(text, run, following, lexicon):
            by = text[run.start : run.end]
            runs[number + 1] = replace(following, introduced=True, by=by)
        else:
            yield run


def is_apposed(text: str, run: Run, following: Run, lexicon: Lexicon) -> bool:
    """Say whether a run is an office only, and the next one the name that belongs to it.

    Two words or more behind an office are no name either where the next run is one and no list
    goes on behind it.
    """
    comma, _, courtesy = text[run.end : following.start].partition(",")
    honorifics = lexicon.pack.attributes.tables.honorifics
    apart = not comma.strip() and {courtesy.strip(" .\u00a0").casefold()} <= honorifics | {""}
    if not apart or not run.introduced or following.introduced or " " not in following.name:
        return False
    goes_on = text[following.end : following.end + 1] == ","
    return (" " not in run.name or not goes_on) and is_name_of_person(following.name, lexicon)


def opens(text: str, start: int) -> bool:
    """Say whether a word opens a line, a sentence or a quotation, where any word is capitalised."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in OPENING_MARKS


def capitalised_runs(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words, name particles and brackets allowed between them."""
    for match in bracketed_run_pattern(lexicon.pack.name_particles).finditer(
        text, span.start, span.end
    ):
        yield match.start(), match.end()


@lru_cache(maxsize=8)
def run_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the shape of a capitalised run for the name particles of a language."""
    return re.compile(FIRST + further_words(particles))


def further_words(particles: tuple[str, ...]) -> str:
    """Return the pattern of the capitalised words behind the first one of a run.

    A particle stands apart or hangs on: "van Lind", "al-Lind".
    """
    between = "|".join(map(re.escape, particles))
    return rf"(?:{BLANKS}(?:(?:{between})(?:{BLANKS}|-))?{CAPITAL}{REST})*"


@lru_cache(maxsize=8)
def bracketed_run_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the same shape with brackets allowed inside: "Defence Minister (MoD) Anna Lind"."""
    run, further = run_pattern(particles).pattern, further_words(particles)
    more = f"{CAPITAL}{REST}{further}"
    return re.compile(rf"{run}(?:{BLANKS}\([^()\n]{{1,40}}\){BLANKS}{more})*")


def is_title_case(line: str) -> bool:
    """Say whether a line without a full stop has most of its longer words capitalised."""
    if line.rstrip(CLOSING).endswith("."):
        return False
    longer = [word for word in line.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return bool(longer) and capitals / len(longer) > TITLE_CASE_SHARE
