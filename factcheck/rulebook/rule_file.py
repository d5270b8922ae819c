"""The schema of a rule file (``rules/conflicts/*.yaml``, ``rules/agreements/*.yaml``)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from factcheck.records import Severity, Verdict
from factcheck.yaml_files import Entry

# What an example expects where no pair of its statements may get a verdict.
NO_VERDICT = "none"
Operand = str | int | float | bool | tuple[str, ...]
Archetype = Literal["stances", "places", "sources"]
FindingType = Literal[
    "denial",
    "number",
    "time",
    "date",
    "place",
    "name",
    "identifier",
    "legality",
    "self_contradiction",
    "reversal",
    "corroboration",
    "attribution",
]


class Level(Entry):
    """One rung of the ladder: where ``when`` holds, the pair gets ``verdict``."""

    name: str
    when: str
    verdict: Verdict


class ExampleSide(Entry):
    """One sentence of an example, as an outlet would print it."""

    outlet: str
    text: str
    published: str = "2024-01-15"


class Example(Entry):
    """Two sentences and what the rule must answer: ``verdict/level``, or ``none`` for abstain."""

    name: str
    left: ExampleSide
    right: ExampleSide
    expect: str
    similarity: float = 0.9


class RuleFile(Entry):
    """One rule: named conditions on a pair, and an ordered ladder of levels over them."""

    id: str
    status: Literal["trial", "trusted", "retired"]
    severity: Severity
    type: FindingType
    compares: Archetype
    summary: str
    why: str
    conditions: dict[str, dict[str, Operand]]
    levels: Annotated[tuple[Level, ...], Field(min_length=2)]
    message: str
    examples: tuple[Example, ...] = ()
    limits: str | None = None
