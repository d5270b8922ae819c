"""What topics ask, in words: for reports that show who answers which question, and how."""

from __future__ import annotations

from dataclasses import dataclass

Told = tuple[tuple[str, str], ...]
"""A text by language: pairs of a key of the catalogues, such as ``en``, and the words."""


@dataclass(frozen=True, slots=True, order=True)
class PropositionText:
    """A proposition of a topic, and what it says."""

    id: str
    says: Told


@dataclass(frozen=True, slots=True, order=True)
class TopicText:
    """A topic, the question that it asks, and its propositions in the order of its file."""

    id: str
    questions: Told
    propositions: tuple[PropositionText, ...]
