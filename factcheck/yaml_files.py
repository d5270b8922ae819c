"""Strict, located YAML: the only module that knows the YAML loader.

A file is parsed safely (plain data, no tags that run code, no aliases), then checked against a
pydantic model. Every fault, from a missing comma to an unknown key, is reported at once with its
line and column, the line itself, and the nearest valid name.
"""

from __future__ import annotations

import difflib
import json
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import Fault, RuleFileError

Step = str | int
SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BOOLEAN = re.compile(r"^(?:true|false)$")
PLAIN_KINDS = ("str", "int", "float", "bool", "null", "map", "seq")
PLAIN = frozenset(f"tag:yaml.org,2002:{kind}" for kind in PLAIN_KINDS)
# Lists and mappings within each other: deeper is no rule file, and would exhaust the parser.
DEEPEST = 50
WHOLE_NUMBER = re.compile(r"^[-+]?[0-9]+$")


class Loader(SafeLoader):  # type: ignore[misc]
    """The safe loader with the plain scalars of YAML 1.2.

    Version 1.1 reads the words no, on, off and yes as booleans, 10:31 as a number and 2024-06-18 as
    a date; in lists of words they are words.
    """

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {
        first: [
            (tag, pattern)
            for tag, pattern in resolvers
            if tag.rpartition(":")[2] not in ("bool", "int", "timestamp", "merge", "value")
        ]
        for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", BOOLEAN, list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", WHOLE_NUMBER, list("-+0123456789"))


class Entry(BaseModel):
    """Base of everything read from YAML: frozen, strict about types, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Model = TypeVar("Model", bound=BaseModel)


def load_yaml(path: Path, model: type[Model]) -> Model:
    """Read ``path`` as ``model``; RuleFileError with every fault found, line and column."""
    return load_source(Source.read(path), model)


def load_source(source: Source, model: type[Model]) -> Model:
    """Read a text as ``model``; the same errors as `load_yaml`."""
    node = source.compose()
    source.reject_what_is_not_plain(node)
    try:
        # Strict JSON mode takes a list for a tuple and a word for an enum, and nothing more.
        plain = json.dumps(source.construct(node), default=str)
        return model.model_validate_json(plain, strict=True)
    except ValidationError as error:
        faults = (source.fault_of(model, node, detail) for detail in one_a_place(node, error))
        raise RuleFileError(tuple(faults)) from None


def fault_in(path: Path, steps: tuple[Step, ...], message: str) -> Fault:
    """Build a located fault for a check that a model cannot express (an id, a cross-reference)."""
    source = Source.read(path)
    return source.fault(locate(source.compose(), steps), message)


def fault_at_key(path: Path, steps: tuple[Step, ...], message: str) -> Fault:
    """Build a located fault that points at the key at the end of ``steps``, not at its value."""
    source = Source.read(path)
    return source.fault(locate_key(source.compose(), steps), message)


def one_a_place(root: Any, error: ValidationError) -> list[Any]:
    """Return pydantic's errors, those of the members of a union at one place made into one.

    A value that fits no member of a union gives an error for each member, with the member's name
    as a step that leads nowhere in the file.
    """
    told: dict[tuple[Step, ...], list[Any]] = {}
    for detail in error.errors():
        steps = tuple(detail["loc"])
        place = known_steps(root, steps)
        is_of_key = place == steps or detail["type"] in ("extra_forbidden", "missing")
        told.setdefault((*steps, detail["type"]) if is_of_key else place, []).append(detail)
    return [joined(details, len(place)) for place, details in told.items()]


def joined(details: list[Any], depth: int) -> Any:
    """Return the errors of the members of one union, at ``depth`` steps, as one error."""
    if len(details) == 1:
        return details[0]
    wanted = dict.fromkeys(detail["msg"].removeprefix("Input should be ") for detail in details)
    message = f"Input should be {' or '.join(wanted)}"
    return {**details[0], "loc": details[0]["loc"][:depth], "msg": message}


def known_steps(root: Any, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps from ``root`` that lead somewhere, up to the first that does not."""
    node = root
    for number, step in enumerate(steps):
        node = child(node, step)
        if node is None:
            return steps[:number]
    return steps


class Source:
    """The text of one YAML file, and faults that point into it."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.splitlines()

    @classmethod
    def read(cls, path: Path) -> Source:
        """Read a UTF-8 file; RuleFileError if it is missing or not UTF-8."""
        try:
            return cls(path, path.read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            *above, before = error.object[: error.start].decode("utf-8").split("\n")
            message = f"not UTF-8 (byte {error.start})"
            fault = Fault(str(path), len(above) + 1, len(before) + 1, message)
            raise RuleFileError((fault,)) from None
        except OSError as error:
            fault = Fault(str(path), 1, 1, f"cannot be read: {error.strerror}")
            raise RuleFileError((fault,)) from None

    def compose(self) -> Any:
        """Parse into YAML nodes, which know their place."""
        try:
            self._reject_depth()
            node = yaml.compose(self.text, Loader=Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line, mark.column) if mark else (0, 0)
            raise RuleFileError((self.fault_at(line, column, str(error.problem)),)) from None
        except yaml.reader.ReaderError as error:
            *above, before = self.text[: error.position].split("\n")
            fault = self.fault_at(len(above), len(before), error.reason)
            raise RuleFileError((fault,)) from None
        if node is None:
            raise RuleFileError((self.fault_at(0, 0, "the file is empty"),))
        return node

    def _reject_depth(self) -> None:
        """Refuse deep nesting before it is composed: the composer calls itself for each level."""
        depth = 0
        for event in yaml.parse(self.text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise RuleFileError((self.fault(event, f"nested more than {DEEPEST} deep"),))

    def construct(self, node: Any) -> Any:
        """Turn nodes into plain data with the safe constructor."""
        try:
            return yaml.constructor.SafeConstructor().construct_document(node)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            line, column = (mark.line, mark.column) if mark else (0, 0)
            raise RuleFileError((self.fault_at(line, column, str(error.problem)),)) from None

    def reject_what_is_not_plain(self, root: Any) -> None:
        """Refuse what YAML would read in its own way: repeated keys, aliases, tags."""
        faults = tuple(self._not_plain(root))
        if faults:
            raise RuleFileError(faults)

    def _not_plain(self, root: Any) -> Iterator[Fault]:
        seen: set[int] = set()
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if id(node) in seen:
                yield self.fault(node, "anchors and aliases (& and *) are not allowed here")
                continue
            seen.add(id(node))
            if node.tag not in PLAIN:
                yield self.fault(node, f"tags are not allowed here: {node.tag}")
            elif isinstance(node, yaml.MappingNode):
                yield from self._bad_keys(node)
                waiting.extend(value for _, value in node.value)
            elif isinstance(node, yaml.SequenceNode):
                waiting.extend(node.value)

    def _bad_keys(self, node: Any) -> Iterator[Fault]:
        """Yield the keys of a mapping that are lists, mappings or repeated."""
        lines: dict[str, int] = {}
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                yield self.fault(key, "a key must be a word")
            elif key.value in lines:
                first = lines[key.value]
                yield self.fault(key, f"duplicate key {key.value!r} (first on line {first})")
            else:
                lines[key.value] = key.start_mark.line + 1

    def fault(self, node: Any, message: str) -> Fault:
        """Build a fault that points at a node."""
        return self.fault_at(node.start_mark.line, node.start_mark.column, message)

    def fault_at(self, line: int, column: int, message: str) -> Fault:
        """Build a fault from a line and column counted from 0."""
        shown = self.lines[line] if line < len(self.lines) else ""
        return Fault(str(self.path), line + 1, column + 1, message, shown)

    def fault_of(self, model: type[BaseModel], root: Any, detail: Any) -> Fault:
        """Turn one pydantic error into a located fault in plain words."""
        steps = tuple(detail["loc"])
        if detail["type"] == "extra_forbidden":
            message = f"unknown key {steps[-1]!r}{nearest(str(steps[-1]), model, steps[:-1])}"
            return self.fault(locate_key(root, steps), message)
        if detail["type"] == "missing":
            return self.fault(locate(root, steps[:-1]), f"missing key {steps[-1]!r}")
        message = detail["msg"].removeprefix("Value error, ")
        where = ".".join(str(step) for step in steps)
        return self.fault(locate(root, steps), f"{where}: {message}" if where else message)


def locate(root: Any, steps: tuple[Step, ...]) -> Any:
    """Follow keys and indexes from ``root`` as far as they lead; return the node found."""
    node = root
    for step in steps:
        below = child(node, step)
        if below is not None:
            node = below
    return node


def locate_key(root: Any, steps: tuple[Step, ...]) -> Any:
    """Return the key node itself for a path that ends in a mapping key."""
    owner = locate(root, steps[:-1])
    for key, _ in getattr(owner, "value", ()):
        if key.value == steps[-1]:
            return key
    return owner


def child(node: Any, step: Step) -> Any:
    """Return the value under one key or index, or None."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


def nearest(wrong: str, model: type[BaseModel], steps: tuple[Step, ...]) -> str:
    """Suggest the closest valid key at this place, or nothing."""
    keys = [
        field.alias or name
        for known in models_at(model, steps)
        for name, field in known.model_fields.items()
    ]
    close = difflib.get_close_matches(wrong, keys, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def models_at(model: type[BaseModel], steps: tuple[Step, ...]) -> list[type[BaseModel]]:
    """Return the models that may stand at the end of ``steps`` below ``model``."""
    found = [model]
    for step in steps:
        below = [
            inner
            for known in found
            for name, field in known.model_fields.items()
            if (field.alias or name) == step
            for inner in models_in(field.annotation)
        ]
        found = below or found
    return found


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """Return the pydantic models named anywhere in a type annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [inner for part in typing.get_args(annotation) for inner in models_in(part)]
