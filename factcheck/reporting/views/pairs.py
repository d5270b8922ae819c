"""Pairs of outlets: who confirms whom, and who is at odds with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.labels import Labelled, labelled
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

SHOWN_OUTLETS = 20

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class OutletPair:
    """Two outlets by name, in order, and the labels of the findings that they share.

    In ``agreements`` both say the same; those of one origin, which confirm nothing, are in
    ``one_origin`` instead. In ``conflicts`` they are on the two sides.
    """

    first: str
    second: str
    agreements: tuple[str, ...]
    one_origin: tuple[str, ...]
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The outlets that share most findings, by name, and their pairs that share any.

    ``more`` counts the outlets that share findings and are left out.
    """

    outlets: tuple[str, ...]
    pairs: tuple[OutletPair, ...]
    more: int


def pairs_of(document: ReportDocument, wording: Wording) -> Pairs:
    """Return which outlets share agreements or conflicts."""
    sources = Sources.of(document, wording)
    shared: dict[Pair, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    weight: Counter[str] = Counter()
    for finding in labelled(document, wording):
        for pair in dict.fromkeys(_pairs(finding.entry, sources)):
            shared[pair][_kind(finding)].append(finding.label)
            weight.update(pair)
    shown = sorted(weight, key=lambda outlet: (-weight[outlet], outlet))[:SHOWN_OUTLETS]
    pairs = (
        OutletPair(
            first=visible(pair[0]),
            second=visible(pair[1]),
            agreements=tuple(labels["agreements"]),
            one_origin=tuple(labels["one_origin"]),
            conflicts=tuple(labels["conflicts"]),
        )
        for pair, labels in sorted(shared.items())
        if set(pair) <= set(shown)
    )
    return Pairs(tuple(sorted(map(visible, shown))), tuple(pairs), len(weight) - len(shown))


def _kind(finding: Labelled) -> str:
    if finding.entry.verdict is Verdict.CONFLICT:
        return "conflicts"
    return "one_origin" if finding.entry.one_origin else "agreements"


def _pairs(finding: FindingEntry, sources: Sources) -> Iterator[Pair]:
    """Yield the outlets that agree, or that are on different sides, two at a time, in order."""
    left, right = _outlets(finding.left, sources), _outlets(finding.right, sources)
    if finding.verdict is Verdict.AGREEMENT:
        yield from combinations(sorted(left | right), 2)
    elif finding.verdict is Verdict.CONFLICT:
        for one in left:
            for other in right - {one}:
                yield (one, other) if one < other else (other, one)


def _outlets(side: Iterable[str], sources: Sources) -> set[str]:
    return {sources.articles[sources.statements[identity].article].outlet for identity in side}
