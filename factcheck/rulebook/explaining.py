"""Explaining: what a rule does with two sentences, told so that no rule file need be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records.judgements import Judgement
from factcheck.records.points import SharedQuestion
from factcheck.records.statements import UNRESOLVED, Stance, Statement, Voice
from factcheck.records.tellings import ENGLISH
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.examples import deciding
from factcheck.rulebook.finding_phrases import every_language
from factcheck.rulebook.judging import passes
from factcheck.rulebook.ladder_faults import CANNOT_TELL
from factcheck.rulebook.messages import message_of, value_of
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

STANCES = {
    Stance.ASSERT: "says that this is so",
    Stance.DENY: "denies it",
    Stance.CONFIRM: "confirms it",
    Stance.ACCUSE: "accuses someone of it",
    Stance.WARN: "warns of it",
    Stance.PROMISE: "promises it",
    Stance.SPECULATE: "thinks it possible",
    Stance.ASK: "asks for it",
}
MEANINGS = {
    Verdict.CONFLICT: "the two statements stand against each other, and the report shows both",
    Verdict.AGREEMENT: "the two statements support each other, and the report shows both",
    Verdict.COMPATIBLE: "the two statements differ, but both can be true",
    Verdict.ABSTAIN: "the rule says nothing about these two statements",
}
ANSWERS = {True: "yes", False: "no", None: "cannot tell"}


def explain_statements(side: str, statements: Sequence[Statement]) -> Iterator[str]:
    """Yield lines on the statements found in a sentence: who, what about it, and its content."""
    if not statements:
        yield f"{side}: no statement was found in this sentence"
    for number, statement in enumerate(statements, 1):
        yield f"{side}, statement {number}: {statement.text.strip()}"
        yield f"  who says it: {who(statement)}"
        cue = f' (by the word "{statement.cue}")' if statement.cue else ""
        yield f"  what the speaker does: {stance_of(statement)}{cue}"
        yield f"  what it is about: {statement.content}"


def who(statement: Statement) -> str:
    """Name the speaker of a statement, or the outlet that says it itself."""
    if statement.voice is Voice.OWN:
        return f"{statement.outlet}, in its own words"
    if statement.speaker == UNRESOLVED:
        return "someone whom the text does not settle"
    return statement.speaker or "nobody in particular"


def stance_of(statement: Statement) -> str:
    """Say what the speaker does with the content, and in what mood it is."""
    rejects = statement.denied and statement.stance is not Stance.DENY
    parts = ["rejects it" if rejects else STANCES[statement.stance]]
    parts += ["the content is negative"] if statement.negated else []
    parts += ["with a reservation"] if statement.hedged else []
    parts += ["under a condition"] if statement.conditional else []
    return ", ".join(parts)


def explain_judgements(
    rule: Rule, judgements: Sequence[Judgement], topics: Sequence[Topic]
) -> Iterator[str]:
    """Yield lines on what a rule made of all pairs: the deciding one in full, the rest in brief."""
    chosen = deciding(rule, judgements)
    if chosen is None:
        yield "There is nothing to compare: a sentence without a statement makes no pair."
        return
    if len(judgements) > 1:
        yield f"{len(judgements)} pairs of statements; the one that decides:"
    yield f"  one: {chosen.pair.left.text.strip()}"
    yield f"  other: {chosen.pair.right.text.strip()}"
    if chosen.pair.question:
        yield from explain_question(chosen, chosen.pair.question, topics)
    if chosen.pair.measures or chosen.pair.attributes:
        yield f"What is compared: {value_of(chosen.pair)} / {value_of(chosen.pair.swapped)}"
    yield from explain_ladder(rule, chosen)
    for other in judgements:
        if other is not chosen:
            texts = f"{other.pair.left.content.strip()} / {other.pair.right.content.strip()}"
            yield f"Another pair stops at {other.level} ({other.verdict}): {texts}"


def explain_question(
    judgement: Judgement, question: SharedQuestion, topics: Sequence[Topic]
) -> Iterator[str]:
    """Yield lines on the question that both statements answer, and the answer of each."""
    topic = next(topic for topic in topics if topic.file.id == question.topic)
    says = {proposition.id: proposition.says.en for proposition in topic.file.propositions}
    yield f"The question (topic {question.topic}): {question.asked}"
    sides = ((judgement.pair.left, question.left), (judgement.pair.right, question.right))
    for statement, proposition in sides:
        affirms = any(
            p.affirms
            for p in statement.positions
            if (p.topic, p.proposition) == (question.topic, proposition)
        )
        yield f'  {who(statement)}: {"yes" if affirms else "no"} to "{says[proposition]}"'


def explain_ladder(rule: Rule, judgement: Judgement) -> Iterator[str]:
    """Yield lines on each condition with its value, each level down to the deciding one."""
    yield "Conditions:"
    yield from explain_conditions(rule, judgement)
    yield "Levels, from the top; the first that holds decides:"
    for number, rung in enumerate(rule.ladder, 1):
        is_deciding = rung.name == judgement.level
        is_stop = judgement.level == CANNOT_TELL and str(judgement.cannot_tell) in rung.when.names
        answer = "holds" if is_deciding else "cannot be told" if is_stop else "does not hold"
        yield f"  {number}. {rung.name}, when {rung.when.text}: {answer}"
        if is_deciding or is_stop:
            break
    yield from explain_result(rule, judgement)


def explain_conditions(rule: Rule, judgement: Judgement) -> Iterator[str]:
    """Yield one line for each test: what is asked, the answer, and what was measured in words."""
    for name, tests in rule.conditions:
        for test in tests:
            condition = CONDITIONS[test.condition]
            value = condition.measure(judgement.pair)
            passed = ANSWERS[passes(test, judgement.pair)]
            yield f"  {name} ({test.in_words}): {passed}; {condition.in_words(value)}"


def explain_result(rule: Rule, judgement: Judgement) -> Iterator[str]:
    """Yield the verdict, what it means, and the message that a finding would bear."""
    if judgement.level == CANNOT_TELL:
        yield f"Result: abstain, because {judgement.cannot_tell!r} cannot be told."
        return
    yield f"Result: {judgement.verdict}/{judgement.level}: {MEANINGS[judgement.verdict]}."
    if judgement.verdict is not Verdict.ABSTAIN:
        for phrases in every_language():
            language = "" if phrases.language == ENGLISH else f" ({phrases.language})"
            yield f"Message{language}: {message_of(rule, judgement.pair, phrases)}"
