"""The entries of a report document, schema ``factcheck-report/1``: what ``NAME.json`` holds.

The keys of the contract come first and in its order; whatever is added stands behind them and has a
default, so that older files can still be read. Offsets count characters of the decoded article.
The line below each key is its description in the published JSON Schema.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from factcheck.records import Band, DatedBy, Severity, Stance, Verdict, Voice
from factcheck.tellings import WordsKind

SCHEMA: Final = "factcheck-report/1"
Answer = Literal["conflict", "no conflict", "update", "unsure", "confirmed"]


class Entry(BaseModel):
    """One entry of a document: frozen; keys that a newer version added are let be."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class OmissionEntry(Entry):
    """How much of an article was left out for one reason."""

    reason: str
    """Why it was left out, as an identifier."""
    stretches: int
    """How many stretches of text."""
    characters: int
    """How many characters they have together."""


class ArticleEntry(Entry):
    """One article that was read."""

    id: str
    """Its path below the folder that was read."""
    path: str
    """The same path, for links."""
    outlet: str
    """Who published it."""
    origin: str
    """Where its text comes from: a news agency, or the outlet itself."""
    published: date | None
    """The day that its page or web address states."""
    headline: str
    """Its headline, or nothing."""
    language: str
    """The language it is written in, such as id or en."""
    as_of: date | None = None
    """The day from which its relative times are counted."""
    dated_by: DatedBy = DatedBy.UNKNOWN
    """What its date rests on."""
    encoding: str = "utf-8"
    """How its file was decoded."""
    url: str | None = None
    """Its web address, where the file holds one."""
    publisher: str = ""
    """The house that owns the outlet."""
    copy_of: str | None = None
    """The id of the earliest article that prints the same text."""
    omissions: tuple[OmissionEntry, ...] = ()
    """What of it was not read as news, by reason."""
    text: str = ""
    """The decoded file, whole: what the offsets count in."""


class PeriodEntry(Entry):
    """A span of days."""

    first: date
    """Its first day."""
    last: date
    """Its last day."""
    stated: bool
    """Whether the text states it, or it is taken from the article's date."""


class PositionEntry(Entry):
    """What a statement answers to a question of a topic."""

    topic: str
    """The topic's id."""
    proposition: str
    """The id of the proposition in the topic."""
    affirms: bool
    """Whether it is affirmed, or denied."""


class StatementEntry(Entry):
    """One attributed clause, or one checkable sentence in an outlet's own voice."""

    id: str
    """Unique in the report."""
    article: str
    """The id of its article."""
    start: int
    """Its first character in the article's text."""
    end: int
    """The character behind its last."""
    text: str
    """The words themselves."""
    speaker: str
    """Who says it, in one spelling; empty where that is the outlet."""
    cue: str
    """The reporting word, such as denied."""
    stance: Stance
    """What the speaker does with the content."""
    voice: Voice
    """Whose words they are: quoted, reported, or the outlet's own."""
    content: str
    """The clause without speaker and reporting word."""
    content_start: int = 0
    """Where the content starts in the article's text."""
    content_end: int = 0
    """Where the content ends."""
    speaker_mention: str = ""
    """The words that name the speaker here."""
    denied: bool = False
    """Whether the reporting word rejects the content."""
    negated: bool = False
    """Whether the content itself is negative."""
    hedged: bool = False
    """Whether it is said with a reservation."""
    conditional: bool = False
    """Whether it is said under a condition."""
    when: PeriodEntry | None = None
    """When what is told happened."""
    said: PeriodEntry | None = None
    """When it was said."""
    positions: tuple[PositionEntry, ...] = ()
    """What it answers to questions of topics."""


class ReportedStatement(StatementEntry):
    """A statement in a report, with its place for readers."""

    line: int = 0
    """The line of the file it starts on, counted from 1; 0 in older reports."""
    context_start: int | None = None
    """Where the sentence before it starts; only for statements that a finding quotes."""
    context_end: int | None = None
    """Where the sentence behind it ends."""
    origin: str = ""
    """Where it comes from, where that is not its article's origin."""


class ClusterEntry(Entry):
    """Statements about one event or one checkable point."""

    id: str
    """Unique in the report."""
    label: str
    """What it is about, in words of the articles."""
    statements: tuple[str, ...]
    """Ids of its statements."""
    kind: str = ""
    """A story, or a proposition."""


class PublisherEntry(Entry):
    """A house that owns several outlets of a finding."""

    name: str
    """The house."""
    outlets: tuple[str, ...]
    """Its outlets in the finding."""


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
    disagreed: tuple[str, ...] = ()
    """Other reviewers' contrary answers, as `NAME: ANSWER`."""


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
    evidence: dict[str, float] = {}
    """What the confidence is computed from."""
    one_origin: bool = False
    """Whether all of it comes from one origin."""
    publishers: tuple[PublisherEntry, ...] = ()
    """Houses that own two or more of its outlets."""
    more: tuple[str, ...] = ()
    """Ids of further statements of its sides, farther off."""
    tellings: dict[str, TellingEntry] = {}
    """The title, question and message by language."""
    words: tuple[WordsEntry, ...] = ()
    """The words that conflict, or agree."""
    review: ReviewEntry | None = None
    """What a reviewer answered, where one did."""
    state: Literal["", "new", "unchanged", "updated", "reopened"] = ""
    """What it is against the earlier report; empty without one."""
    joined: tuple[str, ...] = ()
    """What is new in an updated or reopened finding, in words."""


class RuleFileEntry(Entry):
    """A rule file in force."""

    path: str
    """Where it lies."""
    digest: str
    """A digest of its bytes."""


class NoticeEntry(Entry):
    """Something the run wants known."""

    path: str
    """The file it is about, or nothing."""
    message: str
    """The notice in English."""
    kind: str = ""
    """What happened, as an identifier."""
    values: dict[str, str] = {}
    """What the notice names."""


class UndecidedEntry(Entry):
    """How often a rule could not decide for one reason."""

    rule: str
    """The rule's id."""
    reason: str
    """The condition that could not tell."""
    count: int
    """How many pairs of statements."""


class GoneEntry(Entry):
    """A finding of the earlier report that is no longer made."""

    id: str
    """Its id there."""
    verdict: Verdict
    """What it was."""
    titles: dict[str, str]
    """Its headline by language."""


class SinceEntry(Entry):
    """The earlier report that this one is compared with."""

    report: str
    """Its file name."""
    digest: str
    """A digest of its bytes."""
    resolved: tuple[GoneEntry, ...] = ()
    """Its findings that are no longer made."""


class ReportDocument(Entry):
    """A whole report: everything that was read, found, left out and undecided."""

    model_config = ConfigDict(title=SCHEMA, populate_by_name=True)

    contract: Literal["factcheck-report/1"] = Field(SCHEMA, alias="schema")
    """The name of this contract."""
    articles: tuple[ArticleEntry, ...]
    """What was read, by id."""
    statements: tuple[ReportedStatement, ...]
    """Who said what, in reading order."""
    clusters: tuple[ClusterEntry, ...]
    """What statements are about one thing."""
    findings: tuple[FindingEntry, ...]
    """Conflicts first, by weight."""
    counts: dict[str, int]
    """What was counted in the run, by name."""
    settings: dict[str, str]
    """What shapes the findings, by name."""
    models: dict[str, str]
    """Models by role, each with its digest."""
    rules_digest: str
    """A digest of all rules together."""
    name: str = ""
    """The report's name, that of the folder."""
    folder: str = ""
    """The folder that was read."""
    rule_files: tuple[RuleFileEntry, ...] = ()
    """The rules in force."""
    notices: tuple[NoticeEntry, ...] = ()
    """Files that were skipped, things that were guessed."""
    undecided: tuple[UndecidedEntry, ...] = ()
    """Where rules could not decide."""
    since: SinceEntry | None = None
    """The earlier report that this one is compared with."""
