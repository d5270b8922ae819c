"""What an encoder is, and opening one by the name that a user gives.

Nothing heavy is imported here: opening an encoder is cheap, and the model itself is loaded by the
first call of ``encode`` that needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BUNDLED = "bundled"
"""The default model of either role."""

E5 = "e5"
PROPOSITIONS = "propositions"
"""The embedded encoders by name: untuned, and tuned to bring statements on one point together."""

Progress = Callable[[int], None]
"""Called with how many more texts (or pairs) are done; the numbers add up to all of them."""


def counted(report: Callable[[int, int], None], total: int) -> Progress:
    """Return a progress that reports how many are done, and how many there are to do."""
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        report(done, total)

    return count


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their cosine.

    ``id`` names weights and settings: two encoders with one id give the same vectors. The vector
    of a text depends on that text alone, not on its neighbours, their order or the number of cores.
    """

    @property
    def id(self) -> str:
        """Return the name under which this encoder's vectors may be kept."""

    def encode(self, texts: Sequence[str], progress: Progress) -> npt.NDArray[np.float32]:
        """Return one unit vector a text, in the order given, as an array (texts, dimensions).

        Without texts the array has no rows. Raises ModelError if the model cannot be loaded.
        """


def open_encoder(name: str) -> Encoder:
    """Return the encoder called ``name``, without loading its weights.

    ``bundled`` is the default that needs no download, which is ``e5``; ``propositions`` is the one
    tuned on it. Anything else is a folder with a sentence-transformers model, or the name of a hub
    model that is already on this machine.
    Raises ModelError, at once and without touching the network, if there is no such model.
    """
    from factcheck.models.model_files import Role
    from factcheck.models.naming import find_model
    from factcheck.models.sentence_encoder import SentenceEncoder

    files = find_model(Role.ENCODER, name)
    return SentenceEncoder(files, files.precision)
