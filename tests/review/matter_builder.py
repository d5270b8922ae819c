"""Matters made by hand: who says what in which outlet, and what it gives."""

from __future__ import annotations

from typing import Any

from factcheck.review.decisions import Answer, Decision, Quoted
from factcheck.review.matters import Matter, matter_of_decision

TWELVE = "12 orang tewas dalam kebakaran gudang padi di Desa Randu"
SEVENTEEN = "17 orang tewas dalam kebakaran gudang padi di Desa Randu"


def said(outlet: str, content: str, *values: str, speaker: str = "", **more: Any) -> Quoted:
    return Quoted(
        outlet=outlet, speaker=speaker, stance="assert", content=content, values=values, **more
    )


ALPHA = said("Alpha", TWELVE, "12 orang", speaker="Polisi Randu")
BETA = said("Beta", SEVENTEEN, "17 orang", speaker="Bupati Randu")


def decided(*, left: tuple[Quoted, ...] = (ALPHA,), **changes: Any) -> Decision:
    plain: dict[str, Any] = {
        "finding": "c0ffee000001",
        "rule": "casualty-count",
        "answer": Answer.CONFLICT,
        "verdict": "conflict",
        "type": "number",
        "title": "12 or 17 dead?",
        "right": (BETA,),
    }
    return Decision(left=left, **{**plain, **changes})


def matter(identity: str = "0", **changes: Any) -> Matter:
    return matter_of_decision(decided(finding=identity, **changes))
