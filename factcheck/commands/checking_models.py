"""What ``factcheck models check`` does: opens both models and asks them what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.models.self_test import Outcome


def checked(encoder: str, entailment: str) -> Iterator[Outcome]:
    """Yield the outcome of each known case, the encoder's first.

    Raises ModelError, before any case, if one of the models is not there.
    """
    from factcheck.models.encoder import open_encoder
    from factcheck.models.entailment import open_entailment
    from factcheck.models.known_cases import read_known_cases
    from factcheck.models.self_test import check_encoder, check_entailment

    cases = read_known_cases()
    texts, pairs = open_encoder(encoder), open_entailment(entailment)
    for language, known in cases.languages.items():
        yield from check_encoder(texts, language, known.nearness)
    for language, known in cases.languages.items():
        yield from check_entailment(pairs, language, known.pairs)
