"""The models of a run, opened by the names that the user gave, with what is kept between runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.settings import NO_MODEL, Settings

if TYPE_CHECKING:
    from factcheck.models.vectors import CachedEncoder
    from factcheck.pipeline import Engines
    from factcheck.records.notices import Notice


@dataclass(frozen=True, slots=True)
class Opened:
    """The engines of a run; their encoder has notices about the machine when it was used."""

    engines: Engines
    encoder: CachedEncoder

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the run wants known about the models and what is kept of them."""
        return tuple(self.encoder.notices)


def open_engines(settings: Settings) -> Opened:
    """Open encoder and entailment model by name; ModelError where there is none."""
    from factcheck import pipeline
    from factcheck.clustering import average_linkage
    from factcheck.models.encoder import open_encoder
    from factcheck.models.entailment import open_entailment
    from factcheck.models.kept_groups import KeptGrouping
    from factcheck.models.scores import CachedEntailment
    from factcheck.models.storage import cache_folder
    from factcheck.models.vectors import CachedEncoder, VectorCache

    cache = VectorCache(cache_folder())
    encoder = CachedEncoder(open_encoder(settings.encoder), cache)
    scorer = None
    if settings.entailment != NO_MODEL:
        scorer = CachedEntailment(open_entailment(settings.entailment), cache)
    grouping = KeptGrouping("average", average_linkage, cache)
    return Opened(pipeline.Engines(encoder, scorer, grouping), encoder)
