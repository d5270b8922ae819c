"""Answers in the words that reviewers read and write, in the language of every catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

from factcheck.errors import InputError
from factcheck.records.verdicts import Verdict
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import LANGUAGES, wording_in
from factcheck.review.decisions import Answer, answers_to
from factcheck.rulebook.suggesting import closest

LONGEST_ANSWER = 3
AGREEMENT = "of_agreement"
# Answers as they are kept, about whatever finding.
NAMES = {**{answer.value: answer for answer in Answer}, "not a conflict": Answer.NO_CONFLICT}
# How alike a word and an answer are, from 0 to 1, before it is suggested.
NEAR = 0.6


def answer_in_words(text: str, verdict: Verdict | None = None) -> Answer | None:
    """Return the answer that a text names, in whatever language; None where it names none.

    With a verdict, words that are said of agreements alone name nothing about other findings.
    """
    plain = _plain(text)
    named = NAMES.get(plain)
    if named is None and (verdict in (None, Verdict.AGREEMENT) or plain not in _of_agreements()):
        named = _words().get(plain)
    return named


def answer_about(text: str, finding: str, verdict: Verdict) -> Answer:
    """Return the answer that a text names; InputError where it does not answer such a finding."""
    if answer_in_words(text) is None:
        raise no_answer(text)
    answer = answer_in_words(text, verdict)
    fitting = answers_to(verdict)
    if answer is None or answer not in fitting:
        raise InputError(
            f"{finding}: {visible(text)!r} does not answer a finding of kind {verdict}; "
            f"answers are {', '.join(fitting)}"
        )
    return answer


def no_answer(text: str) -> InputError:
    """Return the error that a text is no answer, with the nearest one and all there are."""
    near = closest(_plain(text), sorted(_words()))
    return InputError(f"{visible(text)!r} is no answer{near}; answers are {', '.join(_offered())}")


def answer_meant(words: Sequence[str]) -> str:
    """Return what in the last words of a command was meant for an answer: what is nearest to one.

    ``words`` are not empty; where nothing is near, it is the last of them.
    """
    tails = [" ".join(words[-n:]) for n in range(1, min(LONGEST_ANSWER, len(words)) + 1)]
    return max(tails, key=_likeness)


def _likeness(text: str) -> float:
    ratios = (SequenceMatcher(None, _plain(text), word).ratio() for word in _words())
    return max(ratio if ratio >= NEAR else 0.0 for ratio in ratios)


def _plain(text: str) -> str:
    return " ".join(re.split(r"[\s_-]+", text.strip().casefold()))


def _offered() -> Iterator[str]:
    """Yield each answer, and in brackets what it is called in other languages."""
    for answer in Answer:
        called = [wording_in(language).named("answers", answer) for language in LANGUAGES]
        others = [name for name in dict.fromkeys(called) if name != answer]
        yield f"{answer} ({', '.join(others)})" if others else answer


@cache
def _words() -> Mapping[str, Answer]:
    """Return every word for an answer in every catalogue, those about agreements among them."""
    words = {
        _plain(word): answer
        for language in LANGUAGES
        for answer in Answer
        for word in (
            wording_in(language).named("answers", answer),
            *wording_in(language).lines(f"answer_words.{answer}"),
        )
    }
    return {**words, **_of_agreements()}


@cache
def _of_agreements() -> Mapping[str, Answer]:
    """Return the words that are said of agreements alone, and deny that they are any."""
    return {
        _plain(word): Answer.NO_CONFLICT
        for language in LANGUAGES
        for word in wording_in(language).lines(f"answer_words.{AGREEMENT}")
    }
