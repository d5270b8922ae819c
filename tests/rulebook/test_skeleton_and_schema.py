"""A new rule passes its own examples; the schema accepts the shipped rules and knows every key."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from factcheck.rulebook.condition import Archetype
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.examples import check_examples
from factcheck.rulebook.linting import LintedRule, lint_rule
from factcheck.rulebook.modifiers import NUMBER_MODIFIERS, PLAIN, WORD_MODIFIERS
from factcheck.rulebook.rule_file import RuleFile
from factcheck.rulebook.rules import Rule, load_rule
from factcheck.rulebook.schema import rule_schema
from factcheck.rulebook.skeleton import Kind, new_rule
from tests.rulebook.shipped import READING, RULES


@pytest.mark.parametrize(("archetype", "kind"), product(Archetype, Kind))
def test_a_new_rule_loads_passes_lint_and_holds(
    tmp_path: Path, archetype: Archetype, kind: Kind
) -> None:
    path = tmp_path / kind.folder / "my-rule.yaml"
    path.parent.mkdir()
    path.write_text(new_rule("my-rule", archetype, kind), encoding="utf-8")
    rule = load_rule(path)
    assert rule.file.compares is archetype
    results = tuple(check_examples(rule, READING, RULES))
    assert [result.failure for result in results] == [None] * 6
    known = frozenset({"my-rule", *(rule.id for rule in RULES)})
    assert lint_rule(LintedRule(path, rule, results, known)) == []
    assert "TO DO" in path.read_text(encoding="utf-8")


def test_the_schema_spells_out_every_key_of_every_condition() -> None:
    schema = rule_schema()
    keys = schema["properties"]["conditions"]["additionalProperties"]["properties"]
    expected = {
        name if modifier == PLAIN else f"{name}|{modifier}"
        for name, known in CONDITIONS.items()
        for modifier in (NUMBER_MODIFIERS if known.is_number else WORD_MODIFIERS)
    }
    assert set(keys) == expected
    assert set(schema["properties"]) == set(RuleFile.model_fields)
    assert all(entry["description"] for entry in schema["properties"].values())


def fits(operand: object, entry: dict[str, Any]) -> bool:
    """Check an operand against the few words of JSON Schema that the conditions use."""
    if "enum" in entry:
        return operand in entry["enum"]
    if entry["type"] == "array":
        return isinstance(operand, tuple) and all(fits(one, entry["items"]) for one in operand)
    kinds: dict[str, type | tuple[type, ...]] = {"number": (int, float), "string": str}
    return isinstance(operand, kinds.get(entry["type"], bool))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_schema_accepts_the_conditions_of_the_shipped_rules(rule: Rule) -> None:
    keys = rule_schema()["properties"]["conditions"]["additionalProperties"]["properties"]
    for tests in rule.file.conditions.values():
        for key, operand in tests.items():
            assert fits(operand, keys[key]), key
