"""One decision as one line of JSON: readable, and safe to show on a terminal."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.contract.keeping import LONE_SURROGATE
from factcheck.errors import InputError
from factcheck.review.decisions import Answer, Decision, moment_of

if TYPE_CHECKING:
    from pydantic import TypeAdapter

# Who, when and what stand first: a line is read by people, too.
FIRST = ("at", "by", "answer", "note", "undoes", "title", "verdict", "type", "rule", "finding")
# What a line, or a statement in it, may not lack.
NEEDED = frozenset({"finding", "rule", "answer", "outlet", "speaker", "stance"})


def line_of(decision: Decision) -> str:
    """Return a decision as one line of JSON without its line end; what is empty is left out."""
    plain: dict[str, Any] = {**asdict(decision), "models": dict(decision.models)}
    for side in ("left", "right"):
        plain[side] = [_filled(quoted) for quoted in plain[side]]
    ordered = {key: plain[key] for key in (*FIRST, *plain)}
    return _shown(json.dumps(_filled(ordered), ensure_ascii=False))


def _filled(plain: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in plain.items() if value or key in NEEDED}


def _shown(line: str) -> str:
    # What cannot be seen could turn a line round, clear a screen or end the line for some program.
    # Bytes of a command line that are no text reach Python as lone surrogates, which no file holds.
    whole = LONE_SURROGATE.sub("\ufffd", line)
    if whole.isprintable():
        return whole
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in whole)


def decision_in(place: str, line: str) -> Decision:
    """Return the decision of one line; InputError, beginning with the place, where it is none."""
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"{place}: is no JSON") from None
    if not isinstance(plain, dict):
        raise InputError(f"{place}: is no decision")
    for key in ("finding", "rule", "answer"):
        if key not in plain:
            raise InputError(f"{place}: the decision has no {key!r}")
    if plain["answer"] not in tuple(Answer):
        raise InputError(f"{place}: answers are {', '.join(Answer)}")
    return _named(_validated(place, plain), line)


def _validated(place: str, plain: dict[str, Any]) -> Decision:
    from pydantic import ValidationError

    if isinstance(models := plain.get("models"), dict):
        plain = {**plain, "models": sorted(models.items())}
    try:
        decision = _adapter().validate_python(plain)
        moment_of(decision.at)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise InputError(f"{place}: {where}: {first['msg']}") from None
    except ValueError:
        raise InputError(
            f"{place}: at: {decision.at!r} is no time like 2024-01-15T08:30Z"
        ) from None
    return decision


@cache
def _adapter() -> TypeAdapter[Decision]:
    from pydantic import TypeAdapter

    return TypeAdapter(Decision)


def _named(decision: Decision, line: str) -> Decision:
    """Give a line that was written without an id one of its own, so that it can be taken back."""
    if decision.id:
        return decision
    return replace(decision, id=hashlib.sha256(line.strip().encode()).hexdigest()[:16])
