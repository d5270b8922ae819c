"""Tellings: what a finding says in words, once in each language of the reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ENGLISH = "en"
LANGUAGES = (ENGLISH, "id")
"""The languages of reports; rules, topics and catalogues are written in each of them."""


@dataclass(frozen=True, slots=True, order=True)
class Telling:
    """A finding in plain words of one language, a key of the catalogues such as ``en``.

    ``title`` is a headline, ``question`` what is in dispute, ``message`` the reason in one
    sentence, ``because`` why a topic sets two propositions against each other, or "". Quoted words
    stand as they are printed, whatever the language.
    """

    language: str
    title: str
    question: str
    message: str
    because: str = ""


class WordsKind(StrEnum):
    """What makes words conflict: the value they give, or that they deny or affirm."""

    VALUE = "value"
    STANCE = "stance"


@dataclass(frozen=True, slots=True, order=True)
class ConflictingWords:
    """A stretch of a statement that a finding turns on; offsets count characters of the article.

    ``reads`` is how a value was understood, alike for values that are alike ("1500 count orang"),
    and "" for a stance.
    """

    statement: str
    start: int
    end: int
    kind: WordsKind
    reads: str = ""


@dataclass(frozen=True, slots=True, order=True)
class FiredRule:
    """A rule that made a finding, in words; ``summaries`` and ``why`` are texts by language.

    ``status`` is trial, trusted or retired.
    """

    id: str
    status: str
    summaries: tuple[tuple[str, str], ...]
    why: tuple[tuple[str, str], ...]
