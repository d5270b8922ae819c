"""Finding and loading the rulebook: which files are in force, and their digest.

Folders overlay each other: a file in a later folder takes the place of the one of the same name in
an earlier one. The shipped rules come first, then ``rules/`` in the working folder, then the
folders given by ``--rules``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from factcheck.errors import Fault, InputError, RuleFileError
from factcheck.rulebook.rules import Rule, load_rule
from factcheck.rulebook.topics import Topic, load_topic

PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the rules lie inside the package, in a checkout beside it.
SHIPPED = (PACKAGE / "_rules", PACKAGE.parent / "rules")
RULE_FOLDERS = ("conflicts", "agreements")
# Anything else in a folder called rules may belong to another program.
RULE_PATTERNS = (
    "names.yaml",
    "outlets.yaml",
    *(f"{folder}/*.yaml" for folder in ("languages", "topics", *RULE_FOLDERS)),
)
Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """The files in force by their name below a rules folder, and the folders they come from."""

    paths: tuple[tuple[str, Path], ...]

    def below(self, folder: str) -> list[Path]:
        """Return the files of one folder (``topics``), by name."""
        return [path for name, path in self.paths if name.startswith(f"{folder}/")]

    def one(self, name: str) -> Path:
        """Return one file by its name; InputError if no folder has it."""
        found = dict(self.paths).get(name)
        if found is None:
            raise InputError(f"no rules folder has a file {name}")
        return found

    def digests(self) -> tuple[tuple[str, str], ...]:
        """Return each file's name and SHA-256."""
        return tuple(
            (name, hashlib.sha256(path.read_bytes()).hexdigest()) for name, path in self.paths
        )

    def digest(self) -> str:
        """Return one SHA-256 over all files and their names."""
        lines = "".join(f"{name} {digest}\n" for name, digest in self.digests())
        return hashlib.sha256(lines.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules and topics in force; retired rules are left out."""

    rules: tuple[Rule, ...]
    topics: tuple[Topic, ...]


def find_rule_files(given: Sequence[Path]) -> RuleFiles:
    """Collect the rule files in force; InputError for a folder given that is not there."""
    for folder in given:
        if not folder.is_dir():
            raise InputError(f"{folder}: no such rules folder")
    shipped = next((folder for folder in SHIPPED if folder.is_dir()), None)
    folders = [*([shipped] if shipped else []), Path("rules"), *given]
    found: dict[str, Path] = {}
    for folder in folders:
        for pattern in RULE_PATTERNS:
            for path in sorted(folder.glob(pattern)):
                found[path.relative_to(folder).as_posix()] = path
    if not found:
        raise InputError("no rules found: neither in the package nor in ./rules")
    return RuleFiles(tuple(sorted(found.items())))


def load_rulebook(files: RuleFiles) -> Rulebook:
    """Load rules and topics; RuleFileError with the faults of all files at once."""
    faults: list[Fault] = []
    paths = [path for folder in RULE_FOLDERS for path in files.below(folder)]
    rules = load_each(paths, load_rule, faults)
    topics = load_each(files.below("topics"), load_topic, faults)
    faults += repeated_ids(rules)
    if faults:
        raise RuleFileError(tuple(faults))
    in_force = tuple(rule for _, rule in rules if rule.file.status != "retired")
    return Rulebook(in_force, tuple(topic for _, topic in topics))


def load_each(
    paths: Iterable[Path], load: Callable[[Path], Loaded], faults: list[Fault]
) -> list[tuple[Path, Loaded]]:
    """Load files one by one, collecting the faults of those that are broken."""
    loaded = []
    for path in paths:
        try:
            loaded.append((path, load(path)))
        except RuleFileError as error:
            faults += error.faults
    return loaded


def repeated_ids(rules: Iterable[tuple[Path, Rule]]) -> list[Fault]:
    """Return a fault for each rule whose id another rule has already."""
    seen: dict[str, Path] = {}
    faults = []
    for path, rule in rules:
        if rule.id in seen:
            faults.append(Fault(str(path), 1, 1, f"id {rule.id!r} is also that of {seen[rule.id]}"))
        seen.setdefault(rule.id, path)
    return faults
