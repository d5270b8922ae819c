"""Matters: what a finding is about, reduced to what survives a re-scrape of its articles.

A decision is held against the findings of a later report. Both are made into matters first: words
without spacing, marks and hidden signs, figures apart, names as sets of words. The outlet, the file
and the place in the article are no part of what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.records.fingerprints import plain
from factcheck.records.statements import UNRESOLVED
from factcheck.records.verdicts import Verdict
from factcheck.review.deciding import Quotable
from factcheck.review.decisions import Decision, Quoted

# Digits that end a name ("Kanal6") are a part of it.
FIGURE = re.compile(r"(?<![^\W_])\d+")


@dataclass(frozen=True, slots=True)
class Saying:
    """What one statement says.

    ``outlet`` and ``speaker`` are as they were named, for people; ``house`` and ``who`` their words
    for comparing, ``who`` empty where nobody is named. ``words`` are the words of the content,
    ``figures`` the numbers in it, ``turned`` whether it is denied and whether it is
    negative, ``values`` the words of each value that conflicts, with those values in ``reads``.
    """

    outlet: str
    speaker: str
    house: str
    who: frozenset[str]
    words: tuple[str, ...]
    figures: tuple[str, ...]
    turned: tuple[bool, bool]
    values: frozenset[str]
    reads: tuple[str, ...]

    @property
    def squeezed(self) -> str:
        """The words without any gap: a scraper may lose a blank, or make one."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a finding is about: its rule, what kind of thing was found, and both sides.

    ``title`` is in plain words; an agreement has all its sayings on the left, for which of them
    is the earliest is no part of what they agree on.
    """

    id: str
    rule: str
    verdict: str
    type: str
    title: str
    left: tuple[Saying, ...] = ()
    right: tuple[Saying, ...] = ()

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """What is said on both sides."""
        return (*self.left, *self.right)


def matters_in(document: ReportDocument) -> tuple[Matter, ...]:
    """Return the matter of each finding of a report, in its order."""
    # Looked up once: a report may have thousands of findings.
    quotable = Quotable.of(document)
    return tuple(matter_of_finding(quotable, finding) for finding in document.findings)


def matter_of_finding(quotable: Quotable, finding: FindingEntry) -> Matter:
    """Return what a finding is about; KeyError where it quotes what the report lacks."""
    left, right = quotable.sides(finding)
    bare = Matter(finding.id, finding.rule, finding.verdict.value, finding.type, finding.title)
    return _with_sides(bare, left, right)


def matter_of_decision(decision: Decision) -> Matter:
    """Return what a decision is about, from what it keeps of its finding."""
    d = decision
    return _with_sides(Matter(d.finding, d.rule, d.verdict, d.type, d.title), d.left, d.right)


def _with_sides(bare: Matter, left: Iterable[Quoted], right: Iterable[Quoted]) -> Matter:
    sides = tuple(map(saying, left)), tuple(map(saying, right))
    if bare.verdict == Verdict.AGREEMENT:
        sides = (*sides[0], *sides[1]), ()
    return replace(bare, title=plain(bare.title), left=sides[0], right=sides[1])


def saying(quoted: Quoted) -> Saying:
    """Return what a quoted statement says, reduced to what can be compared."""
    content = quoted.content or quoted.text
    speaker = "" if quoted.speaker == UNRESOLVED else quoted.speaker
    return Saying(
        outlet=quoted.outlet,
        speaker=speaker,
        house=plain(quoted.outlet),
        who=frozenset(plain(speaker).split()),
        words=tuple(plain(content).split()),
        figures=tuple(FIGURE.findall(plain(content))),
        turned=(quoted.denied, quoted.negated),
        values=frozenset(plain(reads) for reads in quoted.values),
        reads=tuple(dict.fromkeys(quoted.values)),
    )
