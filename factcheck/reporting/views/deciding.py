"""What reviewers may answer and what they answered about a finding, in words of one language."""

from __future__ import annotations

from factcheck.contract.entries import FindingEntry
from factcheck.records.verdicts import Verdict
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

# How the answer of a reviewer without a name is kept.
UNNAMED = "unnamed"


def answers_to(verdict: Verdict) -> tuple[str, ...]:
    """Return the answers that a reviewer may give to a finding of a verdict."""
    if verdict is Verdict.AGREEMENT:
        return "confirmed", "no conflict", "unsure"
    return "conflict", "no conflict", "update", "unsure"


def answer_in_words(answer: str, verdict: Verdict, wording: Wording) -> str:
    """Return an answer in words; an agreement that is none is not called free of conflict."""
    if verdict is Verdict.AGREEMENT and f"agreement_answers.{answer}" in wording.phrases:
        return wording.phrase(f"agreement_answers.{answer}")
    return wording.named("answers", answer)


def offered(verdict: Verdict, wording: Wording) -> str:
    """Return all answers that a finding of a verdict takes, as the end of a question."""
    *others, last = (answer_in_words(answer, verdict, wording) for answer in answers_to(verdict))
    return wording.say("finding.answers", answers=", ".join(others), last=last)


def contrary_in_words(entry: FindingEntry, wording: Wording) -> tuple[str, ...]:
    """Return each answer against the one that holds: who gave it, which it is, and the note."""
    if entry.review is None:
        return ()
    notes = entry.review.disagreed_notes
    return tuple(
        _contrary(answer, notes[number] if number < len(notes) else "", entry.verdict, wording)
        for number, answer in enumerate(entry.review.disagreed)
    )


def _contrary(answer: str, note: str, verdict: Verdict, wording: Wording) -> str:
    who, colon, said = answer.rpartition(": ")
    if not colon:
        return visible(answer)
    name = wording.phrase("finding.another_reviewer") if who == UNNAMED else visible(who)
    in_words = visible(answer_in_words(said, verdict, wording))
    told = wording.say("finding.disagreed", who=name, answer=in_words)
    return f"{told}: “{visible(note)}”" if note else told
