"""The findings of one verdict in the order of the page: confirmed, undecided, dismissed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.records import Verdict
from factcheck.reporting.page.cards import Card

# In the order of the page; what a reviewer need not read stands last.
ORDER: Final = (Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.AGREEMENT, Verdict.ABSTAIN)
CONFIRMED: Final = frozenset({"conflict", "confirmed"})
DISMISSED: Final = {
    Verdict.CONFLICT: frozenset({"no conflict", "update"}),
    Verdict.AGREEMENT: frozenset({"no conflict"}),
    Verdict.COMPATIBLE: frozenset({"no conflict"}),
    Verdict.ABSTAIN: frozenset({"no conflict"}),
}


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


def answer_of(card: Card) -> str:
    """Return what a reviewer answered, or ""."""
    return card.view.review.answer if card.view.review else ""


def groups_of(cards: Sequence[Card]) -> tuple[Group, ...]:
    """Return the groups; conflicts and agreements are there even where nothing was found."""
    groups = (_group(verdict, cards) for verdict in ORDER)
    kept = (Verdict.CONFLICT, Verdict.AGREEMENT)
    return tuple(group for group in groups if group.total or group.verdict in kept)


def _group(verdict: Verdict, cards: Sequence[Card]) -> Group:
    found = [card for card in cards if card.view.entry.verdict is verdict]
    dismissed = tuple(card for card in found if answer_of(card) in DISMISSED[verdict])
    standing = [card for card in found if answer_of(card) not in DISMISSED[verdict]]
    # A stable sort: within each part the order is the document's, by weight.
    standing.sort(key=lambda card: answer_of(card) not in CONFIRMED)
    return Group(verdict, tuple(standing), dismissed)


def answers_to(verdict: Verdict) -> tuple[str, ...]:
    """Return the answers that a reviewer may give to a finding of a verdict."""
    if verdict is Verdict.AGREEMENT:
        return "confirmed", "no conflict", "unsure"
    return "conflict", "no conflict", "update", "unsure"
