"""Topics: propositions that an editor sees as one question, told apart by anchors.

A topic file lists anchors (words and phrases per language) and propositions. A statement takes a
position on a proposition when every anchor list that it asks for is met; whether it affirms or
denies hangs on the words of ``core``, on negation, and on the reporting word.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from factcheck.errors import Fault, RuleFileError
from factcheck.particulars import Position
from factcheck.phrases import Phrases
from factcheck.records import Article, Statement
from factcheck.rulebook.suggesting import closest
from factcheck.yaml_files import Entry, fault_in, load_yaml

Anchors = dict[str, tuple[str, ...]]
Answer = Literal["affirms", "denies", "none"]


class Proposition(Entry):
    """One checkable point. Names of anchor lists, each of which a content must meet.

    ``core`` carries the yes or no; ``counter`` says the opposite ("complies" against "breaches");
    ``ignore`` are phrases in which a core word means something else; ``about`` lists may be met
    anywhere in the statement; a content that meets an ``unless`` list is about something else.
    """

    id: str
    says: str
    core: str
    counter: str | None = None
    all: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    ignore: str | None = None


class Relation(Entry):
    """Denying one proposition stands against affirming another one, and why."""

    denied: str
    affirmed: str
    because: str


class TopicExample(Entry):
    """A sentence, and the position that it takes on a proposition: affirms, denies or none.

    ``today`` is what it takes today, where that is a known gap.
    """

    text: str
    proposition: str
    expect: Answer
    today: Answer | None = None


class TopicFile(Entry):
    """The content of one file under ``rules/topics/``."""

    id: str
    kind: Literal["stances", "legality"]
    summary: str
    question: str
    anchors: dict[str, Anchors]
    article_about: tuple[str, ...] = ()
    propositions: Annotated[tuple[Proposition, ...], Field(min_length=1)]
    relations: tuple[Relation, ...] = ()
    examples: tuple[TopicExample, ...] = ()


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

    def _polarities(
        self, statement: Statement, proposition: Proposition, name: str, *, affirming: bool
    ) -> set[bool]:
        """Return the polarities of the matches of one list, conditional ones left out."""
        ignored = self._ignored(statement, proposition)
        found = set()
        for match in self._lists[name].find_all(statement.content):
            offset = statement.content_start + match.start
            if any(start <= match.start < end for start, end in ignored):
                continue
            if any(span.holds(offset) for span in statement.conditional_spans):
                continue
            negated = any(span.holds(offset) for span in statement.negated_spans)
            found.add(affirming ^ negated ^ statement.denied)
        return found

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


def faults_in(path: Path, file: TopicFile) -> list[Fault]:
    """Return the faults that the schema cannot see: names that lead nowhere, lists never used."""
    faults = []
    if file.id != path.stem:
        faults.append(fault_in(path, ("id",), f"id {file.id!r} is not the file's name"))
    faults += [
        fault_in(path, ("article_about", number), f"no anchor list is called {name!r}")
        for number, name in enumerate(file.article_about)
        if name not in file.anchors
    ]
    used = set(file.article_about)
    for number, proposition in enumerate(file.propositions):
        named = lists_named(proposition)
        used |= {name for _, name in named}
        faults += [
            fault_in(
                path,
                ("propositions", number, key),
                f"no anchor list is called {name!r}{closest(name, file.anchors)}",
            )
            for key, name in named
            if name not in file.anchors
        ]
    faults += [
        fault_in(path, ("anchors", name), f"anchor list {name!r} is never used")
        for name in file.anchors
        if name not in used
    ]
    return faults + proposition_faults(path, file)


def lists_named(proposition: Proposition) -> list[tuple[str, str]]:
    """Return the anchor lists that a proposition asks for, each with the key that names it."""
    single = (
        ("core", proposition.core),
        ("counter", proposition.counter),
        ("ignore", proposition.ignore),
    )
    several = (
        ("all", proposition.all),
        ("about", proposition.about),
        ("unless", proposition.unless),
    )
    named = [(key, name) for key, name in single if name is not None]
    return named + [(key, name) for key, names in several for name in names]


def proposition_faults(path: Path, file: TopicFile) -> list[Fault]:
    """Return faults for propositions that share an id, and for names of none."""
    known = [proposition.id for proposition in file.propositions]
    faults = [
        fault_in(path, ("propositions", number, "id"), f"there are two propositions {name!r}")
        for number, name in enumerate(known)
        if name in known[:number]
    ]
    named = [
        (("relations", number, key), getattr(relation, key))
        for number, relation in enumerate(file.relations)
        for key in ("denied", "affirmed")
    ]
    named += [
        (("examples", number, "proposition"), example.proposition)
        for number, example in enumerate(file.examples)
    ]
    return faults + [
        fault_in(path, steps, f"no proposition is called {name!r}{closest(name, known)}")
        for steps, name in named
        if name not in known
    ]
