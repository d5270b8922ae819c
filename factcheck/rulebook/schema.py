"""The JSON Schema of a rule file, for editors that complete and check YAML while it is written."""

from __future__ import annotations

from typing import Any

from factcheck.rulebook.condition import Condition
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.modifiers import AGAINST_CONDITION, PLAIN
from factcheck.rulebook.rule_file import RuleFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema() -> dict[str, Any]:
    """Return the schema of a rule file; the legal keys and operands of conditions are spelt out."""
    schema = RuleFile.model_json_schema()
    tests = {key: operand for known in CONDITIONS.values() for key, operand in keys_of(known)}
    schema["properties"]["conditions"]["additionalProperties"] = {
        "type": "object",
        "minProperties": 1,
        "properties": tests,
        "additionalProperties": False,
    }
    return {"$schema": DIALECT, **schema}


def keys_of(condition: Condition) -> list[tuple[str, dict[str, Any]]]:
    """Return each key that a condition may have in a rule file, with the schema of its operand."""
    note = {"description": condition.doc}
    number: dict[str, Any] = {"type": "number", **note}
    answer: dict[str, Any] = {"enum": list(condition.answers), **note}
    operands: dict[str, dict[str, Any]]
    if condition.is_number:
        operands = {PLAIN: number, "at_least": number, "at_most": number}
    else:
        several = {"type": "array", "minItems": 1, "items": answer, **note}
        pattern = {"type": "string", **note}
        operands = {PLAIN: answer, "not": answer, "in": several, "re": pattern}
    operands["exists"] = {"type": "boolean", **note}
    alike = [name for name, known in CONDITIONS.items() if known.is_number == condition.is_number]
    other: dict[str, Any] = {"enum": [name for name in alike if name != condition.name], **note}
    against = AGAINST_CONDITION if condition.is_number else AGAINST_CONDITION[:1]
    operands |= dict.fromkeys(against, other)
    name = condition.name
    return [(name if key == PLAIN else f"{name}|{key}", value) for key, value in operands.items()]
