"""What the page's findings can be filtered by: outlet, speaker, type and so on, with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.reporting.views.findings import FindingView, type_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

UNDECIDED = "undecided"
# Names are sorted; these have an order of their own.
RANKS = {
    "verdict": ("conflict", "compatible", "agreement"),
    "severity": ("high", "medium", "low"),
    "review": (UNDECIDED, "conflict", "confirmed", "unsure", "update", "no conflict"),
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
        "review": (entry.review.answer if entry.review else UNDECIDED,),
        "state": (entry.state,) if entry.state else (),
    }


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
    if value == UNDECIDED:
        return wording.say("page.filters.undecided")
    groups = {"type": "types", "severity": "severities", "review": "answers", "state": "states"}
    return wording.named(groups.get(name, "verdicts"), value)


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
