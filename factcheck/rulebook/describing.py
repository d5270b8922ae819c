"""Describing: rules and conditions as text for people, under fixed headings."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.rulebook.condition import Condition
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.in_languages import InLanguages
from factcheck.rulebook.modifiers import NUMBER_MODIFIERS, PLAIN, WORD_MODIFIERS
from factcheck.rulebook.rule_file import Example, RuleFile
from factcheck.rulebook.rules import Rule


def describe_rule(rule: Rule) -> str:
    """Return what a rule does, why, its conditions, levels, message, examples, limits, status."""
    file = rule.file
    sections = (
        ("What it does", tuple(text_lines(file.summary))),
        ("Why it matters", (" ".join(file.why.split()),)),
        ("Conditions", tuple(condition_lines(rule))),
        ("Levels", tuple(level_lines(rule))),
        ("Message", tuple(message_lines(file))),
        ("Examples", tuple(example_lines(file))),
        ("Limits", tuple(limit_lines(file))),
        ("Status", (f"{file.status}; severity {file.severity}; compares {file.compares}",)),
    )
    body = "\n\n".join("\n".join((f"## {title}", *lines)) for title, lines in sections)
    return f"# {rule.id}\n\n{body}"


def text_lines(text: InLanguages) -> Iterator[str]:
    """Yield a text in English, then in the other languages that it has, each named."""
    for language, told in text.given():
        yield told if language == "en" else f"{language}: {told}"


def message_lines(file: RuleFile) -> Iterator[str]:
    """Yield the sentence of a finding in its languages, and that of a statement by itself."""
    yield from text_lines(file.message)
    if file.message_alone is not None:
        yield "of one statement at odds with itself:"
        yield from text_lines(file.message_alone)


def condition_lines(rule: Rule) -> Iterator[str]:
    """Yield one line for each named condition, then one for each thing that it measures."""
    for name, tests in rule.conditions:
        yield f"- {name}: {' and '.join(test.in_words for test in tests)}"
    measured = {test.condition for _, tests in rule.conditions for test in tests}
    yield from (f"  - {name}: {CONDITIONS[name].doc}" for name in CONDITIONS if name in measured)


def level_lines(rule: Rule) -> Iterator[str]:
    """Yield one line for each level, from the top."""
    for number, rung in enumerate(rule.ladder, 1):
        yield f"{number}. {rung.name}: {rung.verdict}, when {rung.when.text}"


def example_lines(file: RuleFile) -> Iterator[str]:
    """Yield the sentences and the expected answer of each example."""
    for example in file.examples:
        yield f"- {example.name}: {expectation(example)}"
        for side in filter(None, (example.left, example.right)):
            yield f"  - {side.outlet}, {side.published}: {side.text}"
    if not file.examples:
        yield "none"


def expectation(example: Example) -> str:
    """Say what is expected of an example, what it gives today, and who else flags it."""
    gap = f"; today {example.today} (known gap)" if example.today else ""
    also = f"; flagged by {', '.join(example.also)} too" if example.also else ""
    return f"{example.expect}{gap}{also}"


def limit_lines(file: RuleFile) -> Iterator[str]:
    """Yield each limit with the example that shows it, then the examples that are known gaps."""
    for limit in file.limits:
        yield f"- {limit.says} (example: {limit.example or 'none'})"
    gaps = [example.name for example in file.examples if example.today]
    yield from (f"- known gap: example {name}" for name in gaps)
    if not file.limits and not gaps:
        yield "none known"


def describe_condition(condition: Condition) -> str:
    """Return a condition's name, doc, possible answers, modifiers and archetypes."""
    modifiers = NUMBER_MODIFIERS if condition.is_number else WORD_MODIFIERS
    keys = ", ".join(
        condition.name if name == PLAIN else f"{condition.name}|{name}" for name in modifiers
    )
    lines = [condition.name, f"  {condition.doc}", *answer_lines(condition)]
    lines += [f"  keys: {keys}", f"  in rules that compare: {', '.join(condition.archetypes)}"]
    return "\n".join(lines)


def answer_lines(condition: Condition) -> Iterator[str]:
    """Yield the possible answers of a condition, each with its meaning."""
    if condition.is_number:
        yield f"  answers a number: {condition.phrase.format(value='N')}"
    for answer, meaning in condition.meanings:
        yield f"  answers {answer}: {meaning}"
    if condition.unknown:
        yield f"  cannot tell where {condition.unknown}"
