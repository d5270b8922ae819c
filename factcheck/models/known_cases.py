"""Sentences of which every usable model knows what they are to each other: ``known_cases.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from factcheck.yaml_files import Entry, load_yaml

FILE = Path(__file__).with_name("known_cases.yaml")


class KnownPair(Entry):
    """A premise, a hypothesis, and what the one does to the other."""

    premise: str
    hypothesis: str
    label: Literal["entailment", "neutral", "contradiction"]


class KnownNearness(Entry):
    """A text, one that says nearly the same, and one about something else."""

    text: str
    nearer: str
    farther: str


class LanguageCases(Entry):
    """The cases of one language, for each role of a model."""

    nearness: tuple[KnownNearness, ...]
    pairs: tuple[KnownPair, ...]


class KnownCases(Entry):
    """The whole file: language code -> cases."""

    languages: dict[str, LanguageCases]


def read_known_cases() -> KnownCases:
    """Read the file that lies beside this module. Raises RuleFileError with all its faults."""
    return load_yaml(FILE, KnownCases)
