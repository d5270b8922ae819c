"""The fixed words of reports, in each language: data in ``catalogues/LANGUAGE/*.yaml``.

A catalogue is plain text without any markup: whoever renders it sets the values in, and escapes
them for the page that is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import RootModel

from factcheck.contract.entries import ArticleEntry
from factcheck.yaml_files import load_yaml

CATALOGUES: Final = Path(__file__).with_name("catalogues")
# Where articles of both languages are as many, the first of these is taken.
LANGUAGES: Final = ("id", "en")
OTHER: Final = "en"


class Phrases(RootModel[dict[str, Any]]):
    """One file of a catalogue: sections by name, each with phrases or groups of phrases."""


@dataclass(frozen=True)
class Wording:
    """The phrases of one language by their dotted keys, such as ``report.read``."""

    language: str
    phrases: Mapping[str, str | tuple[str, ...]]

    def phrase(self, key: str) -> str:
        """Return a phrase as it stands, with its ``{names}``; KeyError where there is none."""
        found = self.phrases[key]
        if not isinstance(found, str):
            raise KeyError(key)
        return found

    def say(self, key: str, **values: object) -> str:
        """Return a phrase with its values set in, as plain text."""
        return self.phrase(key).format(**values)

    def lines(self, key: str) -> tuple[str, ...]:
        """Return a list of phrases; KeyError where there is none."""
        found = self.phrases[key]
        if isinstance(found, str):
            raise KeyError(key)
        return found

    def count(self, number: int, noun: str) -> str:
        """Return a number with its noun, a key of the section ``nouns``, in the right form."""
        form = f"nouns.{noun}.one"
        key = form if number == 1 and form in self.phrases else f"nouns.{noun}.other"
        return self.say(key, n=number)

    def decimal(self, value: float) -> str:
        """Return a number with two decimals and the language's decimal mark."""
        return f"{value:.2f}".replace(".", self.phrase("numbers.decimal_mark"))

    def named(self, group: str, identifier: str) -> str:
        """Return an identifier of the code or of a user's rule file in words.

        One that the group does not hold is a user's own: its hyphens become spaces.
        """
        found = self.phrases.get(f"{group}.{identifier}")
        return found if isinstance(found, str) else identifier.replace("_", " ").replace("-", " ")


@cache
def wording_in(language: str) -> Wording:
    """Return the wording of a language of ``LANGUAGES``."""
    phrases: dict[str, str | tuple[str, ...]] = {}
    for path in sorted((CATALOGUES / language).glob("*.yaml")):
        for key, said in _flat("", load_yaml(path, Phrases).root):
            if key in phrases:
                raise ValueError(f"{path}: {key} stands in another file too")
            phrases[key] = said
    return Wording(language, phrases)


def _flat(prefix: str, group: Mapping[str, object]) -> Iterable[tuple[str, str | tuple[str, ...]]]:
    for name, said in group.items():
        if isinstance(said, dict):
            yield from _flat(f"{prefix}{name}.", said)
        elif isinstance(said, list):
            yield f"{prefix}{name}", tuple(said)
        else:
            yield f"{prefix}{name}", str(said)


def language_of(articles: Iterable[ArticleEntry]) -> str:
    """Return the language of a report on these articles: that of most, as far as there is one."""
    told = Counter(a.language if a.language in LANGUAGES else OTHER for a in articles)
    return max(LANGUAGES, key=lambda language: (told[language], -LANGUAGES.index(language)))
