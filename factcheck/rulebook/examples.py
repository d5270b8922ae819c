"""The examples inside a rule file: two sentences read, paired and judged as in a run.

An example says what its rule must answer about two sentences: ``conflict/denied-and-affirmed``, or
``none`` where no pair of their statements may get a verdict. Each is tried as it is written and
with its sides swapped. Extraction is handed in, so that the rulebook does not know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.records import Judgement, Verdict
from factcheck.rulebook.example_reading import Order, ReadExample, Reading, read_examples
from factcheck.rulebook.judging import by_statements, judge_all, verdicts
from factcheck.rulebook.rule_file import NO_VERDICT
from factcheck.rulebook.rules import Rule

# The strongest first: one conflict among the pairs of an example is its answer.
STRENGTH = (Verdict.CONFLICT, Verdict.AGREEMENT, Verdict.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What a rule answered to one example tried one way round.

    ``expected`` and ``found`` are ``verdict/level`` or ``none``; ``today`` is what a known gap
    gives. ``judgements`` holds what the rule said about each pair of statements, and is empty where
    a side holds no statement. ``unlisted`` are other rules with their answer that the example does
    not list, ``silent`` those that it lists and that gave none.
    """

    rule: str
    example: str
    order: Order
    expected: str
    found: str
    judgements: tuple[Judgement, ...]
    today: str | None = None
    unlisted: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the rule answered what the example expects."""
        return self.found == self.expected

    @property
    def failure(self) -> str | None:
        """What is wrong, in one sentence; None for an answer as expected, and for a known gap."""
        if self.today is not None and self.holds:
            return f"the known gap is closed, it gives {self.found}: delete `today: {self.today}`"
        if self.found != (self.today or self.expected):
            gap = "" if self.today is None else f" (known gap: {self.today})"
            return f"expected {self.expected}{gap}, got {self.found}"
        if self.unlisted:
            return f"not listed under `also`: {', '.join(self.unlisted)}"
        if self.silent:
            return f"listed under `also`, but without a verdict: {', '.join(self.silent)}"
        return None


def check_examples(
    rule: Rule, reading: Reading, others: Sequence[Rule] = ()
) -> tuple[ExampleResult, ...]:
    """Return two results for each example of a rule, as written and swapped, in file order.

    ``others`` are rules that may not answer an example unless it lists them; the rule itself may
    be among them.
    """
    return tuple(answer(rule, read, others) for read in read_examples(rule, reading))


def answer(rule: Rule, read: ReadExample, others: Sequence[Rule] = ()) -> ExampleResult:
    """Judge an example by its rule, and note which other rules have an answer to it."""
    judgements = tuple(judge_all([rule], read.pairs))
    grouped = tuple(by_statements(read.pairs))
    besides = {
        other.id: found
        for other in others
        if other.id != rule.id
        for found in [strongest_of(other, verdicts(other, grouped))]
    }
    example = read.example
    unlisted = (
        f"{other} ({found})"
        for other, found in besides.items()
        if found != NO_VERDICT and other not in example.also
    )
    silent = (other for other in example.also if besides.get(other) == NO_VERDICT)
    return ExampleResult(
        rule=rule.id,
        example=example.name,
        order=read.order,
        expected=example.expect,
        found=strongest(rule, judgements),
        judgements=judgements,
        today=example.today,
        unlisted=tuple(unlisted),
        silent=tuple(silent),
    )


def strongest(rule: Rule, judgements: Sequence[Judgement]) -> str:
    """Return the strongest ``verdict/level`` among judgements, the first on the ladder if equal."""
    return strongest_of(rule, ((judgement.verdict, judgement.level) for judgement in judgements))


def strongest_of(rule: Rule, answers: Iterable[tuple[Verdict, str]]) -> str:
    """Return the strongest of some verdicts with their levels as ``verdict/level``, or none."""
    rungs = [rung.name for rung in rule.ladder]
    given = [answer for answer in answers if answer[0] in STRENGTH]
    if not given:
        return NO_VERDICT
    verdict, level = min(given, key=lambda one: (STRENGTH.index(one[0]), rungs.index(one[1])))
    return f"{verdict}/{level}"


def deciding(rule: Rule, judgements: Sequence[Judgement]) -> Judgement | None:
    """Return the judgement that speaks for all pairs: the strongest, first on the ladder if equal.

    Where all abstain it is the one that came farthest down the ladder; None where there is none.
    """
    rungs = [rung.name for rung in rule.ladder]

    def rank(judgement: Judgement) -> tuple[int, int]:
        if judgement.verdict in STRENGTH:
            return STRENGTH.index(judgement.verdict), rungs.index(judgement.level)
        reached = rungs.index(judgement.level) if judgement.level in rungs else -1
        return len(STRENGTH), -reached

    return min(judgements, key=rank, default=None)
