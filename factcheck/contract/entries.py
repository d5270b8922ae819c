"""The entries of a report document, schema ``factcheck-report/1``: what ``NAME.json`` holds.

The keys of the contract come first and in its order; whatever is added stands behind them and has a
default, so that older files can still be read. Offsets count characters of the decoded article.
The line below each key is its description in the published JSON Schema.
"""

from __future__ import annotations

from typing import Final, Literal

from pydantic import ConfigDict, Field

from factcheck.contract.asked import PropositionEntry as PropositionEntry
from factcheck.contract.asked import TopicEntry as TopicEntry
from factcheck.contract.entry import Entry as Entry
from factcheck.contract.found import Answer as Answer
from factcheck.contract.found import FindingEntry as FindingEntry
from factcheck.contract.found import PublisherEntry as PublisherEntry
from factcheck.contract.found import ReviewEntry as ReviewEntry
from factcheck.contract.found import RuleEntry as RuleEntry
from factcheck.contract.found import TellingEntry as TellingEntry
from factcheck.contract.found import WordsEntry as WordsEntry
from factcheck.contract.said import ArticleEntry as ArticleEntry
from factcheck.contract.said import ClusterEntry as ClusterEntry
from factcheck.contract.said import OmissionEntry as OmissionEntry
from factcheck.contract.said import PeriodEntry as PeriodEntry
from factcheck.contract.said import PositionEntry as PositionEntry
from factcheck.contract.said import ReportedStatement as ReportedStatement
from factcheck.contract.said import StatementEntry as StatementEntry
from factcheck.records.verdicts import Verdict

SCHEMA: Final = "factcheck-report/1"


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
    values: dict[str, str] = Field(default_factory=dict)
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
    topics: tuple[TopicEntry, ...] = ()
    """The questions on which statements take a position, by id."""
    since: SinceEntry | None = None
    """The earlier report that this one is compared with."""
    rules: tuple[RuleEntry, ...] = ()
    """The rules that made its findings, by id."""
