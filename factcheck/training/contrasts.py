"""The words that turn a sentence into its opposite: ``contrasts.yaml``, read and compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field

from factcheck.yaml_files import Entry, load_yaml

Words = tuple[str, ...]
Opposites = Annotated[tuple[str, ...], Field(min_length=2, max_length=2)]
FILE = Path(__file__).with_name("contrasts.yaml")


class Contrasts(Entry):
    """One language's words; the file says what each key means."""

    negated: tuple[Opposites, ...]
    unsure: Words
    bounds: Words

    @cached_property
    def phrases(self) -> re.Pattern[str]:
        """Return a pattern for every phrase that can be exchanged, longest first."""
        return any_of(phrase for pair in self.negated for phrase in pair)

    @cached_property
    def unsure_words(self) -> re.Pattern[str]:
        """Return a pattern for the words that make an exchange unsure."""
        return any_of(self.unsure)

    @cached_property
    def bound_words(self) -> re.Pattern[str]:
        """Return a pattern for the words that make another number possible."""
        return any_of(self.bounds)

    @cached_property
    def opposites(self) -> Mapping[str, str]:
        """Return each phrase's opposite; the first that names a phrase has it."""
        found: dict[str, str] = {}
        for affirmed, denied in self.negated:
            found.setdefault(affirmed, denied)
            found.setdefault(denied, affirmed)
        return found


class ContrastFile(Entry):
    """The whole file: language code -> words."""

    languages: dict[str, Contrasts]


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for whole words, in any case; the longer of two phrases wins."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def read_contrasts(path: Path = FILE) -> Mapping[str, Contrasts]:
    """Read the words of all languages, by code. Raises RuleFileError with every fault."""
    return load_yaml(path, ContrastFile).languages
