"""The examples inside a topic file: one sentence read, and the position that it takes."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.rulebook.example_reading import Reading, article_of
from factcheck.rulebook.rule_file import NO_VERDICT, ExampleSide
from factcheck.rulebook.topic_file import TopicExample
from factcheck.rulebook.topics import Topic

# Two statements of one sentence may answer differently.
BOTH = "both sides"


@dataclass(frozen=True, slots=True)
class TopicResult:
    """What position a topic saw in an example: ``affirms``, ``denies``, ``none`` or both sides."""

    topic: str
    example: TopicExample
    found: str

    @property
    def failure(self) -> str | None:
        """What is wrong, in one sentence; None for an answer as expected, and for a known gap."""
        expected, today = self.example.expect, self.example.today
        if today is not None and self.found == expected:
            return f"the known gap is closed, it gives {self.found}: delete `today: {today}`"
        if self.found != (today or expected):
            return f"expected {expected}, got {self.found} on {self.example.proposition!r}"
        return None


def check_topic(topic: Topic, reading: Reading) -> tuple[TopicResult, ...]:
    """Return one result for each example of a topic, in file order."""
    return tuple(
        TopicResult(topic.file.id, example, position(topic, example, reading))
        for example in topic.file.examples
    )


def position(topic: Topic, example: TopicExample, reading: Reading) -> str:
    """Return what the statements of a sentence answer to the proposition of its example."""
    article = article_of("1", ExampleSide(outlet="Alpha", text=example.text), reading)
    answers = {
        taken.affirms
        for statement in reading.extract(article)
        for taken in topic.read(statement)[0]
        if taken.proposition == example.proposition
    }
    if len(answers) > 1:
        return BOTH
    return next(("affirms" if answer else "denies" for answer in answers), NO_VERDICT)
