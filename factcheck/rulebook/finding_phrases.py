"""The phrases of findings in each language of the reports: titles, series, and what is missing.

What a rule says itself stands in the rule's file; these are the words around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.records.tellings import LANGUAGES
from factcheck.yaml_files import Entry, load_yaml

FOLDER = Path(__file__).parent / "catalogues"


class Titles(Entry):
    """Headlines. ``says`` is a proposition or a claim, ``value`` what a statement gives."""

    affirmed_alike: str
    denied_alike: str
    denied_and_affirmed: str
    one_denied_one_affirmed: str
    given_alike: str
    one_value: str
    two_values: str
    one_event: str
    one_text: str


class Messages(Entry):
    """Reasons that no rule gives: of copies of one text, and one step of a series of values."""

    one_text: str
    step: str


class Missing(Entry):
    """What stands in place of a field of a message that a statement does not have, by the field.

    ``own_voice`` is the speaker of what an outlet says itself.
    """

    measure: str
    attribute: str
    place: str
    spoken_at: str
    date: str
    speaker: str
    own_voice: str


class PhraseFile(Entry):
    """The content of one catalogue."""

    titles: Titles
    messages: Messages
    missing: Missing


@dataclass(frozen=True, slots=True)
class FindingPhrases:
    """The phrases of one language, a key of the catalogues such as ``en``."""

    language: str
    titles: Titles
    messages: Messages
    missing: Missing


@cache
def phrases_in(language: str) -> FindingPhrases:
    """Return the phrases of a language; RuleFileError where its catalogue is broken."""
    file = load_yaml(FOLDER / f"{language}.yaml", PhraseFile)
    return FindingPhrases(language, file.titles, file.messages, file.missing)


def every_language() -> tuple[FindingPhrases, ...]:
    """Return the phrases of every language of the reports."""
    return tuple(phrases_in(language) for language in LANGUAGES)
