"""Topics: propositions that an editor sees as one question, told apart by anchors.

A topic file lists anchors (words and phrases per language) and propositions. A statement takes a
position on a proposition when every anchor list that it asks for is met; whether it affirms or
denies hangs on the words of ``core``, on negation, and on the reporting word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import RuleFileError
from factcheck.language.phrases import Phrases
from factcheck.records.articles import Article
from factcheck.records.particulars import Position, Span
from factcheck.records.statements import Statement
from factcheck.rulebook.topic_faults import faults_in
from factcheck.rulebook.topic_file import Proposition, TopicFile
from factcheck.yaml_files import fault_in, load_yaml


@dataclass(frozen=True, slots=True)
class Undecided:
    """A statement that both affirms and denies a proposition, so that it takes no position."""

    statement: str
    topic: str
    proposition: str


class Topic:
    """A topic file compiled for matching."""

    def __init__(self, file: TopicFile) -> None:
        self.file = file
        self._lists = {
            name: Phrases(word for words in languages.values() for word in words)
            for name, languages in file.anchors.items()
        }
        self._opposed = {(r.denied, r.affirmed) for r in file.relations}

    def fits(self, article: Article) -> bool:
        """Say whether an article meets the lists that the whole topic asks for."""
        return all(article.text in self._lists[name] for name in self.file.article_about)

    def read(self, statement: Statement) -> tuple[tuple[Position, ...], tuple[Undecided, ...]]:
        """Return the positions that a statement takes, and the points where it takes both sides."""
        positions, undecided = [], []
        for proposition in self.file.propositions:
            answers = self.answers(statement, proposition)
            if len(answers) == 1:
                positions.append(Position(self.file.id, proposition.id, answers.pop()))
            elif answers:
                undecided.append(Undecided(statement.id, self.file.id, proposition.id))
        return tuple(positions), tuple(undecided)

    def answers(self, statement: Statement, proposition: Proposition) -> set[bool]:
        """Return what a statement answers to a proposition: nothing, yes, no, or both."""
        content = statement.content
        if not all(content in self._lists[name] for name in proposition.all):
            return set()
        if not all(statement.text in self._lists[name] for name in proposition.about):
            return set()
        if any(content in self._lists[name] for name in proposition.unless):
            return set()
        said = self._polarities(statement, proposition, proposition.core, affirming=True)
        if proposition.counter is not None:
            said |= self._polarities(statement, proposition, proposition.counter, affirming=False)
        return said

    def deciding_words(self, statement: Statement, proposition: str) -> tuple[Span, ...]:
        """Return the words of a statement that carry its yes or no to a proposition, by place."""
        asked = next(known for known in self.file.propositions if known.id == proposition)
        lists = [name for name in (asked.core, asked.counter) if name is not None]
        return tuple(sorted({s for name in lists for s in self._decisive(statement, asked, name)}))

    def _polarities(
        self, statement: Statement, proposition: Proposition, name: str, *, affirming: bool
    ) -> set[bool]:
        """Return the polarities of the matches of one list, conditional ones left out."""
        found = set()
        for match in self._decisive(statement, proposition, name):
            negated = any(span.holds(match.start) for span in statement.negated_spans)
            found.add(affirming ^ negated ^ statement.denied)
        return found

    def _decisive(
        self, statement: Statement, proposition: Proposition, name: str
    ) -> Iterator[Span]:
        """Yield the places of one list's words in the content, ignored and conditional ones not."""
        ignored = self._ignored(statement, proposition)
        for match in self._lists[name].find_all(statement.content):
            offset = statement.content_start + match.start
            if any(start <= match.start < end for start, end in ignored):
                continue
            if not any(span.holds(offset) for span in statement.conditional_spans):
                yield Span(offset, statement.content_start + match.end)

    def _ignored(self, statement: Statement, proposition: Proposition) -> list[tuple[int, int]]:
        if proposition.ignore is None:
            return []
        matches = self._lists[proposition.ignore].find_all(statement.content)
        return [(match.start, match.end) for match in matches]

    def are_opposed(self, left: Position, right: Position) -> bool:
        """Say whether two positions stand against each other in this topic."""
        if left.affirms == right.affirms:
            return False
        denied, affirmed = (left, right) if right.affirms else (right, left)
        same = denied.proposition == affirmed.proposition
        return same or (denied.proposition, affirmed.proposition) in self._opposed


def load_topic(path: Path) -> Topic:
    """Read a topic file; RuleFileError for any fault, unknown list names included."""
    file = load_yaml(path, TopicFile)
    faults = tuple(faults_in(path, file))
    if faults:
        raise RuleFileError(faults)
    try:
        return Topic(file)
    except ValueError as error:
        raise RuleFileError((fault_in(path, ("anchors",), str(error)),)) from None
