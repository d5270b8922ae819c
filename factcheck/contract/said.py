"""Entries on what was read: articles, and who said what in them."""

from __future__ import annotations

from datetime import date

from factcheck.contract.entry import Entry
from factcheck.records.articles import DatedBy
from factcheck.records.statements import Stance, Voice


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
    candidates: tuple[str, ...] = ()
    """Whom an unresolved speaker may be, the likeliest first; empty where somebody speaks."""
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
