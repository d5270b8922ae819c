"""Which side of a conflict a statement is on: who denies and who asserts, or what each gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.contract.entries import ReportedStatement
from factcheck.records.statements import Stance
from factcheck.records.tellings import WordsKind
from factcheck.reporting.views.answers import Answer
from factcheck.reporting.views.labels import Labelled
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible

ON_STANCES = ("denial", "legality", "self_contradiction", "reversal")
"""Types of conflicts that are a yes against a no."""

Taken = tuple[ReportedStatement, Answer, str]


def disputes(finding: Labelled, topic: str, proposition: str, sources: Sources) -> bool:
    """Say whether a conflict is a yes against a no in a topic, and one side is on a proposition.

    With "" as the proposition, any of the topic will do.
    """
    if finding.entry.type not in ON_STANCES:
        return False
    left, right = (_positions(side, topic, sources) for side in _sides(finding))
    opposed = {(a, b) for a in left for b in right if a[0] != b[0]}
    return any(not proposition or proposition in (a[1], b[1]) for a, b in opposed)


def _sides(finding: Labelled) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return finding.entry.left, finding.entry.right


def _positions(side: Iterable[str], topic: str, sources: Sources) -> set[tuple[bool, str]]:
    """Return what a side's statements answer in a topic: whether yes, and on which proposition."""
    statements = (sources.statements[identity] for identity in side)
    positions = (position for statement in statements for position in statement.positions)
    return {(p.affirms, p.proposition) for p in positions if p.topic == topic}


def sides_taken(finding: Labelled, sources: Sources) -> Iterator[Taken]:
    """Yield each shown statement of a conflict, what it answers, and the values it gives or ""."""
    entry = finding.entry
    values = _values(finding, sources)
    names = _names(finding, sources)
    for side, answer in zip((entry.left, entry.right), names, strict=True):
        for statement in sources.pick(dict.fromkeys(side)):
            yield statement, answer, ", ".join(dict.fromkeys(values.get(statement.id, ())))


def _values(finding: Labelled, sources: Sources) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for words in finding.entry.words:
        if words.kind is WordsKind.VALUE and words.statement in sources.statements:
            text = sources.statements[words.statement]
            written = text.text[words.start - text.start : words.end - text.start]
            values.setdefault(words.statement, []).append(visible(words.reads or written))
    return values


def _names(finding: Labelled, sources: Sources) -> tuple[Answer, Answer]:
    """Return what the two sides answer.

    That is no and yes where all of one side says no and none of the other: a negative word in one
    statement alone may be about something else.
    """
    if finding.entry.type in ON_STANCES:
        for says_no in (_answers_no, _rejects):
            left, right = (
                {says_no(sources.statements[identity]) for identity in side}
                for side in _sides(finding)
            )
            if (left, right) == ({True}, {False}):
                return Answer.DENIES, Answer.ASSERTS
            if (left, right) == ({False}, {True}):
                return Answer.ASSERTS, Answer.DENIES
    return Answer.ONE_SIDE, Answer.OTHER_SIDE


def _answers_no(statement: ReportedStatement) -> bool:
    return any(not position.affirms for position in statement.positions)


def _rejects(statement: ReportedStatement) -> bool:
    return statement.denied or statement.stance is Stance.DENY
