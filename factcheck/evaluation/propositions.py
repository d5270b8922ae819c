"""How well an encoder tells quotes on one point from quotes on two, by their cosines.

Cosines are taken as the encoder gives them (raw), and measured from the mean of plain sentences of
the quote's language, as a run measures them (centred).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.evaluation.figures import rounded
from factcheck.evaluation.gold_points import Kind, PointPair, Quote
from factcheck.evaluation.ranking import interval, roc_auc

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Encoder

    Numbers = npt.NDArray[np.float64]
    Vectors = npt.NDArray[np.float32]

Plain = Mapping[str, Sequence[str]]
"""Language code -> plain sentences of that language."""


@dataclass(frozen=True, slots=True)
class Areas:
    """Areas under the ROC curve, None where pairs of one kind are missing.

    ``together`` is that of all pairs, ``interval`` its 95 % interval over events, ``events`` that
    of each event's own pairs, ``hard`` that of same points against listed hard negatives alone.
    """

    together: float | None
    interval: tuple[float, float] | None
    hard: float | None
    events: Mapping[str, float | None]

    def plain(self) -> dict[str, Any]:
        """Return everything as what JSON can hold, rounded to four places."""
        limits = [round(limit, 4) for limit in self.interval] if self.interval else None
        told = {"together": self.together, "hard": self.hard, "events": dict(self.events)}
        return {**rounded(told), "interval": limits}


@dataclass(frozen=True, slots=True)
class EncoderScore:
    """What was found of one encoder; ``name`` is what the user called it."""

    name: str
    id: str
    raw: Areas
    centred: Areas

    def plain(self) -> dict[str, Any]:
        """Return everything as what JSON can hold."""
        own = {"name": self.name, "id": self.id}
        return {**own, "raw": self.raw.plain(), "centred": self.centred.plain()}


def score_encoder(
    name: str,
    encoder: Encoder,
    pairs: Sequence[PointPair],
    plain: Plain,
    progress: Callable[[int, int], None],
) -> EncoderScore:
    """Return the areas of one encoder over pairs; ``progress`` takes texts done, and all of them.

    Raises ModelError if the encoder cannot be loaded.
    """
    from factcheck.clustering import centred
    from factcheck.models.encoder import counted

    quotes = tuple(dict.fromkeys(quote for pair in pairs for quote in (pair.one, pair.other)))
    languages = [quote.language for quote in quotes]
    texts = texts_of(quotes, plain)
    vectors = encoder.encode(texts, counted(progress, len(texts)))
    own, means = vectors[: len(quotes)], background_means(vectors[len(quotes) :], languages, plain)
    moved = centred(own, languages, means)
    return EncoderScore(name, encoder.id, areas(pairs, quotes, own), areas(pairs, quotes, moved))


def texts_of(quotes: Sequence[Quote], plain: Plain) -> list[str]:
    """Return all that is encoded: the quotes, then the plain sentences of their languages."""
    codes = sorted({quote.language for quote in quotes})
    return [*(quote.text for quote in quotes), *(text for code in codes for text in plain[code])]


def background_means(
    vectors: Vectors, languages: Sequence[str], plain: Plain
) -> dict[str, Vectors]:
    """Return the mean vector of each language's plain sentences, which follow in code order."""
    means, first = {}, 0
    for code in sorted(set(languages)):
        past = first + len(plain[code])
        means[code] = vectors[first:past].mean(axis=0)
        first = past
    return means


def areas(pairs: Sequence[PointPair], quotes: Sequence[Quote], vectors: Vectors) -> Areas:
    """Return the areas over the cosines of pairs; ``vectors`` has a unit row for each quote."""
    import numpy as np

    rows = {quote: row for row, quote in enumerate(quotes)}
    left = vectors[[rows[pair.one] for pair in pairs]].astype(np.float64)
    right = vectors[[rows[pair.other] for pair in pairs]].astype(np.float64)
    scores: Numbers = np.einsum("ij,ij->i", left, right)
    same = np.array([pair.kind is Kind.SAME for pair in pairs])
    hard = np.array([pair.kind is not Kind.OTHER for pair in pairs])
    events = [pair.event for pair in pairs]
    own = {name: np.array([event == name for event in events]) for name in dict.fromkeys(events)}
    return Areas(
        roc_auc(same, scores),
        interval(same, scores, events),
        roc_auc(same[hard], scores[hard]),
        {name: roc_auc(same[of], scores[of]) for name, of in own.items()},
    )
