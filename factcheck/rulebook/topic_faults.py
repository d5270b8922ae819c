"""Faults of a topic file that its schema cannot see: names that lead nowhere, lists never used."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import Fault
from factcheck.rulebook.suggesting import closest
from factcheck.rulebook.topic_file import Proposition, TopicFile
from factcheck.yaml_files import fault_in


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
