"""What a finding says in words of one language: its title, and the rule's message filled in."""

from __future__ import annotations

import re

from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import ANSWERS, AttributeKind
from factcheck.records.points import SharedQuestion
from factcheck.records.readings import as_written, attribute_reading
from factcheck.records.statements import UNRESOLVED, Statement, Voice
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.finding_phrases import FindingPhrases
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

LONGEST_TITLE = 90
# Two of them stand in one title.
LONGEST_VALUE = 42
PLACE_TESTS = ("event_place", "one_event_place")
FIELD = re.compile(r"\{(left|right)\.(\w+)\}")


def title_of(judgement: Judgement, topic: Topic | None, phrases: FindingPhrases) -> str:
    """Return a headline in plain words for the finding that a judgement stands for."""
    question = judgement.pair.question
    if topic is not None and question is not None:
        return question_title(judgement.pair, question, topic, phrases)
    return (
        value_title(judgement, phrases)
        or denial_title(judgement, phrases)
        or event_title(judgement, phrases)
        or clip(judgement.pair.left.content)
    )


def question_title(
    pair: StatementPair, question: SharedQuestion, topic: Topic, phrases: FindingPhrases
) -> str:
    """Return what two statements answer, alike or not, in the words of a topic."""
    says = {p.id: p.says.told_in(phrases.language) for p in topic.file.propositions}
    # Two topics may each have a proposition of one name.
    asked = (question.topic, question.left)
    affirmed = any(p.affirms for p in pair.left.positions if (p.topic, p.proposition) == asked)
    titles = phrases.titles
    if not question.opposed:
        alike = titles.affirmed_alike if affirmed else titles.denied_alike
        return alike.format(says=says[question.left])
    if question.left == question.right:
        return titles.denied_and_affirmed.format(says=says[question.left])
    sides = (question.right, question.left) if affirmed else (question.left, question.right)
    denied, affirmed_one = (says[side] for side in sides)
    return titles.one_denied_one_affirmed.format(denied=denied, affirmed=affirmed_one)


def denial_title(judgement: Judgement, phrases: FindingPhrases) -> str | None:
    """Return the claim that one statement of a conflict rejects and the other makes, or None."""
    pair = judgement.pair
    if judgement.verdict is not Verdict.CONFLICT or pair.left.denied == pair.right.denied:
        return None
    claim = pair.right if pair.left.denied else pair.left
    return phrases.titles.denied_and_affirmed.format(says=clip(claim.content))


def value_title(judgement: Judgement, phrases: FindingPhrases) -> str | None:
    """Return the two values that stand against each other, or the one that both give, or None."""
    pair, titles = judgement.pair, phrases.titles
    if pair.measures is None and pair.attributes is None:
        return None
    left, right = value_of(pair), value_of(pair.swapped)
    if judgement.verdict is Verdict.AGREEMENT:
        return titles.given_alike.format(value=left)
    if is_yes_or_no(pair):
        return titles.denied_and_affirmed.format(says=affirmed_answer(pair))
    # A statement that is at odds with itself may give one value that cannot be.
    if left == right:
        return titles.one_value.format(value=left)
    left, right = clip(left, LONGEST_VALUE), clip(right, LONGEST_VALUE)
    return titles.two_values.format(left=left, right=right)


def is_yes_or_no(pair: StatementPair) -> bool:
    """Say whether a pair meets in an answer by yes or no; a course has two words for that."""
    kind = pair.attributes.left.kind if pair.attributes else None
    return kind in ANSWERS and kind is not AttributeKind.COURSE


def affirmed_answer(pair: StatementPair) -> str:
    """Return the words of the statement that says yes, of the left one where neither does."""
    says_yes = pair.attributes is not None and pair.attributes.right.values == ("yes",)
    return value_of(pair.swapped if says_yes else pair)


def value_of(pair: StatementPair) -> str:
    """Return the measure or attribute that a pair's left statement gives, as it is written."""
    if pair.attributes is not None:
        return clip(attribute_reading(pair.attributes.left, pair.left))
    return clip(as_written(pair.measures.left, pair.left)) if pair.measures else ""


def event_title(judgement: Judgement, phrases: FindingPhrases) -> str | None:
    """Return "X or Y?" for two places of one event, "One event: X" for one place, or None."""
    left, right = judgement.pair.left, judgement.pair.right
    # Only a rule that compared the places says that they are what differs, or agrees.
    if not left.places or not right.places or not compares_places(judgement):
        return None
    if judgement.verdict is Verdict.CONFLICT:
        one, other = left.places[0].names[0], right.places[0].names[0]
        return phrases.titles.two_values.format(left=one, right=other)
    name = shared_place(left, right)
    return phrases.titles.one_event.format(place=name) if name else None


def compares_places(judgement: Judgement) -> bool:
    """Say whether the relation of two places is what a judgement rests on."""
    return any(check.test.startswith(PLACE_TESTS) for check in judgement.checks)


def shared_place(left: Statement, right: Statement) -> str | None:
    """Return the innermost name that the places of both statements hold, or None."""
    other = {name.casefold() for place in right.places for name in place.names}
    names = (name for place in left.places for name in place.names)
    return next((name for name in names if name.casefold() in other), None)


def message_of(rule: Rule, pair: StatementPair, phrases: FindingPhrases) -> str:
    """Fill in a rule's message with what two statements hold; braces in texts stay as they are."""
    by_side = {"left": pair, "right": pair.swapped}
    alone = rule.file.message_alone if pair.left.id == pair.right.id else None
    message = (alone or rule.file.message).told_in(phrases.language)
    # One pass, so that a text which holds "{right.outlet}" itself is not filled in again.
    return FIELD.sub(lambda found: field(by_side[found[1]], found[2], phrases), message)


def field(pair: StatementPair, name: str, phrases: FindingPhrases) -> str:
    """Return one field of a pair's left statement as text."""
    statement, missing = pair.left, phrases.missing
    match name:
        case "measure" | "attribute":
            return value_of(pair) or str(getattr(missing, name))
        case "place":
            return ", ".join(statement.places[0].names) if statement.places else missing.place
        case "spoken_at":
            where = statement.said_at
            return ", ".join(where[0].names) if where else missing.spoken_at
        case "date":
            return str(statement.said.last) if statement.said else missing.date
        case "speaker":
            return speaker_of(statement, phrases)
        case _:
            return clip(str(getattr(statement, name)))


def speaker_of(statement: Statement, phrases: FindingPhrases) -> str:
    """Return who says a statement: the speaker, the outlet itself, or somebody unknown."""
    if statement.speaker and statement.speaker != UNRESOLVED:
        return clip(statement.speaker)
    is_own = statement.voice is Voice.OWN
    return phrases.missing.own_voice if is_own else phrases.missing.speaker


def clip(text: str, longest: int = LONGEST_TITLE) -> str:
    """Shorten a text at a word, with an ellipsis that shows it."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rsplit(" ", 1)[0] + " …"
