"""What ``factcheck rules try`` tells: two sentences read, paired and judged by one rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.commands.rules_in_force import RulesInForce, load_rules
from factcheck.errors import InputError
from factcheck.rulebook.example_reading import Sides, Taken, article_of, pairs_between
from factcheck.rulebook.explaining import explain_judgements, explain_statements
from factcheck.rulebook.judging import judge_all
from factcheck.rulebook.rule_faults import is_dated


def explain(identity: str, sides: Sides, taken: Taken, given: Sequence[Path]) -> Iterator[str]:
    """Yield the lines of the explanation; InputError for an unknown rule or a day that is none."""
    for side in sides:
        if not is_dated(side):
            raise InputError(f"{side.published!r} is no date like 2024-01-15")
    force = load_rules(given)
    rule = force.rule(identity)
    yield f"{rule.id}: {rule.file.summary.en}"
    yield f"No model is asked: {taken_in_words(taken)}."
    yield ""
    yield from statements_of(sides, force)
    yield ""
    pairs = pairs_between(sides, taken, force.reading)
    judgements = tuple(judge_all([rule], pairs))
    yield from explain_judgements(rule, judgements, force.rulebook.topics)


def taken_in_words(taken: Taken) -> str:
    """Say what is supposed of the contents in place of what the models would measure."""
    told = taken.entailed
    return (
        f"the contents are taken to be alike by {taken.similarity}, to say the same by a chance of "
        f"{told.both_ways} (one at least what the other says: {told.one_way}), and to contradict "
        f"each other by {told.contradiction}"
    )


def statements_of(sides: Sides, force: RulesInForce) -> Iterator[str]:
    """Yield lines on the statements found in each sentence."""
    for name, side in zip(("Left", "Right"), sides, strict=False):
        article = article_of(name, side, force.reading)
        yield from explain_statements(name, force.reading.extract(article))
