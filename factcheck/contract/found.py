"""Entries on what was found: the findings, what they say, and what reviewers answered."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.contract.entry import Entry
from factcheck.records.tellings import WordsKind
from factcheck.records.verdicts import Band, Severity, Verdict

Answer = Literal["conflict", "no conflict", "update", "unsure", "confirmed"]


class PublisherEntry(Entry):
    """A house that owns several outlets of a finding."""

    name: str
    """The house."""
    outlets: tuple[str, ...]
    """Its outlets in the finding."""


class RuleEntry(Entry):
    """A rule that made findings of the report."""

    id: str
    """Its id, which findings name."""
    status: str
    """trial when new, trusted once its findings were reviewed, retired when out of force."""
    summaries: dict[str, str]
    """What it does, by language."""
    why: dict[str, str] = Field(default_factory=dict)
    """Why an editor wants to know, by language."""


class TellingEntry(Entry):
    """What a finding says in one language; quoted words stay as they are printed."""

    title: str
    """A headline."""
    question: str
    """What is in dispute."""
    message: str
    """The reason in one sentence."""
    because: str = ""
    """Why a topic sets two propositions against each other."""


class WordsEntry(Entry):
    """A stretch of a statement that a finding turns on."""

    statement: str
    """The statement's id."""
    start: int
    """The first character in the article's text."""
    end: int
    """The character behind the last."""
    kind: WordsKind
    """A value, or what shows a stance."""
    reads: str = ""
    """How a value was understood: alike for values that are alike."""


class ReviewEntry(Entry):
    """What a reviewer answered about a finding."""

    answer: Answer
    """The answer that holds; confirmed is that of an agreement."""
    note: str = ""
    """Why, in the reviewer's words."""
    by: str = ""
    """Who answered."""
    at: str = ""
    """When, as ISO 8601 in UTC."""
    matched: str = "exact"
    """How the decision was found to belong to the finding: exact, normalised or near."""
    decided_as: str = ""
    """The finding's id when it was decided, where that was another one."""
    disagreed: tuple[str, ...] = ()
    """Other reviewers' contrary answers, as `NAME: ANSWER`."""
    disagreed_notes: tuple[str, ...] = ()
    """Why, in their words: as many as contrary answers, in the same order."""


class FindingEntry(Entry):
    """One disputed or corroborated point."""

    id: str
    """A fingerprint of what was found, the same in every run."""
    verdict: Verdict
    """Conflict, agreement or compatible."""
    type: str
    """What is in conflict: denial, number, place and so on."""
    rule: str
    """The rule that fired."""
    level: str
    """The level of its ladder that decided."""
    severity: Severity
    """How much it matters, as the rule declares."""
    confidence: float
    """The share of such findings that people found right, from 0 to 1."""
    left: tuple[str, ...]
    """Ids of the statements on one side; in an agreement, the earliest article's."""
    right: tuple[str, ...]
    """Ids of the statements on the other side."""
    outlets: tuple[str, ...]
    """Whose articles they stand in."""
    origins: int
    """How many independent origins they have."""
    cross_outlet: bool
    """Whether more than one outlet is in it."""
    why: tuple[str, ...]
    """The conditions that were met, with their values."""
    title: str = ""
    """A headline in English."""
    question: str = ""
    """What is in dispute, in English."""
    message: str = ""
    """The reason in one sentence, in English."""
    origin_names: tuple[str, ...] = ()
    """The independent origins by name."""
    band: Band = Band.REPORTED
    """Whether it is reported, or for a person to review first."""
    evidence: dict[str, float] = Field(default_factory=dict)
    """What the confidence is computed from."""
    one_origin: bool = False
    """Whether all of it comes from one origin."""
    publishers: tuple[PublisherEntry, ...] = ()
    """Houses that own two or more of its outlets."""
    more: tuple[str, ...] = ()
    """Ids of further statements of its sides, farther off."""
    tellings: dict[str, TellingEntry] = Field(default_factory=dict)
    """The title, question and message by language."""
    words: tuple[WordsEntry, ...] = ()
    """The words that conflict, or agree."""
    review: ReviewEntry | None = None
    """What a reviewer answered, where one did."""
    state: Literal["", "new", "unchanged", "updated", "reopened"] = ""
    """What it is against the earlier report; empty without one."""
    joined: tuple[str, ...] = ()
    """What is new in an updated or reopened finding, as `KIND: NAME`; kinds are outlet, speaker,
    value, side and statement."""
