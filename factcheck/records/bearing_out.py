"""What an answer of a reviewer means for what was found: that it is right, or that it is none.

One table for the reports, the figures of the rules and the ends of runs. Of a difference both
"update" and "no conflict" say that the tool was right not to call it a conflict.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.records.verdicts import Verdict

RIGHT: Mapping[str, frozenset[str]] = {
    Verdict.CONFLICT: frozenset({"conflict"}),
    Verdict.AGREEMENT: frozenset({"confirmed"}),
    Verdict.COMPATIBLE: frozenset({"update", "no conflict"}),
}
UNSURE = "unsure"
CONFLICT = "conflict"


def bears_out(verdict: str, answer: str) -> bool:
    """Say whether an answer says that a finding of a verdict is what the tool took it for."""
    return answer in RIGHT.get(verdict, frozenset())


def dismisses(verdict: str, answer: str) -> bool:
    """Say whether an answer takes a finding away; what is called a conflict stands as one."""
    return answer not in (UNSURE, CONFLICT) and not bears_out(verdict, answer)
