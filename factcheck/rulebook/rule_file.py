"""The schema of a rule file (``rules/conflicts/*.yaml``, ``rules/agreements/*.yaml``).

The line below each key is its description in ``factcheck rules schema`` too.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from factcheck.records.verdicts import Severity, Verdict
from factcheck.rulebook.condition import Archetype
from factcheck.rulebook.in_languages import InLanguages
from factcheck.yaml_files import Entry

# What an example expects where no pair of its statements may get a verdict.
NO_VERDICT = "none"
Chance = Annotated[float, Field(ge=0, le=1)]
Operand = str | int | float | bool | tuple[str | int | float | bool, ...]
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


class DocumentedEntry(Entry):
    """An entry whose keys are described by the docstring below each of them."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Level(DocumentedEntry):
    """One rung of the ladder: where ``when`` holds, the pair gets ``verdict``."""

    name: str
    """What the level is called; unique in the rule."""
    when: str
    """Names of conditions joined by `and`, `or`, `not` and brackets; `always` in the last level."""
    verdict: Verdict
    """What the pair gets: conflict or agreement as the folder says, compatible, or abstain."""


class ExampleSide(DocumentedEntry):
    """One sentence of an example, as an outlet would print it."""

    outlet: str
    """Who prints it."""
    text: str
    """The sentence as printed."""
    published: str = "2024-01-15"
    """The day of the article, like 2024-01-15."""
    origin: str | None = None
    """Where the text comes from, like a news agency; the outlet itself where it is left out."""


class ExampleEntailment(DocumentedEntry):
    """What the entailment model is taken to say of two contents: chances from 0 to 1."""

    entailment: Chance = 0.0
    """That one content says what the other one says."""
    equivalence: Chance = 0.0
    """That both contents say the same."""
    contradiction: Chance = 0.0
    """That the contents contradict each other."""


class Example(DocumentedEntry):
    """Two sentences and what the rule must answer."""

    name: str
    """What the example shows; unique in the rule."""
    left: ExampleSide
    """The one sentence; the example is tried both ways round."""
    right: ExampleSide | None = None
    """The other sentence; without it the one stands for an article that is read by itself."""
    expect: str
    """`verdict/level`, or `none` where no pair of statements may get a verdict."""
    similarity: float = 0.9
    """The similarity that the two contents are taken to have: no model runs for an example."""
    model: ExampleEntailment = ExampleEntailment()
    """What the entailment model is taken to say of the contents; left out: nothing is certain."""
    today: str | None = None
    """What the rule answers today, where that is not yet what it should: a known gap."""
    also: tuple[str, ...] = ()
    """Other rules that give these sentences a verdict too, and rightly so."""


class Limit(DocumentedEntry):
    """Something that the rule cannot do, and the example that shows it."""

    says: str
    """The limit in one sentence."""
    example: str | None = None
    """The name of the example that shows it."""


class RuleFile(DocumentedEntry):
    """One rule: named conditions on a pair, and an ordered ladder of levels over them."""

    id: str
    """The name of the file without `.yaml`."""
    status: Literal["trial", "trusted", "retired"]
    """trial when new, trusted once its findings were reviewed, retired when out of force."""
    severity: Severity
    """How much a finding matters to an editor."""
    type: FindingType
    """What kind of difference or agreement a finding is."""
    compares: Archetype
    """What the rule compares; it fixes which conditions are legal."""
    summary: InLanguages
    """What the rule does, in one sentence; English, or a text for each language of the reports."""
    why: str
    """Why an editor wants to know."""
    conditions: dict[str, dict[str, Operand]]
    """Names of your own, each with tests that must all pass: `near: {similarity|at_least: 0.5}`."""
    levels: Annotated[tuple[Level, ...], Field(min_length=2)]
    """The ladder: the first level that holds decides."""
    message: InLanguages
    """The sentence of a finding; `{left.outlet}` and the like are filled in; languages likewise."""
    message_alone: InLanguages | None = None
    """The sentence where one statement is at odds with itself; without it, `message`."""
    examples: tuple[Example, ...] = ()
    """Sentences with the answer that the rule must give; `factcheck rules test` runs them."""
    limits: tuple[Limit, ...] = ()
    """What the rule cannot do, each tied to an example."""


class RuleCore(Entry):
    """The part of a rule that judges; read alone where the rest of its file has faults."""

    model_config = ConfigDict(extra="ignore")

    compares: Archetype
    conditions: dict[str, dict[str, Operand]]
    levels: Annotated[tuple[Level, ...], Field(min_length=2)]
