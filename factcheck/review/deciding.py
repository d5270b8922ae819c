"""From a finding of a report to a decision on it: everything that the line has to hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.contract.entries import (
    ArticleEntry,
    FindingEntry,
    ReportDocument,
    ReportedStatement,
)
from factcheck.review.decisions import Answer, Decision, Quoted, with_id

Sides = tuple[tuple[Quoted, ...], tuple[Quoted, ...]]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a reviewer says: the answer, who, when (ISO 8601 in UTC) and why."""

    answer: Answer
    by: str
    at: str
    note: str = ""


def decision_on(document: ReportDocument, finding: FindingEntry, said: Answered) -> Decision:
    """Return the decision that a reviewer makes on a finding of a report, with its id.

    Raises KeyError where the finding quotes what the report lacks.
    """
    left, right = sides_of(document, finding)
    return with_id(
        Decision(
            finding=finding.id,
            rule=finding.rule,
            answer=said.answer,
            note=said.note,
            by=said.by,
            at=said.at,
            verdict=finding.verdict.value,
            type=finding.type,
            title=finding.title,
            left=left,
            right=right,
            rules_digest=document.rules_digest,
            models=tuple(sorted(document.models.items())),
            report=document.name,
            factcheck=document.settings.get("factcheck", ""),
            follows=finding.review.decided_as if finding.review else "",
        )
    )


def sides_of(document: ReportDocument, finding: FindingEntry) -> Sides:
    """Return both sides of a finding as a decision keeps them, in the report's order."""
    return Quotable.of(document).sides(finding)


@dataclass(frozen=True, slots=True)
class Quotable:
    """The statements of a report and their articles by id, looked up once for many findings."""

    articles: Mapping[str, ArticleEntry]
    statements: Mapping[str, ReportedStatement]

    @classmethod
    def of(cls, document: ReportDocument) -> Quotable:
        """Gather what a report can quote."""
        articles = {article.id: article for article in document.articles}
        return cls(articles, {statement.id: statement for statement in document.statements})

    def sides(self, finding: FindingEntry) -> Sides:
        """Return both sides of a finding; KeyError where it quotes what the report lacks."""
        return self._side(finding, finding.left), self._side(finding, finding.right)

    def _side(self, finding: FindingEntry, ids: Iterable[str]) -> tuple[Quoted, ...]:
        quoted = []
        for said in (self.statements[identity] for identity in ids):
            article = self.articles[said.article]
            day = article.published or article.as_of
            quoted.append(
                Quoted(
                    outlet=article.outlet,
                    speaker=said.speaker,
                    stance=said.stance.value,
                    denied=said.denied,
                    negated=said.negated,
                    text=said.text,
                    content=said.content,
                    path=article.path,
                    day=day.isoformat() if day else "",
                    values=_values(finding, said.id),
                )
            )
        return tuple(quoted)


def _values(finding: FindingEntry, statement: str) -> tuple[str, ...]:
    return tuple(
        words.reads for words in finding.words if words.statement == statement and words.reads
    )
