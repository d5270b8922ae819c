"""Values that people labelled by hand: a JSONL file read strictly, every fault with its place.

A line labels one value, ``text``, in a ``quote`` of an article. A quote is a passage whose values
are all labelled; a line with nothing but a file and a quote says that it holds none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from factcheck.errors import Fault, InputError
from factcheck.records.particulars import DAY_MINUTES, Bound, MeasureKind

OPEN = "open"
LONGEST_LINE = 100_000


class LabelledValue(BaseModel):
    """One line of a file of labelled values.

    ``text`` is the value as the quote writes it, ``nth`` which time it stands there. ``low`` and
    ``high`` (``low`` where it is left out) are numbers in ``unit``, days ("2024-01-15") for a date
    and times ("14:05") for a time. A value is ``open`` where readers may differ on it: whatever is
    read there counts neither for nor against. ``line`` is set by the reader.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: Annotated[str, Field(min_length=1)]
    quote: Annotated[str, Field(min_length=1)]
    text: str = ""
    nth: Annotated[int, Field(ge=1)] = 1
    kind: MeasureKind | Literal["open"] | None = None
    low: float | str | None = None
    high: float | str | None = None
    unit: str = ""
    bound: Bound = Bound.EXACT
    label: str = ""
    line: Annotated[int, Field(exclude=True)] = 0

    @model_validator(mode="after")
    def is_whole(self) -> LabelledValue:
        """Refuse a value without its kind, its number or its place in the quote."""
        if (self.kind is None) != (self.text == ""):
            raise ValueError("'text' and 'kind' stand together, or neither does")
        if self.kind is None:
            return self
        if self.quote.count(self.text) < self.nth:
            raise ValueError(f"{self.text!r} does not stand {self.nth} times in the quote")
        if self.kind is MeasureKind.IDENTIFIER:
            if not self.label:
                raise ValueError("an identifier needs its 'label'")
        elif self.kind != OPEN:
            _ = self.values
        return self

    @property
    def is_open(self) -> bool:
        """Whether readers may differ on the value."""
        return self.kind == OPEN

    @property
    def values(self) -> tuple[float, float]:
        """The least and the greatest value as a measure has them; ValueError for what is none."""
        if self.kind is MeasureKind.IDENTIFIER:
            return 0.0, 0.0
        if self.low is None:
            raise ValueError(f"a {self.kind} needs 'low'")
        low = as_number(self.low, self.kind)
        high = low if self.high is None else as_number(self.high, self.kind)
        if self.kind is MeasureKind.TIME and high < low:
            high += DAY_MINUTES
        if high < low:
            raise ValueError("'high' is below 'low'")
        return low, high

    def place_in(self, text: str) -> tuple[int, int] | None:
        """Return where the value stands in the text of its article, None where the quote fails."""
        start = text.find(self.quote)
        if start < 0:
            return None
        for _ in range(self.nth):
            start = text.index(self.text, start) + 1
        return start - 1, start - 1 + len(self.text)


def as_number(value: float | str, kind: object) -> float:
    """Return a labelled value as a measure holds it: days as ordinals, times as minutes."""
    if isinstance(value, str) != (kind in (MeasureKind.DATE, MeasureKind.TIME)):
        raise ValueError(f"{value!r} is no value of a {kind}")
    if not isinstance(value, str):
        return value
    if kind is MeasureKind.DATE:
        return float(date.fromisoformat(value).toordinal())
    clock = time.fromisoformat(value)
    return round(clock.hour * 60 + clock.minute + clock.second / 60, 4)


def read_labelled_values(path: Path) -> tuple[LabelledValue, ...]:
    """Read a file of labelled values; InputError with ``path:line:column`` of every fault."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    values: list[LabelledValue] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                values.append(read_line(line, number))
            except ValidationError as error:
                faults.extend(faults_of(error, str(path), number, line))
            except ValueError as error:
                faults.append(Fault(str(path), number, getattr(error, "colno", 1), str(error)))
    if faults:
        raise InputError("\n".join(str(fault) for fault in faults))
    if not values:
        raise InputError(f"{path}:1:1: no value is labelled")
    return tuple(values)


def read_line(line: str, number: int) -> LabelledValue:
    """Read one line; ValueError or ValidationError where it is no labelled value."""
    if len(line) > LONGEST_LINE:
        raise ValueError(f"a line has more than {LONGEST_LINE} characters")
    held = json.loads(line)
    if not isinstance(held, dict):
        raise ValueError("a line is one object, {...}")
    if "line" in held:
        raise ValueError("'line' is no key of a labelled value")
    return LabelledValue.model_validate({**held, "line": number})


def faults_of(error: ValidationError, path: str, number: int, line: str) -> Iterator[Fault]:
    """Yield the faults of a line, each at its key where the line has it."""
    for fault in error.errors():
        key = str(fault["loc"][0]) if fault["loc"] else ""
        column = line.find(f'"{key}"') + 1 if key else 1
        message = fault["msg"].removeprefix("Value error, ")
        yield Fault(path, number, max(1, column), f"{key}: {message}" if key else message)
