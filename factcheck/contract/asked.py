"""Entries on what was asked: the questions of topics, and the propositions that answer them."""

from __future__ import annotations

from factcheck.contract.entry import Entry


class PropositionEntry(Entry):
    """A proposition that statements affirm or deny."""

    id: str
    """Its id in the topic, as in a statement's positions."""
    says: dict[str, str]
    """What it says, by language."""


class TopicEntry(Entry):
    """A topic on which a statement of the report takes a position."""

    id: str
    """Its id, as in a statement's positions."""
    questions: dict[str, str]
    """The question that it asks, by language."""
    propositions: tuple[PropositionEntry, ...]
    """Its propositions in the order of its rule file."""
