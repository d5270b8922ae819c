"""Linting of languages: texts of rules and topics that a report in another language would lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.errors import Fault
from factcheck.records.tellings import LANGUAGES
from factcheck.rulebook.in_languages import InLanguages
from factcheck.rulebook.linting import LintedRule, LintedTopic
from factcheck.yaml_files import Step, fault_at_key

Text = tuple[tuple[Step, ...], InLanguages | None]


def untold_in_rule(linted: LintedRule) -> Iterator[Fault]:
    """Yield the texts of a rule's findings that lack a language of the reports."""
    file = linted.rule.file
    texts: list[Text] = [
        (("summary",), file.summary),
        (("message",), file.message),
        (("message_alone",), file.message_alone),
    ]
    for steps, message in untold(texts):
        yield fault_at_key(linted.path, steps, message)


def untold_in_topic(linted: LintedTopic) -> Iterator[Fault]:
    """Yield the texts of a topic's findings that lack a language of the reports."""
    file = linted.topic.file
    texts: list[Text] = [(("question",), file.question)]
    texts += [(("propositions", i, "says"), p.says) for i, p in enumerate(file.propositions)]
    texts += [(("relations", i, "because"), r.because) for i, r in enumerate(file.relations)]
    for steps, message in untold(texts):
        yield fault_at_key(linted.path, steps, message)


def untold(texts: Iterable[Text]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield the place of each text that lacks a language, with what that means for a report."""
    for steps, text in texts:
        told = dict(text.given()) if text is not None else dict.fromkeys(LANGUAGES, "")
        for language in LANGUAGES:
            if language not in told:
                shows = f"a report in this language shows the English {steps[-1]}"
                yield steps, f"no text under `{language}`: {shows}"
