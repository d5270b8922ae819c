"""Broken variants of a rule: each one mistake that an editor could make, and that still loads."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.logic import parse
from factcheck.rulebook.rules import Rule, Rung, Test

SHARES = ("similarity", "term_overlap")
SHARE_STEP = 0.1
# Days are shifted by a fifth, counts by one: less could not be told apart by a reader.
DAY_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule with one mistake, and what the mistake is."""

    what: str
    rule: Rule


def mutants_of(rule: Rule) -> Iterator[Mutant]:
    """Yield every mutant of a rule."""
    yield from without_a_level(rule)
    yield from with_swapped_verdicts(rule)
    yield from with_a_dropped_not(rule)
    yield from with_other_tests(rule)


def without_a_level(rule: Rule) -> Iterator[Mutant]:
    """Delete one level; the last one cannot go, a rule without it does not load."""
    for index, rung in enumerate(rule.ladder[:-1]):
        rest = (*rule.ladder[:index], *rule.ladder[index + 1 :])
        yield Mutant(f"without level {rung.name}", replace(rule, ladder=rest))


def with_swapped_verdicts(rule: Rule) -> Iterator[Mutant]:
    """Swap the verdicts of two levels that differ in theirs."""
    for i, j in combinations(range(len(rule.ladder)), 2):
        one, other = rule.ladder[i], rule.ladder[j]
        if one.verdict is not other.verdict:
            ladder = list(rule.ladder)
            ladder[i] = replace(one, verdict=other.verdict)
            ladder[j] = replace(other, verdict=one.verdict)
            what = f"verdicts of {one.name} and {other.name} swapped"
            yield Mutant(what, replace(rule, ladder=tuple(ladder)))


def with_a_dropped_not(rule: Rule) -> Iterator[Mutant]:
    """Drop one ``not`` from a ``when``, and put one before a ``when`` that has none."""
    for index, rung in enumerate(rule.ladder[:-1]):
        words = rung.when.text.split()
        places = [place for place, word in enumerate(words) if word == "not"]
        for place in places:
            text = " ".join((*words[:place], *words[place + 1 :]))
            yield with_when(rule, index, text)
        if not places:
            yield with_when(rule, index, f"not ({rung.when.text})")


def with_when(rule: Rule, index: int, text: str) -> Mutant:
    rung: Rung = replace(rule.ladder[index], when=parse(text))
    ladder = (*rule.ladder[:index], rung, *rule.ladder[index + 1 :])
    return Mutant(f"level {rung.name} when {text}", replace(rule, ladder=ladder))


def with_other_tests(rule: Rule) -> Iterator[Mutant]:
    """Drop, negate or shift one line of one condition."""
    for name, tests in rule.conditions:
        for index, test in enumerate(tests):
            before, after = tests[:index], tests[index + 1 :]
            yield with_tests(rule, name, (*before, *after), f"{test.key} dropped")
            for other in (negated(test), *shifted(test)):
                what = f"{test.key}: {test.operand} became {other.key}: {other.operand}"
                yield with_tests(rule, name, (*before, other, *after), what)


def with_tests(rule: Rule, name: str, tests: tuple[Test, ...], what: str) -> Mutant:
    conditions = tuple((n, tests if n == name else old) for n, old in rule.conditions)
    return Mutant(f"{name}: {what}", replace(rule, conditions=conditions))


def negated(test: Test) -> Test:
    """Return the test that passes where this one does not."""
    operand = test.operand
    if test.modifier == "exists":
        return replace(test, operand=not operand)
    if test.modifier in ("is", "not") and not CONDITIONS[test.condition].is_number:
        return replace(test, modifier="not" if test.modifier == "is" else "is")
    if test.modifier == "in":
        assert isinstance(operand, tuple)
        rest = (word for word in CONDITIONS[test.condition].answers if word not in operand)
        return replace(test, operand=tuple(rest))
    if test.modifier == "equals":
        # Numbers have no test for "another than the value of"; "as large or larger" is near.
        return replace(test, modifier="not_below")
    assert isinstance(operand, float | int)
    if test.modifier == "at_least":
        return replace(test, modifier="at_most", operand=math.nextafter(operand, -math.inf))
    return replace(test, modifier="at_least", operand=math.nextafter(operand, math.inf))


def shifted(test: Test) -> Iterator[Test]:
    """Yield the test with its threshold a noticeable step lower and higher."""
    operand = test.operand
    if test.modifier not in ("at_least", "at_most"):
        return
    assert isinstance(operand, float | int)
    if test.condition in SHARES:
        step = SHARE_STEP
    elif test.condition.endswith("days_apart"):
        step = max(1, math.ceil(operand * DAY_SHARE))
    else:
        step = 1
    for other in (operand - step, operand + step):
        if other >= 0:
            yield replace(test, operand=round(other, 3))
