"""The plan of a training run: which data, how often, and how the weights move. A YAML file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from factcheck.yaml_files import Entry, load_yaml

Share = Annotated[float, Field(ge=0)]


class Source(Entry):
    """One file of pairs in one phase; ``share`` of its pairs are read an epoch (2: all twice).

    ``swapped``, ``numbers`` and ``negated`` are shares of the pairs that this kind of change can
    be made to, which are then added in their changed form.
    """

    file: str
    language: str
    share: Share = 1.0
    swapped: Share = 0.0
    numbers: Share = 0.0
    negated: Share = 0.0


class Phase(Entry):
    """Some epochs over the same sources; one epoch reads each source by its share."""

    epochs: Annotated[int, Field(ge=1)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class Plan(Entry):
    """A whole run. The learning rate climbs for ``warm_up`` of the steps, then falls to zero.

    ``layer_decay`` multiplies the rate once for each layer below the top; ``smoothing`` is the
    probability that the target leaves to the other classes; ``longest`` is in tokens. The
    lowest ``frozen_layers`` stay as the run found them, which saves a fifth of the time for four.
    With an ``agreement`` above 0 each batch is read twice, in twice the time, and it is the weight
    of what the two readings differ in.
    """

    seed: int
    rows: Annotated[int, Field(ge=1)]
    longest: Annotated[int, Field(ge=8, le=512)]
    learning_rate: Annotated[float, Field(gt=0)]
    warm_up: Annotated[float, Field(ge=0, lt=1)]
    layer_decay: Annotated[float, Field(gt=0, le=1)]
    weight_decay: Annotated[float, Field(ge=0)]
    smoothing: Annotated[float, Field(ge=0, lt=1)]
    dropout: Annotated[float, Field(ge=0, lt=1)]
    frozen_layers: Annotated[int, Field(ge=0)] = 0
    agreement: Share = 0.0
    validation: Annotated[tuple[str, ...], Field(min_length=1)]
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]

    @property
    def files(self) -> tuple[str, ...]:
        """Return the names of the files that are trained on, sorted."""
        return tuple(sorted({source.file for phase in self.phases for source in phase.sources}))


def read_plan(path: Path) -> Plan:
    """Read a plan. Raises RuleFileError with every fault and its place in the file."""
    return load_yaml(path, Plan)
