"""The schema of a topic file (``rules/topics/*.yaml``)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from factcheck.rulebook.in_languages import InLanguages
from factcheck.yaml_files import Entry

Anchors = dict[str, tuple[str, ...]]
Answer = Literal["affirms", "denies", "none"]


class Proposition(Entry):
    """One checkable point. Names of anchor lists, each of which a content must meet.

    ``core`` carries the yes or no; ``counter`` says the opposite ("complies" against "breaches");
    ``ignore`` are phrases in which a core word means something else; ``about`` lists may be met
    anywhere in the statement; a content that meets an ``unless`` list is about something else.
    """

    id: str
    says: InLanguages
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
    because: InLanguages


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
    summary: InLanguages
    question: InLanguages
    anchors: dict[str, Anchors]
    article_about: tuple[str, ...] = ()
    propositions: Annotated[tuple[Proposition, ...], Field(min_length=1)]
    relations: tuple[Relation, ...] = ()
    examples: tuple[TopicExample, ...] = ()
