"""An entailed sentence with its negation put in or taken out: it contradicts the premise then."""

from __future__ import annotations

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import CONTRADICTION, ENTAILMENT
from factcheck.training.contrasts import Contrasts


def negated(pair: Pair, contrasts: Contrasts) -> Pair | None:
    """Return the pair with its hypothesis turned into the opposite, or None if that is unsure.

    Sure are entailed hypotheses of one clause with one phrase to exchange, and without words that
    quantify, restrict or deny beside it.
    """
    if pair.label != ENTAILMENT or "," in pair.hypothesis:
        return None
    found = list(contrasts.phrases.finditer(pair.hypothesis))
    if len(found) != 1:
        return None
    start, end = found[0].span()
    before, after = pair.hypothesis[:start], pair.hypothesis[end:]
    phrase = found[0].group()
    if contrasts.unsure_words.search(f"{before} | {after}") or not phrase.islower():
        return None
    opposite = contrasts.opposites[phrase]
    return Pair(pair.premise, f"{before}{opposite}{after}", CONTRADICTION)
