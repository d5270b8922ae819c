"""What ``factcheck rules try`` tells: two sentences read, paired and judged by one rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.commands.rules_in_force import RulesInForce, load_rules
from factcheck.errors import InputError
from factcheck.rulebook.example_reading import Sides, article_of, pairs_between
from factcheck.rulebook.explaining import explain_judgements, explain_statements
from factcheck.rulebook.judging import judge_all
from factcheck.rulebook.rule_faults import is_dated


def explain(identity: str, sides: Sides, similarity: float, given: Sequence[Path]) -> Iterator[str]:
    """Yield the lines of the explanation; InputError for an unknown rule or a day that is none."""
    for side in sides:
        if not is_dated(side):
            raise InputError(f"{side.published!r} is no date like 2024-01-15")
    force = load_rules(given)
    rule = force.rule(identity)
    yield f"{rule.id}: {rule.file.summary}"
    yield f"The similarity of the contents is taken to be {similarity}; no model is asked."
    yield ""
    yield from statements_of(sides, force)
    yield ""
    pairs = pairs_between(sides, similarity, force.reading)
    judgements = tuple(judge_all([rule], pairs))
    yield from explain_judgements(rule, judgements, force.rulebook.topics)


def statements_of(sides: Sides, force: RulesInForce) -> Iterator[str]:
    """Yield lines on the statements found in each sentence."""
    for name, side in zip(("Left", "Right"), sides, strict=False):
        article = article_of(name, side, force.reading)
        yield from explain_statements(name, force.reading.extract(article))
