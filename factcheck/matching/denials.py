"""Denials: who denies what another text tells, in whatever sentence.

A denial repeats a claim in few words, mostly its first ones ("denied that he had paid the driver"),
and adds what only the story explains. So the words that it opens with are looked for elsewhere,
weighed by how specific they are to the story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from factcheck.matching.specificity import Specificity, specificities
from factcheck.records.particulars import NEGATOR, Span, Word
from factcheck.records.points import About, Denying, SharedDenial, ToldAs
from factcheck.records.statements import Stance, Statement, Voice

# The words of a claim itself; what follows is where, when and of which case.
OPENING = 5
# Who asks or speaks of an "if" tells nothing, and who denies stands on the other side.
CLAIMING = frozenset(Stance) - {Stance.ASK, Stance.DENY}
DECIMALS = 2

Weights = Mapping[str, Specificity]


def shared_denials(statements: Sequence[Statement]) -> Iterator[tuple[int, int, SharedDenial]]:
    """Yield rows of a denial and of a statement of one story that tells what is denied."""
    weights, rows_with = specificities(statements), rows_by_form(statements)
    for row, denial in enumerate(statements):
        denied = denied_by(denial)
        if denied is None:
            continue
        for other in sorted({at for word in denied.words for at in rows_with[word.form]} - {row}):
            claim = statements[other]
            shared = told(denial, denied, claim, weights) if may_claim(claim, denial) else None
            if shared is not None and row < other:
                yield row, other, shared
            elif shared is not None:
                yield other, row, replace(shared, left=shared.right, right=shared.left)


def rows_by_form(statements: Sequence[Statement]) -> Mapping[str, Sequence[int]]:
    """Return the rows of the statements that hold each form of a word."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        for form in {word.form for word in statement.wording}:
            rows[form].append(row)
    return rows


@dataclass(frozen=True, slots=True)
class Denied:
    """What a statement denies: the words that it opens with, and how it is denied."""

    words: tuple[Word, ...]
    by: Denying


def denied_by(statement: Statement) -> Denied | None:
    """Return what a statement denies, None where it denies nothing.

    Nobody says "never" of what nobody claims; a plain negator answers no one.
    """
    if not statement.speakers:
        return None
    if statement.denied:
        words = tuple(islice(telling_words(statement), OPENING))
        return Denied(words, Denying.REPORTING_WORD) if words else None
    if statement.voice is Voice.OWN or statement.conditional:
        return None
    held = (
        word
        for word in telling_words(statement)
        if any(span.holds(word.start) for span in statement.emphatic_spans)
    )
    words = tuple(islice(held, OPENING))
    return Denied(words, Denying.EMPHASIS) if words else None


def telling_words(statement: Statement) -> Iterator[Word]:
    """Yield the words of a content, its negators left out, and names, the speaker's among them."""
    own = {word for key in statement.speakers for word in key.split()}
    negators = {word.start for word in statement.wording if word.form == NEGATOR}
    for word in statement.wording:
        if word.start not in negators and not word.is_name and word.form not in own:
            yield word


def may_claim(claim: Statement, denial: Statement) -> bool:
    """Say whether a statement may tell what a denial denies: by another speaker, for a fact."""
    if claim.denied or claim.conditional or claim.stance not in CLAIMING:
        return False
    if set(claim.speakers) & set(denial.speakers):
        return False
    apart = claim.end <= denial.start or denial.end <= claim.start
    return claim.article_id != denial.article_id or apart or is_its_claim(claim, denial)


def is_its_claim(claim: Statement, denial: Statement) -> bool:
    """Say whether a claim is told in the denial, as the word of somebody: "denied that, as X says".

    A rumour that is only told to deny it is nobody's word; what a sentence in front tells is.
    """
    places = {(one.content_start, one.content_end) for one in (claim, denial)}
    return (bool(claim.speakers) or claim.voice is Voice.OWN) and len(places) == 1


def told(
    denial: Statement, denied: Denied, claim: Statement, weights: Weights
) -> SharedDenial | None:
    """Return what a statement tells of what is denied, None if nothing.

    A word that only one of them negates makes it say the same as the denial, and what is wished for
    is not told. What "never" governs first is what is not so: "never planned to sell" does not deny
    the sale.
    """
    by_negator = denied.by is Denying.EMPHASIS
    claimed = {word.form: word for word in claim.wording}
    if by_negator and denied.words[0].form not in claimed:
        return None
    shared = [word for word in denied.words if word.form in claimed]
    alike = all(claimed[word.form].negated == (word.negated and not by_negator) for word in shared)
    if not shared or not alike or is_wished(claim, [claimed[word.form] for word in shared]):
        return None
    return SharedDenial(
        left=stretch(shared),
        right=stretch([claimed[word.form] for word in shared]),
        by=denied.by,
        words=len({word.form for word in shared}),
        share=round(share(shared, denied.words, weights), DECIMALS),
        about=about(denial, claim),
        told_as=told_as(claim),
    )


def is_wished(claim: Statement, words: Sequence[Word]) -> bool:
    """Say whether a statement only wishes what some of its words say: "should support them"."""
    spans = claim.wished_spans
    return all(any(span.holds(word.start) for span in spans) for word in words)


def share(shared: Sequence[Word], words: Sequence[Word], weights: Weights) -> float:
    """Return what some of the words weigh of all; alike, where the story says nothing of them."""
    whole = sum(weights[word.form].weight for word in words)
    if not whole:
        return len(shared) / len(words)
    return sum(weights[word.form].weight for word in shared) / whole


def told_as(claim: Statement) -> ToldAs:
    """Return how a statement tells what it tells."""
    if claim.stance is Stance.CONFIRM:
        return ToldAs.ADMISSION
    goes_round = claim.rumoured or claim.stance is Stance.ACCUSE
    return ToldAs.RUMOUR if goes_round else ToldAs.CLAIM


def stretch(words: Sequence[Word]) -> Span:
    """Return the stretch of text from the first word up to the beginning of the last one."""
    starts = sorted(word.start for word in words)
    return Span(starts[0], starts[-1] + 1)


def about(denial: Statement, claim: Statement) -> About:
    """Say whether a claim names the one who denies, or one whom the denial names.

    One word of a name is enough: a person who was introduced goes by one.
    """
    denied_of = named(denial).union(*(key.split() for key in denial.speakers))
    told_of = named(claim)
    if denied_of & told_of.union(word.form for word in claim.wording):
        return About.NAMED
    return About.OTHER if told_of else About.OPEN


def named(statement: Statement) -> set[str]:
    """Return the words of the names in a statement."""
    written = {word.form for word in statement.wording if word.is_name}
    return written.union(*(name.split() for name in statement.names))
