"""What every ``factcheck rules`` command works on: all rule files, loaded as strictly as in a run.

No model is loaded. The faults of all files come at once, whichever stage reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from factcheck.errors import Fault, InputError, RuleFileError
from factcheck.extraction.known_names import NameBook, load_names
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.statements import extract
from factcheck.language.packs import LanguagePack, load_languages, recogniser
from factcheck.matching.points import find_points
from factcheck.reading.outlets import load_outlets
from factcheck.records.articles import Article
from factcheck.records.statements import Statement
from factcheck.rulebook.example_reading import Reading, reading_once
from factcheck.rulebook.loading import Rulebook, RuleFiles, find_rule_files, load_rulebook
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.suggesting import closest
from factcheck.rulebook.topics import Topic

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class RulesInForce:
    """The rule files in force, what they hold, and how the sentences of examples are read."""

    files: RuleFiles
    packs: Mapping[str, LanguagePack]
    rulebook: Rulebook
    reading: Reading

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        """Every rule that loads, retired ones too, by id."""
        rules = (*self.rulebook.rules, *self.rulebook.retired)
        return tuple(sorted(rules, key=lambda rule: rule.id))

    def rule(self, identity: str) -> Rule:
        """Return a rule by its id; InputError with the nearest id if there is none."""
        by_id = {rule.id: rule for rule in self.all_rules}
        if identity not in by_id:
            raise InputError(f"no rule is called {identity!r}{closest(identity, by_id)}")
        return by_id[identity]

    def chosen(self, ids: Sequence[str]) -> tuple[tuple[Rule, ...], tuple[Topic, ...]]:
        """Return the rules and topics of these ids, all in force for none.

        Raises InputError, with the nearest id, for one that neither a rule nor a topic has.
        """
        if not ids:
            return self.rulebook.rules, self.rulebook.topics
        topics = {topic.file.id: topic for topic in self.rulebook.topics}
        rules = {rule.id: rule for rule in self.all_rules}
        for identity in ids:
            if identity not in topics and identity not in rules:
                hint = closest(identity, [*rules, *topics])
                raise InputError(f"no rule or topic is called {identity!r}{hint}")
        return (
            tuple(rules[name] for name in sorted(set(ids) & set(rules))),
            tuple(topics[name] for name in sorted(set(ids) & set(topics))),
        )


def load_rules(given: Sequence[Path]) -> RulesInForce:
    """Load every rule file; RuleFileError with the faults of all of them at once."""
    files = find_rule_files(given)
    faults: list[Fault] = []
    packs = kept(lambda: load_languages(files.below("languages")), faults)
    names = kept(lambda: names_of(files.one("names.yaml")), faults)
    kept(lambda: load_outlets(files.one("outlets.yaml")), faults)
    rulebook = kept(lambda: load_rulebook(files), faults)
    lexicons = kept(lambda: lexicons_of(files, packs or {}, names), faults) if names else None
    if packs is None or lexicons is None or rulebook is None or faults:
        raise RuleFileError(tuple(faults))
    return RulesInForce(files, packs, rulebook, reading_of(packs, lexicons, rulebook.topics))


def kept(load: Callable[[], Loaded], faults: list[Fault]) -> Loaded | None:
    """Return what loads; None where it has faults, which are added to ``faults``."""
    try:
        return load()
    except RuleFileError as error:
        faults += error.faults
        return None


def names_of(path: Path) -> NameBook:
    """Load the name book; RuleFileError for a name that is no phrase, too."""
    try:
        return load_names(path)
    except ValueError as error:
        raise RuleFileError((Fault(str(path), 1, 1, str(error)),)) from None


def lexicons_of(
    files: RuleFiles, packs: Mapping[str, LanguagePack], names: NameBook
) -> dict[str, Lexicon]:
    """Compile each language pack; RuleFileError for words that are no phrases, of all packs."""
    lexicons: dict[str, Lexicon] = {}
    faults: list[Fault] = []
    for code, pack in packs.items():
        try:
            lexicons[code] = Lexicon(pack, names)
        except ValueError as error:
            path = files.one(f"languages/{code}.yaml")
            faults.append(Fault(str(path), 1, 1, str(error)))
    if faults:
        raise RuleFileError(tuple(faults))
    return lexicons


def reading_of(
    packs: Mapping[str, LanguagePack], lexicons: Mapping[str, Lexicon], topics: tuple[Topic, ...]
) -> Reading:
    """Return how the sentences of examples are read: as a run reads them."""

    def read(article: Article) -> tuple[Statement, ...]:
        return extract(article, lexicons[article.language])

    return reading_once(Reading(recogniser(packs), read, find_points, topics))
