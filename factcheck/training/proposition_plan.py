"""The plan of a training run of the proposition encoder. A YAML file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from factcheck.training.plan import Share
from factcheck.yaml_files import Entry, load_yaml


class PointSource(Entry):
    """One file of pairs; ``share`` of its premises are read an epoch (2: all twice)."""

    file: str
    share: Share = 1.0


class PropositionPlan(Entry):
    """A whole run. What a ``Plan`` has as well means the same here.

    ``scale`` multiplies the cosines that are compared. Each entailed or contradicted hypothesis is
    a lesson, with up to ``hard_negatives`` neutral ones of its premise; ``rows`` lessons share a
    batch, which sets each premise against the hypotheses of all. The lowest ``frozen_layers`` stay
    as they are, and their outputs are computed once. ``masked_numbers``: every number reads as the
    same one, in training and ever after.
    """

    seed: int
    epochs: Annotated[int, Field(ge=1)]
    rows: Annotated[int, Field(ge=2)]
    longest: Annotated[int, Field(ge=8, le=512)]
    hard_negatives: Annotated[int, Field(ge=0)]
    scale: Annotated[float, Field(gt=0)]
    learning_rate: Annotated[float, Field(gt=0)]
    warm_up: Annotated[float, Field(ge=0, lt=1)]
    layer_decay: Annotated[float, Field(gt=0, le=1)]
    weight_decay: Annotated[float, Field(ge=0)]
    dropout: Annotated[float, Field(ge=0, lt=1)]
    frozen_layers: Annotated[int, Field(ge=0)]
    masked_numbers: bool = False
    validation: Annotated[tuple[str, ...], Field(min_length=1)]
    sources: Annotated[tuple[PointSource, ...], Field(min_length=1)]

    @property
    def files(self) -> tuple[str, ...]:
        """Return the names of the files that are trained on, sorted."""
        return tuple(sorted({source.file for source in self.sources}))


def read_proposition_plan(path: Path) -> PropositionPlan:
    """Read a plan. Raises RuleFileError with every fault and its place in the file."""
    return load_yaml(path, PropositionPlan)
