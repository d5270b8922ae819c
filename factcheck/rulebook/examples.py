"""The examples inside a rule file: two sentences read, paired and judged as in a run.

An example says what its rule must answer about two sentences: ``conflict/denied-and-affirmed``, or
``none`` where no pair of their statements may get a verdict. Each is tried as it is written and
with its sides swapped. Extraction is handed in, so that the rulebook does not know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.verdicts import Verdict
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
    gives. ``pairs`` are the statements paired, and empty where a side holds none. ``unlisted`` are
    other rules with their answer that the example does not list, ``silent`` those that it lists and
    that gave none.
    """

    rule: Rule
    example: str
    order: Order
    expected: str
    found: str
    pairs: tuple[StatementPair, ...]
    today: str | None = None
    unlisted: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What the rule says about each pair, in full, for an example that is looked into."""
        return tuple(judge_all([self.rule], self.pairs))

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
) -> Iterator[ExampleResult]:
    """Yield two results for each example of a rule, as written and swapped, in file order.

    ``others`` are rules that may not answer an example unless it lists them; the rule itself may
    be among them. An example is read when its results are asked for.
    """
    return (answer(rule, read, others) for read in read_examples(rule, reading))


def answer(rule: Rule, read: ReadExample, others: Sequence[Rule] = ()) -> ExampleResult:
    """Judge an example by its rule, and note which other rules have an answer to it."""
    grouped = tuple(by_statements(read.pairs))
    asked = frozenset(chain.from_iterable(grouped))
    besides = {
        other.id: strongest(other, verdicts(other, grouped)) if other.asks in asked else NO_VERDICT
        for other in others
        if other.id != rule.id
    }
    example = read.example
    unlisted = (
        f"{other} ({found})"
        for other, found in besides.items()
        if found != NO_VERDICT and other not in example.also
    )
    silent = (other for other in example.also if besides.get(other) == NO_VERDICT)
    return ExampleResult(
        rule=rule,
        example=example.name,
        order=read.order,
        expected=example.expect,
        found=strongest(rule, verdicts(rule, grouped)),
        pairs=read.pairs,
        today=example.today,
        unlisted=tuple(unlisted),
        silent=tuple(silent),
    )


def strongest(rule: Rule, answers: Iterable[tuple[Verdict, str]]) -> str:
    """Return the strongest of some verdicts with their levels as ``verdict/level``, or none.

    Of equals it is the first on the ladder.
    """
    given = [answer for answer in answers if answer[0] in STRENGTH]
    if not given:
        return NO_VERDICT
    rungs = [rung.name for rung in rule.ladder]
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
