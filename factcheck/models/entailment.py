"""What an entailment model is, and opening one by the name that a user gives.

Nothing heavy is imported here: opening a model is cheap, and the model itself is loaded by the
first call of ``score`` that needs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from factcheck.records.premises import Premised

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Progress


class Entailment(Protocol):
    """Says what a premise, taken as true, does to a hypothesis: in one direction, as it is given.

    ``id`` names weights and settings: two models with one id give the same scores. The scores of a
    pair depend on that pair alone, not on its neighbours, their order or the number of cores.
    """

    @property
    def id(self) -> str:
        """Return the name under which this model's scores may be kept."""

    def score(self, pairs: Sequence[Premised], progress: Progress) -> npt.NDArray[np.float32]:
        """Return probabilities as an array (pairs, 3), in the order given.

        The columns are those of LABELS: entailment, neutral, contradiction; a row adds up to 1.
        Without pairs the array has no rows. Raises ModelError if the model cannot be loaded.
        """


def open_entailment(name: str) -> Entailment:
    """Return the entailment model called ``name``, without loading its weights.

    ``bundled`` is the default that needs no download; anything else is a folder that CrossEncoder
    of sentence-transformers loads, or the name of a hub model that is already on this machine.
    Raises ModelError, at once and without touching the network, if there is no such model or it
    does not tell the three classes apart.
    """
    from factcheck.models.model_files import Role
    from factcheck.models.naming import find_model
    from factcheck.models.pair_scorer import PairScorer

    files = find_model(Role.ENTAILMENT, name)
    return PairScorer(files, files.precision)
