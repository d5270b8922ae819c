"""What is withheld: "X did not deny P", "X declined to confirm P", "X would not comment".

Not to deny is no denial and no confirmation, and who will not confirm has said nothing about P:
nobody asserts P there, neither the one who was asked nor the outlet.
"""

from __future__ import annotations

import re

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.sentences import find_quotations
from factcheck.records.particulars import Span

# Adverbs may stand between a refusal and its verb ("did not immediately confirm"), in characters.
REACH = 40
CLAUSE_MARK = re.compile(r"[,;]\s")


def told_before(text: str, sentence: Span, lexicon: Lexicon) -> Span:
    """Return what of a sentence the outlet tells: all of it, or what stands before a refusal.

    The clause of the refusal begins at the last comma in front of it.
    """
    start = withheld_at(text, sentence, lexicon)
    if start is None:
        return sentence
    marks = [mark.start() for mark in CLAUSE_MARK.finditer(text, sentence.start, start)]
    return Span(sentence.start, marks[-1] if marks else sentence.start)


def withheld_at(text: str, sentence: Span, lexicon: Lexicon) -> int | None:
    """Return where somebody refuses to answer, or leaves open what is said of P; else None."""
    quotations = find_quotations(text, sentence)
    for verb in lexicon.answering.find_all(text, sentence.start, sentence.end):
        if any(quotation.holds(verb.start) for quotation in quotations):
            continue
        refusal = refused_before(text, sentence.start, verb.start, lexicon)
        if refusal is not None:
            return refusal
    return None


def refused_before(text: str, start: int, verb: int, lexicon: Lexicon) -> int | None:
    """Return where the refusal in front of a verb of answering begins, or None.

    Nothing but adverbs or another such verb stands between.
    """
    if lexicon.answering.at(text, verb) is None:
        return None
    refusals = list(lexicon.refusing.find_all(text, max(start, verb - REACH), verb))
    if not refusals or not adverbs_only(text[refusals[-1].end : verb], lexicon):
        return None
    return refusals[-1].start


def adverbs_only(between: str, lexicon: Lexicon) -> bool:
    """Say whether a refusal reaches its verb over these words."""
    return all(
        lexicon.auxiliaries.at(word, 0) is not None
        or lexicon.answering.at(word, 0) is not None
        or word.casefold() in lexicon.refusal_links
        for word in between.split()
    )


def is_left_open(text: str, start: int, cue: Span, lexicon: Lexicon) -> bool:
    """Say whether a reporting word is refused, or one of two of which neither is done.

    ``start`` is where its sentence begins: "X neither confirmed nor denied P".
    """
    if refused_before(text, start, cue.start, lexicon) is not None:
        return True
    following = text[cue.end : cue.end + REACH].split()[:2]
    joins = bool(following) and following[0].casefold() in lexicon.refusal_links
    other = len(following) > 1 and lexicon.answering.at(following[1], 0) is not None
    return joins and other and lexicon.refusing.at(text, cue.start) is not None
