"""What ``factcheck explain REPORT.json FINDING`` tells: the ladder of the rule, with all values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.commands.labels import id_of_finding
from factcheck.commands.printing import warn
from factcheck.commands.rerunning import Rerun, one_line, rerun
from factcheck.errors import InputError
from factcheck.records.tellings import ENGLISH
from factcheck.records.verdicts import Verdict
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.records.findings import Finding
    from factcheck.records.judgements import Judgement

SCHEMA = "factcheck-report/1"


def explain_finding(
    path: Path, identity: str, folder: Path | None, settings: Settings
) -> Iterator[str]:
    """Yield the lines that explain a finding of a report; the start of its id will do.

    Raises InputError where the report, its articles or the finding cannot be found.
    """
    kept = read_report(path)
    named = [(str(row["id"]), Verdict(row["verdict"])) for row in kept["findings"]]
    known = id_of_finding(identity, named, path)
    articles = folder or Path(kept["folder"])
    if not articles.is_dir():
        raise InputError(f"{articles}: the report's articles are not there; name them by --folder")
    again = rerun(replace(settings, folder=articles))
    for change in changes_since(kept, again):
        warn(f"factcheck explain: {change}")
    finding = next((found for found in again.report.findings if found.id == known), None)
    if finding is None:
        raise InputError(f"{articles}: no finding {known} is made there now")
    yield from told(finding, again)


def read_report(path: Path) -> Mapping[str, Any]:
    """Return the plain data of a report. Raises InputError where a file holds none."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: not JSON: {error}") from None
    if not isinstance(plain, dict) or plain.get("schema") != SCHEMA:
        raise InputError(f"{path}: not a report of factcheck ({SCHEMA})")
    return plain


def changes_since(kept: Mapping[str, Any], again: Rerun) -> Iterator[str]:
    """Say what is otherwise than when the report was written, and may change the values."""
    if kept.get("rules_digest") != again.report.rules_digest:
        yield "the rules have changed since the report was written"
    models = dict(again.report.models)
    for role, name in sorted(dict(kept.get("models") or {}).items()):
        if models.get(role) != name:
            yield f"the report was made with the {role} {name}, this with {models.get(role)}"


def told(finding: Finding, again: Rerun) -> Iterator[str]:
    """Yield the lines on one finding: its best pair, what paired it, and the whole ladder."""
    from factcheck.findings.folding import representative
    from factcheck.rulebook.finding_phrases import phrases_in
    from factcheck.rulebook.ladder_telling import tell_ladder
    from factcheck.rulebook.messages import message_of

    judgements = judgements_of(finding, again)
    best = representative(judgements).pair
    pair = best if best.left.id in finding.left else best.swapped
    rules = again.comparison.compared.knowledge.rulebook.rules
    rule = next(rule for rule in rules if rule.id == finding.rule)
    yield f"finding {finding.id}: {finding.verdict} ({finding.type}): {finding.title}"
    yield f"rule {rule.id} ({rule.file.status}): {rule.file.summary.en}"
    for side, statement in (("left", pair.left), ("right", pair.right)):
        yield f"{side}: {again.place_of(statement)}: {one_line(statement.text)}"
    pairs = again.comparison.pairs(pair.left, pair.right)
    yield from (f"paired because {road}" for road in again.comparison.roads(pairs))
    yield f"other pairs of statements in this finding: {len(judgements) - 1}"
    yield "levels, from the top; the first that holds decides:"
    yield from tell_ladder(rule, pair)
    yield f"message: {message_of(rule, pair, phrases_in(ENGLISH))}"


def judgements_of(finding: Finding, again: Rerun) -> list[Judgement]:
    """Return the judgements that were folded into a finding.

    Two findings of one rule may stand in the same statements; then level and title tell them apart.
    """
    from factcheck.findings.folding import groups_of, representative

    def unlike(those: list[Judgement]) -> tuple[int, bool, bool]:
        met = {s.id for judgement in those for s in (judgement.pair.left, judgement.pair.right)}
        levels = {judgement.level for judgement in those}
        strange = len(met ^ {*finding.left, *finding.right, *finding.more})
        return strange, finding.level not in levels, title_among(those, again) != finding.title

    groups = groups_of(again.comparison.compared.judged.judgements, again.report.articles)
    filed = [those for those in groups if representative(those).rule == finding.rule]
    return min(filed, key=unlike)


def title_among(judgements: list[Judgement], again: Rerun) -> str:
    """Return the title that a finding of these judgements bears."""
    from factcheck.findings.folding import representative
    from factcheck.rulebook.finding_phrases import phrases_in
    from factcheck.rulebook.messages import title_of

    best = representative(judgements)
    question = best.pair.question
    topics = again.comparison.compared.knowledge.rulebook.topics
    topic = next((t for t in topics if question and t.file.id == question.topic), None)
    return title_of(best, topic, phrases_in(ENGLISH))
