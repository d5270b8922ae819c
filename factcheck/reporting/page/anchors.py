"""Names of the places in the page that links lead to; each is there once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument

PLAIN = re.compile(r"[\w-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of findings, of articles, and of statements that the page names, by their ids.

    Those of findings are made of the finding's id, so that a link to one lasts from run to run.
    """

    findings: Mapping[str, str]
    statements: Mapping[str, str]
    articles: Mapping[str, str]

    @classmethod
    def of(cls, document: ReportDocument) -> Anchors:
        """Name the places of a document's page."""
        named = {
            identity
            for finding in document.findings
            for identity in (*finding.left, *finding.right, *finding.more)
        }
        # Who holds what rests on statements that no finding may quote.
        named.update(statement.id for statement in document.statements if statement.positions)
        statements = [s.id for s in document.statements if s.id in named]
        return cls(
            {f.id: _of_finding(f.id, number) for number, f in enumerate(document.findings, 1)},
            {identity: f"quote-{number}" for number, identity in enumerate(statements, 1)},
            {a.id: f"article-{number}" for number, a in enumerate(document.articles, 1)},
        )


def _of_finding(identity: str, number: int) -> str:
    # An id that a user's program made up may hold spaces; then the number has to do.
    return f"f-{identity}" if PLAIN.fullmatch(identity) else f"finding-{number}"
