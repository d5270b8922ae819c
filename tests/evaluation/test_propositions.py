from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

from factcheck.evaluation.gold_points import Kind, PointPair, Quote
from factcheck.evaluation.propositions import score_encoder

ANGLES = {"naik": 10.0, "turun": 60.0, "hujan": -10.0, "biasa": 0.0, "plain": 90.0}


class Compass:
    """An encoder of two dimensions that knows the direction of each word, in degrees."""

    id = "compass"

    def encode(
        self, texts: Sequence[str], progress: Callable[[int], None]
    ) -> npt.NDArray[np.float32]:
        """Return one unit vector a text."""
        progress(len(texts))
        turns = [radians(ANGLES[text]) for text in texts]
        return np.array([[cos(turn), sin(turn)] for turn in turns], dtype=np.float32)


def pair(one: str, other: str, kind: Kind, event: str = "panen") -> PointPair:
    return PointPair(event, Quote("a", one, "id"), Quote("b", other, "id"), kind)


def test_the_centred_cosine_is_measured_from_the_background_of_the_language() -> None:
    pairs = [pair("naik", "turun", Kind.SAME), pair("naik", "hujan", Kind.OTHER)]
    plain = {"id": ("biasa",), "en": ("plain",)}
    done: list[tuple[int, int]] = []
    score = score_encoder("n", Compass(), pairs, plain, lambda *told: done.append(told))
    # 50 degrees apart against 20; seen from "biasa" 25 against 170.
    assert (score.raw.together, score.centred.together) == (0.0, 1.0)
    assert (score.name, score.id) == ("n", "compass")
    everything = len(("naik", "turun", "hujan", "biasa"))
    assert done[-1] == (everything, everything)


def test_hard_negatives_have_a_figure_of_their_own_and_count_in_all_pairs() -> None:
    pairs = [
        pair("naik", "turun", Kind.SAME),
        pair("turun", "hujan", Kind.OTHER),
        pair("naik", "hujan", Kind.HARD, "pasar"),
    ]
    raw = score_encoder("n", Compass(), pairs, {"id": ("biasa",)}, lambda _done, _total: None).raw
    assert (raw.together, raw.hard) == (0.5, 0.0)
    assert raw.events == {"panen": 1.0, "pasar": None}
    assert raw.plain()["events"]["pasar"] is None
