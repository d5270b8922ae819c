"""What a finding says in words: its title, and the rule's message filled in."""

from __future__ import annotations

import re

from factcheck.readings import as_written
from factcheck.records import Judgement, Statement, StatementPair, Verdict
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

LONGEST_TITLE = 90
FIELD = re.compile(r"\{(left|right)\.(\w+)\}")


def title_of(judgement: Judgement, topic: Topic | None) -> str:
    """Return a headline in plain words for the finding that a judgement stands for."""
    question = judgement.pair.question
    if topic is None or question is None:
        plain = value_title(judgement) or denial_title(judgement) or event_title(judgement)
        return clip(plain or judgement.pair.left.content)
    says = {p.id: p.says for p in topic.file.propositions}
    if not question.opposed:
        affirmed = next(
            p.affirms
            for p in judgement.pair.left.positions
            if (p.topic, p.proposition) == (question.topic, question.left)
        )
        return f"{says[question.left]}: {'affirmed' if affirmed else 'denied'} alike"
    if question.left == question.right:
        return f"{says[question.left]}: denied and affirmed"
    left_affirms = any(
        p.affirms for p in judgement.pair.left.positions if p.proposition == question.left
    )
    denied, affirmed_one = (
        (question.right, question.left) if left_affirms else (question.left, question.right)
    )
    return f"{says[denied]} (denied); {says[affirmed_one]} (affirmed)"


def denial_title(judgement: Judgement) -> str | None:
    """Return the claim that one statement of a conflict rejects and the other makes, or None."""
    pair = judgement.pair
    if judgement.verdict is not Verdict.CONFLICT or pair.left.denied == pair.right.denied:
        return None
    claim = pair.right if pair.left.denied else pair.left
    return f"{clip(claim.content)}: denied and affirmed"


def value_title(judgement: Judgement) -> str | None:
    """Return the two values that stand against each other, or the one that both give, or None."""
    pair = judgement.pair
    if pair.measures is None and pair.attributes is None:
        return None
    left, right = value_of(pair), value_of(pair.swapped)
    if judgement.verdict is Verdict.AGREEMENT:
        return f"Given alike: {left}"
    # A statement that is at odds with itself may give one value that cannot be.
    return f"{left}?" if left == right else f"{left} or {right}?"


def value_of(pair: StatementPair) -> str:
    """Return the measure or attribute that a pair's left statement gives, as it is written."""
    shared = pair.measures or pair.attributes
    if shared is None:
        return ""
    return clip(as_written(shared.left, pair.left))


def event_title(judgement: Judgement) -> str | None:
    """Return "X or Y?" for two places of one event, "One event: X" for one place, or None."""
    left, right = judgement.pair.left, judgement.pair.right
    if not left.places or not right.places:
        return None
    if judgement.verdict is Verdict.CONFLICT:
        return f"{left.places[0].names[0]} or {right.places[0].names[0]}?"
    # Only a rule that compared the places says that they are what agrees.
    compared = any(check.test.startswith("event_place:") for check in judgement.checks)
    name = shared_place(left, right) if compared else None
    return f"One event: {name}" if name else None


def shared_place(left: Statement, right: Statement) -> str | None:
    """Return the innermost name that the places of both statements hold, or None."""
    other = {name.casefold() for place in right.places for name in place.names}
    names = (name for place in left.places for name in place.names)
    return next((name for name in names if name.casefold() in other), None)


def message_of(rule: Rule, pair: StatementPair) -> str:
    """Fill in a rule's message with what two statements hold; braces in texts stay as they are."""
    by_side = {"left": pair, "right": pair.swapped}
    alone = rule.file.message_alone if pair.left.id == pair.right.id else None
    # One pass, so that a text which holds "{right.outlet}" itself is not filled in again.
    return FIELD.sub(lambda found: field(by_side[found[1]], found[2]), alone or rule.file.message)


def field(pair: StatementPair, name: str) -> str:
    """Return one field of a pair's left statement as text."""
    statement = pair.left
    if name in ("measure", "attribute"):
        return value_of(pair) or "no value"
    if name == "place":
        return ", ".join(statement.places[0].names) if statement.places else "no place"
    if name == "spoken_at":
        return ", ".join(statement.said_at[0].names) if statement.said_at else "no place"
    if name == "date":
        return str(statement.said.last) if statement.said else "no date"
    return clip(str(getattr(statement, name)))


def clip(text: str) -> str:
    """Shorten a text at a word, with an ellipsis that shows it."""
    flat = " ".join(text.split())
    if len(flat) <= LONGEST_TITLE:
        return flat
    return flat[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
