"""What one evaluation of findings keeps for the next to be compared with: figures and outcomes."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import InputError
from factcheck.yaml_files import Entry

SCHEMA = "factcheck-eval-findings/1"


class Figure(Entry):
    """A share of ``part`` in ``whole`` with its 95 % interval; None where it cannot be told."""

    value: float | None
    low: float | None
    high: float | None
    part: int | None = None
    whole: int | None = None


class Figures(Entry):
    """The figures of findings of one kind or sort; ``pairs`` are those of conflicts only."""

    precision: Figure
    recall: Figure
    f1: Figure
    pairs: Figure


class Kinds(Entry):
    """The figures of conflicts and agreements, and how many hard negatives are joined."""

    conflict: Figures
    agreement: Figures
    negatives: int
    joined: int


class SortFigures(Entry):
    """The figures of findings of one sort: the kind, and the type as labels call it."""

    kind: str
    type: str
    figures: Figures


class KeptLabel(Entry):
    """A labelled finding, and the ids of the reported ones that match it."""

    name: str
    kind: str
    type: str
    strength: str
    why: str
    found_by: tuple[str, ...]


class KeptFinding(Entry):
    """A reported finding, and whether it is labelled."""

    id: str
    kind: str
    type: str
    rule: str
    level: str
    title: str
    right: bool


class KeptEvent(Entry):
    """One folder of labelled articles: figures, labels and findings."""

    name: str
    kinds: Kinds
    labelled: tuple[KeptLabel, ...]
    reported: tuple[KeptFinding, ...]
    joined: tuple[str, ...]


class KeptEvaluation(Entry):
    """Everything that one evaluation found, and with what it was run."""

    factcheck: str
    models: dict[str, str]
    rules_digest: str
    without: tuple[str, ...]
    intervals: str
    together: Kinds
    types: tuple[SortFigures, ...]
    events: tuple[KeptEvent, ...]


def as_json(evaluation: KeptEvaluation) -> str:
    """Return an evaluation as JSON text that ends in one newline; numbers have four decimals."""
    plain = {"schema": SCHEMA, **evaluation.model_dump()}
    return json.dumps(rounded(plain), ensure_ascii=False, indent=1) + "\n"


def rounded(value: object) -> object:
    """Return plain data with every number in it rounded to four places."""
    if isinstance(value, dict):
        return {key: rounded(below) for key, below in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(below) for below in value]
    return round(value, 4) if isinstance(value, float) else value


def read_evaluation(path: Path) -> KeptEvaluation:
    """Return what a former evaluation kept. Raises InputError where a file holds none."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(plain, dict) or plain.pop("schema", None) != SCHEMA:
            raise InputError(f"{path}: not an evaluation of findings ({SCHEMA})")
        return KeptEvaluation.model_validate_json(json.dumps(plain))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise InputError(f"{path}: {place}: {first['msg']}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: not JSON: {error}") from None
