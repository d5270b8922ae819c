"""Findings that people labelled in the articles of one event: the ``gold.json`` beside them.

The file is read strictly: a key that nobody reads, or a quote that its article does not hold, is a
fault with its line, because what is misspelt would be missed or measured wrong in silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from factcheck.errors import Fault, InputError, RuleFileError
from factcheck.evaluation.shared_words import words_of
from factcheck.yaml_files import Entry, Source, Step, load_source, locate

GOLD = "gold.json"
Note = str | None
NOT_YAML = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|.)|[\x7f-\x9f\ufeff\ufffe\uffff]")
FILLER = "?"


class GoldQuote(Entry):
    """Words of one article; ``sentence``, ``outlet`` and ``speaker`` are for people."""

    file: str = Field(min_length=1)
    quote: str = Field(min_length=1)
    sentence: Note = None
    outlet: Note = None
    speaker: Note = None


class GoldFinding(Entry):
    """Quotes that stand against each other, or say the same; only ``clear`` ones must be found."""

    kind: Literal["conflict", "agreement"]
    type: str
    strength: Literal["clear", "arguable"]
    why: str
    side_a: tuple[GoldQuote, ...] = Field(min_length=1)
    side_b: tuple[GoldQuote, ...] = Field(min_length=1)
    id: Note = None
    cross_outlet: bool | None = None
    note: Note = None

    @property
    def name(self) -> str:
        """What the finding is called: its id, or the words that say why."""
        return self.id or self.why

    @property
    def is_clear(self) -> bool:
        """Whether the tool is held to find it."""
        return self.strength == "clear"


class HardNegative(Entry):
    """Two quotes that look alike and have nothing to do with each other."""

    a: GoldQuote
    b: GoldQuote
    why: str
    id: Note = None


class Gold(Entry):
    """All labels of one event; what stands under ``articles`` is for people."""

    findings: tuple[GoldFinding, ...]
    hard_negatives: tuple[HardNegative, ...] = ()
    articles: dict[str, Any] = Field(default_factory=dict)
    slug: Note = None
    title: Note = None
    language: Note = None
    note: Note = None

    @property
    def files(self) -> frozenset[str]:
        """The names of the files that are quoted."""
        return frozenset(Path(quote.file).name for _, quote in quotes_of(self))


def read_gold(path: Path) -> Gold:
    """Return the labels in a JSON file. Raises InputError with every fault, each on a line."""
    try:
        source = Source.read(path)
        text = source.text.removeprefix("\ufeff")
        json.loads(text)
        return Gold.model_validate_json(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise InputError(f"{path}: not JSON that can be read: nested too deep") from None
    except ValidationError as error:
        raise InputError(located(levelled(source), error)) from None
    except RuleFileError as error:
        raise InputError(in_lines(error.faults)) from None


def levelled(source: Source) -> Source:
    """Return a JSON text as YAML can read it, in which some characters may not stand.

    Only its places are used: they stay the same.
    """
    text = NOT_YAML.sub(lambda found: FILLER * len(found[0]), source.text)
    return Source(source.path, text.replace("\t", " "))


def located(source: Source, error: ValidationError) -> str:
    """Return pydantic's errors as lines, with the places of a text that YAML reads too."""
    try:
        load_source(source, Gold)
    except RuleFileError as faulty:
        return in_lines(faulty.faults)
    return f"{source.path}: {error}"


def in_lines(faults: tuple[Fault, ...]) -> str:
    """Return faults as one line each: file, line, column and message."""
    return "\n".join(f"{f.path}:{f.line}:{f.column}: {f.message}" for f in faults)


def check_quotes(path: Path, gold: Gold, texts: Mapping[str, str]) -> None:
    """Raise InputError where a quote names no file of ``texts`` or is not in it.

    ``texts`` holds articles by file name. White space and punctuation need not be the same.
    """
    known = {name: letters_of(text) for name, text in texts.items()}
    wrong = [
        (steps, message)
        for steps, quote in quotes_of(gold)
        if (message := fault_of(quote, known)) is not None
    ]
    if wrong:
        source = levelled(Source.read(path))
        root = source.compose()
        faults = tuple(source.fault(locate(root, steps), message) for steps, message in wrong)
        raise InputError(in_lines(faults))


def fault_of(quote: GoldQuote, known: Mapping[str, str]) -> str | None:
    """Say what is wrong with a quote, or None; ``known`` holds the letters of each file."""
    file = Path(quote.file).name
    if file not in known:
        return f"there is no article {file}"
    if letters_of(quote.quote) not in known[file]:
        return f"{file} does not hold the quote {quote.quote!r}"
    return None


def letters_of(text: str) -> str:
    """Return the letters and digits of a text: pages lose spaces, and quotes are cut anywhere."""
    return "".join(words_of(text))


def quotes_of(gold: Gold) -> Iterator[tuple[tuple[Step, ...], GoldQuote]]:
    """Yield every quote with the steps that lead to it in the file."""
    for number, finding in enumerate(gold.findings):
        for side in ("side_a", "side_b"):
            for row, quote in enumerate(getattr(finding, side)):
                yield ("findings", number, side, row), quote
    for number, negative in enumerate(gold.hard_negatives):
        yield ("hard_negatives", number, "a"), negative.a
        yield ("hard_negatives", number, "b"), negative.b
