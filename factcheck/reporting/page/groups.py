"""The findings of one verdict in the order of the page: confirmed, open, dismissed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.contract.ordering import VERDICTS
from factcheck.records.verdicts import Verdict
from factcheck.reporting.page.cards import Card
from factcheck.reporting.views.standing import in_order

HEADINGS: Final = {
    Verdict.CONFLICT: "report.conflicts",
    Verdict.COMPATIBLE: "report.differences",
    Verdict.AGREEMENT: "report.agreements",
    Verdict.ABSTAIN: "verdict_names.abstain",
}
NONE: Final = {Verdict.CONFLICT: "report.no_conflict", Verdict.AGREEMENT: "report.no_agreement"}


@dataclass(frozen=True, slots=True)
class Group:
    """All findings of one verdict; the dismissed are folded away below the others."""

    verdict: Verdict
    cards: tuple[Card, ...]
    dismissed: tuple[Card, ...]

    @property
    def total(self) -> int:
        """How many findings there are, dismissed ones too."""
        return len(self.cards) + len(self.dismissed)

    @property
    def heading(self) -> str:
        """The key of its heading's words."""
        return HEADINGS[self.verdict]

    @property
    def none(self) -> str:
        """The key of what is said where nothing was found."""
        return NONE[self.verdict]


def groups_of(cards: Sequence[Card]) -> tuple[Group, ...]:
    """Return the groups; conflicts and agreements are there even where nothing was found."""
    groups = (_group(verdict, cards) for verdict in VERDICTS)
    return tuple(group for group in groups if group.total or group.verdict in NONE)


def _group(verdict: Verdict, cards: Sequence[Card]) -> Group:
    # Within each the order is the document's, by weight.
    found = (card for card in cards if card.view.entry.verdict is verdict)
    return Group(verdict, *in_order(found, lambda card: card.view.entry))
