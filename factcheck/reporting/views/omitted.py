"""What was left out of the articles, by reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.contract.entries import ArticleEntry, OmissionEntry
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class Omitted:
    """What was not read as news, for one reason: stretches and characters in so many articles."""

    reason: str
    stretches: int
    characters: int
    articles: int


def omitted_from(articles: Iterable[ArticleEntry], wording: Wording) -> tuple[Omitted, ...]:
    """Return what was left out of all articles together, by reason."""
    by_reason: defaultdict[str, list[OmissionEntry]] = defaultdict(list)
    for article in articles:
        for omission in article.omissions:
            by_reason[omission.reason].append(omission)
    return tuple(
        Omitted(
            reason=visible(wording.named("omissions", reason)),
            stretches=sum(omission.stretches for omission in found),
            characters=sum(omission.characters for omission in found),
            articles=len(found),
        )
        for reason, found in sorted(by_reason.items())
    )
