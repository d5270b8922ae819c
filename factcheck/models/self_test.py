"""Asking models about known sentences: whether this installation answers as it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.models.encoder import Encoder
from factcheck.models.entailment import Entailment
from factcheck.models.known_cases import KnownNearness, KnownPair
from factcheck.models.model_files import Role
from factcheck.records.premises import LABELS, Premised


@dataclass(frozen=True, slots=True)
class Outcome:
    """One case: whether it holds, what the model said of it, and the sentences."""

    role: Role
    language: str
    holds: bool
    told: str
    texts: str


def unheard(_: int) -> None:
    """Take progress and show nothing."""


def check_encoder(
    encoder: Encoder, language: str, cases: Sequence[KnownNearness]
) -> Iterator[Outcome]:
    """Yield for each case whether the nearer text is nearer. Raises ModelError."""
    for case in cases:
        texts = (case.text, case.nearer, case.farther)
        own, nearer, farther = encoder.encode(texts, unheard)
        near, far = float(own @ nearer), float(own @ farther)
        told = f"{near:.3f} and {far:.3f}, {'as' if near > far else 'not as'} expected"
        yield Outcome(Role.ENCODER, language, near > far, told, " | ".join(texts))


def check_entailment(
    entailment: Entailment, language: str, cases: Sequence[KnownPair]
) -> Iterator[Outcome]:
    """Yield for each case whether its label is the likeliest. Raises ModelError."""
    pairs = [Premised(case.premise, case.hypothesis) for case in cases]
    for case, row in zip(cases, entailment.score(pairs, unheard), strict=True):
        answer, chance = LABELS[int(row.argmax())], float(row.max())
        told = f"{answer} {chance:.2f}"
        if answer != case.label:
            told += f", {case.label} expected"
        texts = f"{case.premise} | {case.hypothesis}"
        yield Outcome(Role.ENTAILMENT, language, answer == case.label, told, texts)
