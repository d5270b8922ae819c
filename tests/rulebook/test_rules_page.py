"""docs/rules.md: its YAML loads and holds, and it names every key, modifier and command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.commands.rules import rules_app
from factcheck.rulebook.condition import Archetype
from factcheck.rulebook.examples import check_examples
from factcheck.rulebook.in_languages import InLanguages
from factcheck.rulebook.linting import LintedRule, lint_rule
from factcheck.rulebook.modifiers import MODIFIERS, PLAIN
from factcheck.rulebook.rule_file import Example, ExampleSide, Level, Limit, RuleFile
from factcheck.rulebook.rules import Rule, load_rule
from factcheck.rulebook.topic_examples import check_topic
from factcheck.rulebook.topics import load_topic
from factcheck.yaml_files import Entry
from tests.builders import write_rule
from tests.folders import ROOT
from tests.rulebook.shipped import READING, RULES

PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
RULE, FRAGMENT, TOPIC = BLOCKS
SECTION = re.compile(r"^(\w+):.*\n(?:[ #].*\n)*", re.MULTILINE)


def id_of(text: str) -> str:
    return text.splitlines()[0].removeprefix("id: ")


def rule_of(folder: Path, text: str) -> tuple[Path, Rule]:
    path = write_rule(folder / "conflicts", text, id_of(text))
    return path, load_rule(path)


def with_sections(text: str, fragment: str) -> str:
    """Put the top-level keys of a fragment in place of those of a rule file."""
    sections = {found[1]: found[0] for found in SECTION.finditer(text)}
    sections |= {found[1]: found[0] for found in SECTION.finditer(fragment)}
    return "".join(sections.values())


def failures(rule: Rule) -> list[str]:
    results = check_examples(rule, READING, RULES)
    return [f"{r.example}: {r.failure}" for r in results if r.failure]


def test_the_rule_of_the_page_loads_passes_lint_and_holds(tmp_path: Path) -> None:
    path, rule = rule_of(tmp_path, RULE)
    assert failures(rule) == []
    known = frozenset(one.id for one in (*RULES, rule))
    assert lint_rule(LintedRule(path, rule, check_examples(rule, READING), known)) == []


def test_the_known_gap_of_the_page_is_one(tmp_path: Path) -> None:
    _, rule = rule_of(tmp_path, with_sections(RULE, FRAGMENT))
    assert failures(rule) == []
    assert [example.today for example in rule.file.examples] == [None, "none"]
    assert rule.file.limits[0].example == "other-words"


def test_the_topic_of_the_page_loads_and_holds(tmp_path: Path) -> None:
    topic = load_topic(write_rule(tmp_path / "topics", TOPIC, id_of(TOPIC)))
    results = check_topic(topic, READING)
    assert len(results) == 5
    assert [result.failure for result in results if result.failure] == []


@pytest.mark.parametrize("model", [RuleFile, Level, Example, Limit, ExampleSide, InLanguages])
def test_the_page_names_every_key(model: type[Entry]) -> None:
    missing = [key for key in model.model_fields if f"`{key}`" not in PAGE]
    # The sentence of an example stands in each of them.
    assert missing in ([], ["text"])


def test_the_page_names_every_modifier_archetype_and_command() -> None:
    assert all(f"`{name}`" in PAGE for name in MODIFIERS if name != PLAIN)
    assert all(f"`{archetype}`" in PAGE for archetype in Archetype)
    names = [str(command.name) for command in rules_app.registered_commands]
    assert len(names) == 8
    assert all(f"factcheck rules {name}" in PAGE for name in names)
