"""What ``factcheck explain FOLDER --left --right`` tells: what paired them, and each rule's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from factcheck.commands.rerunning import Rerun, one_line, rerun
from factcheck.errors import InputError
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.records.articles import Article
    from factcheck.records.pairs import StatementPair
    from factcheck.records.statements import Statement
    from factcheck.rulebook.nearest import Approach

PLACE = re.compile(r"(.+):(\d+)")
WORD = re.compile(r"\w+")


def explain_pair(settings: Settings, left: str, right: str) -> Iterator[str]:
    """Yield the lines on two statements, each named by its place or by some of its words.

    Where a name fits several statements, the two that some rule came nearest with are told. Raises
    InputError where a name fits none.
    """
    again = rerun(settings)
    one, other = statements_called(left, again), statements_called(right, again)
    both = list(product(one, other))
    chosen = min(both, key=lambda two: nearness(two, again))
    yield from told(chosen, again)
    if len(both) > 1:
        yield f"{len(both) - 1} other pairs of statements fit; give more words to choose another"


def statements_called(name: str, again: Rerun) -> list[Statement]:
    """Return the statements at ``FILE:LINE``, or those that hold these words in this order."""
    statements = again.comparison.compared.said.statements
    place = PLACE.fullmatch(name)
    article = article_called(place[1], again.report.articles) if place else None
    if place and article:
        found = [s for s in statements if stands_at(s, article, int(place[2]))]
    else:
        found = [s for s in statements if plain(name) in plain(s.text)]
    if not found:
        raise InputError(f"no statement was extracted at {name!r}")
    return found


def article_called(name: str, articles: Sequence[Article]) -> Article | None:
    """Return the article whose path is, or ends in, a name."""
    return next((a for a in articles if f"/{a.path}".endswith(f"/{name}")), None)


def stands_at(statement: Statement, article: Article, line: int) -> bool:
    """Say whether a statement stands on a line of an article."""
    if statement.article_id != article.id:
        return False
    return article.line_of(statement.start) <= line <= article.line_of(statement.end - 1)


def plain(text: str) -> str:
    """Return the words of a text, so that case, line ends and punctuation do not matter."""
    return f" {' '.join(WORD.findall(text.casefold()))} "


def nearness(both: tuple[Statement, Statement], again: Rerun) -> tuple[bool, float, float]:
    """Sort key of two statements: those that were paired first, then by how far a rule came."""
    paired = again.comparison.pairs(*both)
    far = max((near.progress for near in found_of(paired or bare(both, again), again)), default=0.0)
    return not paired, -far, -again.comparison.similarity(*both)


def bare(both: tuple[Statement, Statement], again: Rerun) -> Sequence[StatementPair]:
    """Return two statements as rules would see them had they been paired."""
    return (again.comparison.bare_pair(*both),)


def found_of(pairs: Sequence[StatementPair], again: Rerun) -> Iterator[Approach]:
    """Yield how near each rule came to a conflict or an agreement."""
    from factcheck.records.verdicts import Verdict
    from factcheck.rulebook.nearest import approaches

    rules = again.comparison.compared.knowledge.rulebook.rules
    yield from approaches(rules, pairs, Verdict.CONFLICT)
    yield from approaches(rules, pairs, Verdict.AGREEMENT)


def told(both: tuple[Statement, Statement], again: Rerun) -> Iterator[str]:
    """Yield the lines on two statements: where they stand, what paired them, and each rule."""
    from factcheck.rulebook.nearest import best_of_each_rule

    for side, statement in zip(("left", "right"), both, strict=True):
        yield f"{side}: {again.place_of(statement)}: {one_line(statement.text)}"
    pairs = again.comparison.pairs(*both)
    if pairs:
        yield from (f"paired because {road}" for road in again.comparison.roads(pairs))
    else:
        yield from (f"not paired: {reason}" for reason in again.comparison.why_apart(*both))
        yield "what the rules would say, had they been paired:"
    yield from findings_with(both, again)
    nearest = best_of_each_rule(found_of(pairs or bare(both, again), again))
    yield "rules, the nearest to a finding first:"
    for near in nearest:
        yield from lines_on(near)
    rules = len(again.comparison.compared.knowledge.rulebook.rules)
    yield f"rules that judge a point which these two do not share: {rules - len(nearest)}"


def findings_with(both: tuple[Statement, Statement], again: Rerun) -> Iterator[str]:
    """Yield the findings that hold both statements."""
    ids = {statement.id for statement in both}
    for finding in again.report.findings:
        if ids <= {*finding.left, *finding.right, *finding.more}:
            yield f"both stand in finding {finding.id}: {finding.verdict} by {finding.rule}"


def lines_on(near: Approach) -> Iterator[str]:
    """Yield the lines on one rule: where it stopped, and the tests that stopped it."""
    from factcheck.rulebook.nearest import in_words

    if near.is_reached:
        yield f"  {near.rule.id}: {near.verdict}, level {near.level}"
        return
    yield f"  {near.rule.id}: no {near.verdict}: level {near.level}, {near.progress:.0%} down"
    yield from (f"      {in_words(check)}" for check in near.checks)
