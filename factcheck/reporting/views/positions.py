"""Positions: who answers which question how, as matrices of speakers and questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from factcheck.contract.entries import ReportDocument, ReportedStatement, TopicEntry
from factcheck.records.statements import Voice
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.answers import Answer, Answered, Cell, answered, cell_of
from factcheck.reporting.views.labels import Labelled, labelled
from factcheck.reporting.views.opposition import disputes, sides_taken
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.views.speaking import speaker_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import OTHER, Wording

SHOWN_SPEAKERS = 30
SHOWN_COLUMNS = 24
CONFLICTS = "conflicts"
"""The id of the matrix whose columns are conflicts; a topic's matrix has the topic's id."""


@dataclass(frozen=True, slots=True)
class Column:
    """A question that can be answered: a proposition, or a conflict.

    ``id`` is the proposition's or the finding's, ``label`` short (P1, C1), ``heading`` the
    question's words, ``findings`` the labels of the conflicts about it.
    """

    id: str
    label: str
    heading: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A speaker's answers, one cell for each column of the matrix, None where there is none.

    ``name`` is the speaker, marked where an outlet speaks in its own voice; ``statements`` counts
    those behind the cells.
    """

    speaker: str
    name: str
    own_voice: bool
    cells: tuple[Cell | None, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who answers what to the questions of one topic, those first who say most about them.

    ``more_rows`` and ``more_columns`` count the speakers and questions that are left out.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    more_rows: int
    more_columns: int


Who = tuple[str, bool]
Answers = Mapping[tuple[Who, str], Sequence[Answered]]


def positions_of(document: ReportDocument, wording: Wording) -> tuple[Matrix, ...]:
    """Return one matrix for each topic, by id, and one for the conflicts that have no topic."""
    sources = Sources.of(document, wording)
    conflicts = [f for f in labelled(document, wording) if f.entry.verdict is Verdict.CONFLICT]
    topics = {topic.id: topic for topic in document.topics}
    taken = {p.topic for statement in document.statements for p in statement.positions}
    matrices = [
        _on_topic(topics.get(topic) or _unnamed(topic, document), conflicts, document, sources)
        for topic in sorted(taken)
    ]
    return (*_numbered(matrices), *_on_conflicts(conflicts, sources))


def _numbered(matrices: Iterable[Matrix]) -> Iterable[Matrix]:
    """Number the questions through all topics, so that a label means one question."""
    number = count(1)
    for matrix in matrices:
        columns = (replace(column, label=f"P{next(number)}") for column in matrix.columns)
        yield replace(matrix, columns=tuple(columns))


def _unnamed(topic: str, document: ReportDocument) -> TopicEntry:
    """Return a topic of an older report, which has no words for it: its ids are all there is."""
    taken = (p for statement in document.statements for p in statement.positions)
    found = sorted({p.proposition for p in taken if p.topic == topic})
    propositions = [{"id": identity, "says": {}} for identity in found]
    return TopicEntry.model_validate({"id": topic, "questions": {}, "propositions": propositions})


def _on_topic(
    topic: TopicEntry,
    conflicts: Sequence[Labelled],
    document: ReportDocument,
    sources: Sources,
) -> Matrix:
    answers: dict[tuple[Who, str], list[Answered]] = defaultdict(list)
    for statement in document.statements:
        for position in statement.positions:
            if position.topic == topic.id:
                answer = Answer.ASSERTS if position.affirms else Answer.DENIES
                key = (_who(statement, sources), position.proposition)
                answers[key].append(answered(statement, answer, "", sources))
    columns = []
    for proposition in topic.propositions:
        about = (f.label for f in conflicts if disputes(f, topic.id, proposition.id, sources))
        heading = _in(proposition.says, proposition.id, sources.wording)
        columns.append(Column(proposition.id, "", heading, tuple(about)))
    title = _in(topic.questions, topic.id, sources.wording)
    return _matrix(topic.id, title, columns, answers, sources.wording)


def _on_conflicts(conflicts: Sequence[Labelled], sources: Sources) -> Iterable[Matrix]:
    columns = []
    answers: dict[tuple[Who, str], list[Answered]] = defaultdict(list)
    at_odds = 0
    for finding in conflicts:
        if set(finding.entry.left) & set(finding.entry.right):
            # A statement at odds with itself, such as a sum that does not add up, takes no side.
            at_odds += 1
            continue
        if any(disputes(finding, topic, "", sources) for topic in _topics_of(finding, sources)):
            continue
        columns.append(Column(finding.entry.id, finding.label, finding.title, (finding.label,)))
        for statement, answer, value in sides_taken(finding, sources):
            key = (_who(statement, sources), finding.entry.id)
            answers[key].append(answered(statement, answer, value, sources))
    if columns:
        wording = sources.wording
        title = wording.phrase("views.positions.conflicts")
        matrix = _matrix(CONFLICTS, title, columns, answers, wording)
        yield replace(matrix, more_columns=matrix.more_columns + at_odds)


def _topics_of(finding: Labelled, sources: Sources) -> list[str]:
    ids = (*finding.entry.left, *finding.entry.right)
    return sorted({p.topic for identity in ids for p in sources.statements[identity].positions})


def _matrix(
    identity: str, title: str, columns: Sequence[Column], answers: Answers, wording: Wording
) -> Matrix:
    asked = {column for _, column in answers}
    kept = [column for column in columns if column.id in asked]
    shown = kept[:SHOWN_COLUMNS]
    shown_ids = {column.id for column in shown}
    said: Counter[Who] = Counter()
    for (who, column), given in answers.items():
        if column in shown_ids:
            said[who] += len(given)
    speakers = sorted(said, key=lambda who: (-said[who], who))
    return Matrix(
        id=identity,
        title=title,
        columns=tuple(shown),
        rows=tuple(
            _row(who, said[who], shown, answers, wording) for who in speakers[:SHOWN_SPEAKERS]
        ),
        more_rows=len({who for who, _ in answers}) - min(len(speakers), SHOWN_SPEAKERS),
        more_columns=len(kept) - len(shown),
    )


def _row(who: Who, said: int, columns: Iterable[Column], answers: Answers, wording: Wording) -> Row:
    speaker, own = who
    name = wording.say("views.positions.own_voice", outlet=speaker) if own else speaker
    cells = tuple(
        cell_of(answers[who, column.id], wording) if (who, column.id) in answers else None
        for column in columns
    )
    return Row(speaker, name, own, cells, said)


def _who(statement: ReportedStatement, sources: Sources) -> Who:
    return speaker_of(statement, sources), statement.voice is Voice.OWN


def _in(said: Mapping[str, str], identity: str, wording: Wording) -> str:
    """Return a text in the report's language, or in English, or the id in plain words."""
    plain = identity.replace("_", " ").replace("-", " ")
    return visible(said.get(wording.language) or said.get(OTHER) or plain)
