"""What the page's findings can be filtered by: outlet, speaker, type and so on, with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.deciding import answer_in_words
from factcheck.reporting.views.findings import FindingView, type_of
from factcheck.reporting.views.standing import Standing, standing_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

UNDECIDED = "undecided"
DISPUTED = "disputed"
# The answer that an agreement is none.
NONE = "no agreement"
# Names are sorted; these have an order of their own.
RANKS = {
    "verdict": ("conflict", "compatible", "agreement"),
    "severity": ("high", "medium", "low"),
    "review": (
        UNDECIDED,
        DISPUTED,
        "conflict",
        "confirmed",
        "unsure",
        "update",
        "no conflict",
        NONE,
    ),
    "state": ("new", "reopened", "updated", "unchanged"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how the address names it, how a reader does, in how many findings."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter with its choices; one with a single choice tells nothing and is not shown."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def values_of(view: FindingView) -> dict[str, tuple[str, ...]]:
    """Return the values of a finding for each facet."""
    entry = view.entry
    speakers = (quote.speaker for side in view.sides for quote in side.quotes)
    return {
        "verdict": (entry.verdict.value,),
        "severity": (entry.severity.value,),
        "type": (visible(type_of(entry)),),
        "outlet": view.outlets,
        "speaker": tuple(dict.fromkeys(speakers)),
        "review": (_review(entry),),
        "state": (entry.state,) if entry.state else (),
    }


def _review(entry: FindingEntry) -> str:
    if entry.review is None:
        return UNDECIDED
    if standing_of(entry) is Standing.DISPUTED:
        return DISPUTED
    none = entry.verdict is Verdict.AGREEMENT and entry.review.answer == "no conflict"
    return NONE if none else entry.review.answer


def facets_of(views: Iterable[FindingView], wording: Wording) -> tuple[Facet, ...]:
    """Return the facets that part these findings."""
    counts: dict[str, Counter[str]] = {}
    for view in views:
        for name, values in values_of(view).items():
            counts.setdefault(name, Counter()).update(values)
    facets = (_facet(name, found, wording) for name, found in counts.items())
    return tuple(facet for facet in facets if len(facet.choices) > 1)


def _facet(name: str, found: Counter[str], wording: Wording) -> Facet:
    choices = [Choice(v, _label(name, v, wording), count) for v, count in found.items()]
    ranks = RANKS.get(name, ())

    def place(choice: Choice) -> tuple[int, str, str]:
        rank = ranks.index(choice.value) if choice.value in ranks else len(ranks)
        return rank, choice.label.casefold(), choice.value

    label = wording.say(f"page.filters.{name}")
    return Facet(name, label, tuple(sorted(choices, key=place)))


def _label(name: str, value: str, wording: Wording) -> str:
    if name in ("outlet", "speaker"):
        return value
    if name == "review":
        return _review_label(value, wording)
    groups = {"type": "types", "severity": "severities", "state": "states"}
    return wording.named(groups.get(name, "verdicts"), value)


def _review_label(value: str, wording: Wording) -> str:
    if value == UNDECIDED:
        return wording.say("page.filters.undecided")
    if value == DISPUTED:
        return wording.named("standings", DISPUTED)
    if value == NONE:
        return answer_in_words("no conflict", Verdict.AGREEMENT, wording)
    return wording.named("answers", value)


def marks_of(view: FindingView, facets: Iterable[Facet]) -> Mapping[str, str]:
    """Return, for each facet, the numbers of a finding's choices, counted from 1, with spaces."""
    values = values_of(view)
    return {
        facet.name: " ".join(
            str(number)
            for number, choice in enumerate(facet.choices, 1)
            if choice.value in values[facet.name]
        )
        for facet in facets
    }
