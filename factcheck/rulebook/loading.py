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
RETIRED = "retired"
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

    def of_id(self, identity: str) -> Path:
        """Return the file of a rule or topic; InputError if there is none."""
        names = (f"{folder}/{identity}.yaml" for folder in (*RULE_FOLDERS, "topics"))
        found = dict(self.paths)
        path = next((found[name] for name in names if name in found), None)
        if path is None:
            raise InputError(f"no rule or topic is called {identity!r}")
        return path

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
    """The rules and topics in force, and the rules that are retired, which judge nothing."""

    rules: tuple[Rule, ...]
    topics: tuple[Topic, ...]
    retired: tuple[Rule, ...] = ()


def find_rule_files(given: Sequence[Path]) -> RuleFiles:
    """Collect the rule files in force; InputError for a folder given that is not there."""
    found: dict[str, Path] = {}
    for folder in rules_folders(given):
        for pattern in RULE_PATTERNS:
            for path in sorted(folder.glob(pattern)):
                found[path.relative_to(folder).as_posix()] = path
    if not found:
        raise InputError("no rules found: neither in the package nor in ./rules")
    return RuleFiles(tuple(sorted(found.items())))


def rules_folders(given: Sequence[Path]) -> list[Path]:
    """Return the folders in the order of their weight; InputError for one that is not there."""
    for folder in given:
        if folder.exists() and not folder.is_dir():
            raise InputError(f"{folder}: rules are given as a folder, and this is a file")
        if not folder.is_dir():
            raise InputError(f"{folder}: no such rules folder")
    shipped = next((folder for folder in SHIPPED if folder.is_dir()), None)
    return [*([shipped] if shipped else []), Path("rules"), *given]


def stray_files(folders: Iterable[Path]) -> list[Path]:
    """Return the YAML files below rules folders that no pattern matches, so that nothing reads."""
    found = []
    # In a checkout the shipped folder is that of the working folder too.
    for folder in {folder.resolve(): folder for folder in folders}.values():
        known = {path for pattern in RULE_PATTERNS for path in folder.glob(pattern)}
        written = {path for ending in ("yaml", "yml") for path in folder.rglob(f"*.{ending}")}
        found += sorted(written - known)
    return found


def load_rulebook(files: RuleFiles) -> Rulebook:
    """Load rules and topics; RuleFileError with the faults of all files at once."""
    faults: list[Fault] = []
    paths = [path for folder in RULE_FOLDERS for path in files.below(folder)]
    rules = load_each(paths, load_rule, faults)
    topics = load_each(files.below("topics"), load_topic, faults)
    faults += repeated_ids(rules)
    if faults:
        raise RuleFileError(tuple(faults))
    in_force = tuple(rule for _, rule in rules if rule.file.status != RETIRED)
    retired = tuple(rule for _, rule in rules if rule.file.status == RETIRED)
    return Rulebook(in_force, tuple(topic for _, topic in topics), retired)


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
