"""The records that stages hand to each other: frozen, made of tuples, ordered and hashable.

Stages never import one another; what they share is here. Every offset counts characters of
``Article.text``, which is the decoded file with nothing removed, so ``text[start:end]`` is exact.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from factcheck.notices import Notice as Notice
from factcheck.particulars import Attribute, Measure, Period, Place, Position, Span, Word
from factcheck.passages import Credit as Credit
from factcheck.passages import Omission as Omission
from factcheck.passages import Passage as Passage
from factcheck.passages import PassageKind as PassageKind
from factcheck.points import Point, SharedAttribute, SharedMeasure, SharedQuestion
from factcheck.premises import Entailed
from factcheck.tellings import ConflictingWords, FiredRule, Telling
from factcheck.topic_texts import TopicText
from factcheck.verdicts import Band as Band
from factcheck.verdicts import Severity as Severity
from factcheck.verdicts import Verdict as Verdict

# What stands in place of a speaker whom the text mentions and nothing settles.
UNRESOLVED = "unresolved"
# Ends every Markdown report, so that a report is never read as an article.
REPORT_MARK = '[//]: # "factcheck-report/1"'


class Stance(StrEnum):
    """What a speaker does with the content of a statement."""

    ASSERT = "assert"
    DENY = "deny"
    CONFIRM = "confirm"
    ACCUSE = "accuse"
    WARN = "warn"
    PROMISE = "promise"
    SPECULATE = "speculate"
    ASK = "ask"


class Voice(StrEnum):
    """Whose words a statement is made of: quoted, reported, or the outlet's own."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    OWN = "own"


class DatedBy(StrEnum):
    """What an article's date rests on, from the firmest to none at all."""

    PAGE = "page"
    URL = "url"
    TEXT = "text"
    WEEKDAY = "weekday"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Article:
    """One published text of one outlet.

    ``id`` and ``path`` are the file's POSIX path below the folder that was read. ``published`` is
    the date that the page or its URL states, or None. ``as_of`` is the day from which relative
    times are counted: ``published``, or a day that the text itself fixes; ``dated_by`` says which.
    ``publisher`` is the house that owns the outlet, or the outlet itself; ``copy_of`` the id of the
    earliest article that prints this text, or empty; ``credits`` are the media named as sources.
    """

    id: str
    path: str
    outlet: str
    origin: str
    published: date | None
    as_of: date | None
    dated_by: DatedBy
    headline: str
    language: str
    url: str | None
    encoding: str
    text: str = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    omissions: tuple[Omission, ...] = field(repr=False)
    publisher: str = ""
    copy_of: str = ""
    credits: tuple[Credit, ...] = ()

    def line_of(self, offset: int) -> int:
        """Return the line number, counted from 1, of a character offset."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed clause, or one checkable sentence in the outlet's own voice.

    ``text`` equals the article's text from ``start`` to ``end``; the content span lies inside it.
    ``denied`` is True where the reporting word rejects the content ("denied that P": content P),
    ``negated`` where the content itself is negative ("said that not P"). ``speaker`` is for
    people, ``speakers`` the comparable names behind it, empty where it is unresolved. ``names`` and
    ``terms`` are the comparable names and the stems of the content words. Negated and conditional
    spans, measures, answers (yes or no) and attributes lie inside the content, but for those that
    the words beside it give to a speaker. ``when`` is the time
    of what is told, ``said`` of the telling; ``places`` and ``said_at`` likewise.
    ``candidates``: whom an unresolved speaker may be, the likeliest first.
    ``names_speaker``: the words beside the content name a person, no role; ``part``: its part of
    the article; ``told_days``: dates with a weekday beside it; ``wording``: its words in order.
    """

    id: str
    article_id: str
    outlet: str
    origin: str
    start: int
    end: int
    text: str
    content_start: int
    content_end: int
    content: str
    speaker: str
    speaker_mention: str
    speakers: tuple[str, ...]
    cue: str
    stance: Stance
    voice: Voice
    denied: bool
    negated: bool
    hedged: bool
    conditional: bool
    names: tuple[str, ...]
    terms: tuple[str, ...]
    negated_terms: tuple[str, ...]
    negated_spans: tuple[Span, ...]
    conditional_spans: tuple[Span, ...]
    places: tuple[Place, ...]
    when: Period | None
    said: Period | None
    language: str
    positions: tuple[Position, ...] = ()
    measures: tuple[Measure, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    answers: tuple[Attribute, ...] = ()
    said_at: tuple[Place, ...] = ()
    names_speaker: bool = False
    part: PassageKind = PassageKind.BODY
    told_days: tuple[Measure, ...] = ()
    wording: tuple[Word, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """Statements about one event (a story) or one checkable point (a proposition)."""

    id: str
    kind: str
    label: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementPair:
    """Two statements to be judged, the earlier on the left; they are one where it meets itself.

    ``similarity`` is a centred cosine, ``entailed`` what an entailment model says of the contents;
    each is None where the pair was not measured. A pair that shares several points is judged once
    for each.
    """

    left: Statement
    right: Statement
    similarity: float | None
    same_story: bool
    point: Point | None = None
    entailed: Entailed | None = None

    @property
    def question(self) -> SharedQuestion | None:
        """The point, where it is a question of a topic."""
        return self.point if isinstance(self.point, SharedQuestion) else None

    @property
    def measures(self) -> SharedMeasure | None:
        """The point, where it is a measure on either side."""
        return self.point if isinstance(self.point, SharedMeasure) else None

    @property
    def attributes(self) -> SharedAttribute | None:
        """The point, where it is an attribute on either side."""
        return self.point if isinstance(self.point, SharedAttribute) else None

    @property
    def swapped(self) -> StatementPair:
        """The same pair the other way round."""
        point = self.point
        if point is not None:
            point = replace(point, left=point.right, right=point.left)  # type: ignore[arg-type]
        return replace(self, left=self.right, right=self.left, point=point)


@dataclass(frozen=True, slots=True)
class Check:
    """The value of one named condition on one pair; ``passed`` is None where it cannot tell."""

    condition: str
    test: str
    value: str
    passed: bool | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rule says about one pair, with the value of each condition."""

    rule: str
    level: str
    verdict: Verdict
    pair: StatementPair
    checks: tuple[Check, ...]
    cannot_tell: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One disputed or corroborated proposition, folded from many judgements.

    ``id`` is a fingerprint of what was found (rule, proposition, speakers, words), never of the
    run. In an agreement ``left`` holds the earliest article's statements. ``publishers`` are those
    that own two or more of its outlets, each with these outlets; ``evidence`` what its confidence
    is computed from; ``band`` whether it needs no second look; ``more`` what else a side has;
    ``tellings`` say title, question and message in each language, ``words`` what conflicts.
    """

    id: str
    verdict: Verdict
    type: str
    rule: str
    level: str
    severity: Severity
    confidence: float
    title: str
    question: str
    message: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    cross_outlet: bool
    why: tuple[str, ...]
    publishers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()
    band: Band = Band.REPORTED
    more: tuple[str, ...] = ()
    tellings: tuple[Telling, ...] = ()
    words: tuple[ConflictingWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found, read and left out; ``contexts`` of quotes by id, ``rules`` that fired."""

    name: str
    folder: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    counts: tuple[tuple[str, int], ...]
    undecided: tuple[tuple[str, str, int], ...]
    settings: tuple[tuple[str, str], ...]
    models: tuple[tuple[str, str], ...]
    rule_files: tuple[tuple[str, str], ...]
    rules_digest: str
    contexts: tuple[tuple[str, Span], ...] = ()
    topics: tuple[TopicText, ...] = ()
    rules: tuple[FiredRule, ...] = ()
