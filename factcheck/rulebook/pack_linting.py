"""Linting of language packs: words that stand twice in a list, cues that take two stances."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import Fault
from factcheck.language.packs import LanguagePack
from factcheck.yaml_files import Step, fault_in

SIDES = ("before", "after")
Steps = tuple[Step, ...]


def lint_pack(path: Path, pack: LanguagePack) -> list[Fault]:
    """Return what every check finds in one language pack."""
    return [*repeated_words(path, pack), *cues_of_two_stances(path, pack)]


def repeated_words(path: Path, pack: LanguagePack) -> Iterator[Fault]:
    """Yield words that a list holds twice, whatever their case."""
    for steps, words in word_lists(pack.model_dump(mode="json"), ()):
        folded = [word.casefold() for word in words]
        for index, word in enumerate(folded):
            if word in folded[:index]:
                yield fault_in(path, (*steps, index), f"{words[index]!r} stands in this list twice")


def word_lists(value: Any, steps: Steps) -> Iterator[tuple[Steps, list[str]]]:
    """Yield each list of words below a value, with the keys and indexes that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from word_lists(inner, (*steps, key))
    elif isinstance(value, list) and all(isinstance(word, str) for word in value):
        yield steps, value
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from word_lists(inner, (*steps, index))


def cues_of_two_stances(path: Path, pack: LanguagePack) -> Iterator[Fault]:
    """Yield reporting words that two stances list on the same side: one of them never counts."""
    for side in SIDES:
        owners: dict[str, str] = {}
        for number, cue in enumerate(pack.cues):
            for place, word in enumerate(getattr(cue, side)):
                first = owners.setdefault(word.casefold(), cue.stance)
                if first != cue.stance:
                    message = f"{word!r} is listed {side} under {first} too"
                    yield fault_in(path, ("cues", number, side, place), message)
