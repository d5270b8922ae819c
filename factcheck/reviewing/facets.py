"""What the list can be narrowed to: each with how many findings of the whole report it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.contract.entries import FindingEntry
from factcheck.records.verdicts import Severity, Verdict
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.review.choosing import is_contradictory, is_undecided
from factcheck.reviewing.choice import SEVERITIES, Choice
from factcheck.reviewing.subjects import Subject


class Group(StrEnum):
    """By what findings are told apart."""

    ANSWER = "answer"
    VERDICT = "verdict"
    SEVERITY = "severity"
    RULE = "rule"
    OUTLET = "outlet"
    SPEAKER = "speaker"


CATALOGUED = {
    Group.ANSWER: "reviewing.facets",
    Group.VERDICT: "finding_names",
    Group.SEVERITY: "severities",
}
UNDECIDED, CONTRADICTORY = "undecided", "contradictory"


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a group, in words, how many findings have it, and whether it is chosen."""

    group: Group
    value: str
    words: str
    count: int
    chosen: bool


def facets_of(
    findings: Mapping[str, FindingEntry],
    subjects: Mapping[str, Subject],
    choice: Choice,
    wording: Wording,
) -> tuple[Facet, ...]:
    """Return what a reviewer may narrow a report to; names with most findings come first."""
    found = list(findings.values())
    wanted = choice.wanted
    waiting = {
        UNDECIDED: sum(map(is_undecided, found)),
        CONTRADICTORY: sum(map(is_contradictory, found)),
    }
    marked = [name for name in waiting if getattr(wanted, name)]
    verdicts, severities = (Counter(f.verdict for f in found), Counter(f.severity for f in found))
    outlets = Counter(name for one in subjects.values() for name in one.outlets)
    speakers = Counter(name for one in subjects.values() for name in one.speakers)
    parts = (
        (Group.ANSWER, waiting.items(), marked),
        (Group.VERDICT, [(v, verdicts[v]) for v in Verdict if verdicts[v]], wanted.verdicts),
        (Group.SEVERITY, [(s, severities[s]) for s in SEVERITIES], wanted.severities),
        (Group.RULE, _by_number(Counter(f.rule for f in found)), wanted.rules),
        (Group.OUTLET, _by_number(outlets), choice.outlets),
        (Group.SPEAKER, _by_number(speakers), choice.speakers),
    )
    return tuple(f for group, counts, on in parts for f in _facets(group, counts, on, wording))


def _by_number(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0].casefold(), one[0]))


def _facets(
    group: Group, counts: Iterable[tuple[str, int]], on: Iterable[str], wording: Wording
) -> Iterator[Facet]:
    chosen = set(on)
    for value, count in counts:
        named = f"{CATALOGUED[group]}.{value}" if group in CATALOGUED else ""
        words = wording.phrase(named) if named else visible(value)
        yield Facet(group, value, words, count, value in chosen)


def toggled(choice: Choice, facet: Facet) -> Choice:
    """Return a choice with a facet taken in, or let go where it was chosen."""
    wanted, value = choice.wanted, facet.value
    match facet.group:
        case Group.ANSWER if value == UNDECIDED:
            return replace(choice, wanted=replace(wanted, undecided=not facet.chosen))
        case Group.ANSWER:
            return replace(choice, wanted=replace(wanted, contradictory=not facet.chosen))
        case Group.VERDICT:
            verdicts = tuple(map(Verdict, _without_or_with(wanted.verdicts, value)))
            return replace(choice, wanted=replace(wanted, verdicts=verdicts))
        case Group.SEVERITY:
            severities = tuple(map(Severity, _without_or_with(wanted.severities, value)))
            return replace(choice, wanted=replace(wanted, severities=severities))
        case Group.RULE:
            rules = _without_or_with(wanted.rules, value)
            return replace(choice, wanted=replace(wanted, rules=rules))
        case Group.OUTLET:
            return replace(choice, outlets=_without_or_with(choice.outlets, value))
        case Group.SPEAKER:
            return replace(choice, speakers=_without_or_with(choice.speakers, value))


def _without_or_with(values: Iterable[str], value: str) -> tuple[str, ...]:
    held = tuple(map(str, values))
    return tuple(one for one in held if one != value) if value in held else (*held, value)
