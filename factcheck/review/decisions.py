"""Decisions: what reviewers answered about findings, each with all that it takes to read it alone.

A decision is never changed. Who thinks otherwise later answers again; what was answered by mistake
is taken back by a decision of its own (``undoes``). ``standing`` works out what holds then.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from factcheck.records.verdicts import Verdict


class Answer(StrEnum):
    """What a reviewer says about a finding; ``confirmed`` is for agreements."""

    CONFLICT = "conflict"
    NO_CONFLICT = "no conflict"
    UPDATE = "update"
    UNSURE = "unsure"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement as it stood when the decision was made.

    ``path`` is the article's below the folder that was read, ``day`` the article's as ISO 8601 or
    empty, ``values`` how the values that conflict were understood.
    """

    outlet: str
    speaker: str
    stance: str
    denied: bool = False
    negated: bool = False
    text: str = ""
    content: str = ""
    path: str = ""
    day: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer about one finding, or the taking back of one (``undoes`` names its id).

    ``at`` is ISO 8601 in UTC; ``left`` and ``right`` are the finding's sides, ``models`` pairs of
    role and digest, ``report`` the report's name, ``factcheck`` the version that made it.
    ``follows`` is the id that the finding had when it was decided before, where that was another
    one. The first three are always there; what older lines lack is empty.
    """

    finding: str
    rule: str
    answer: Answer
    note: str = ""
    by: str = ""
    at: str = ""
    id: str = ""
    undoes: str = ""
    verdict: str = ""
    type: str = ""
    title: str = ""
    left: tuple[Quoted, ...] = ()
    right: tuple[Quoted, ...] = ()
    rules_digest: str = ""
    models: tuple[tuple[str, str], ...] = ()
    report: str = ""
    factcheck: str = ""
    follows: str = ""

    @property
    def moment(self) -> datetime:
        """When it was made; the beginning of time where the line does not say."""
        return moment_of(self.at)


ANSWERS_TO = {
    Verdict.AGREEMENT: (Answer.CONFIRMED, Answer.NO_CONFLICT, Answer.UNSURE),
}
ANSWERS_TO_CONFLICTS = (Answer.CONFLICT, Answer.NO_CONFLICT, Answer.UPDATE, Answer.UNSURE)


def verdict_of(decision: Decision) -> Verdict:
    """Return what kind of finding a decision is about; older lines are about conflicts."""
    known = decision.verdict in list(Verdict)
    return Verdict(decision.verdict) if known else Verdict.CONFLICT


def answers_to(verdict: Verdict) -> tuple[Answer, ...]:
    """Return the answers that make sense about a finding of this verdict."""
    return ANSWERS_TO.get(verdict, ANSWERS_TO_CONFLICTS)


def moment_of(at: str) -> datetime:
    """Return the moment that an ISO 8601 text names; ValueError where it names none.

    A text without a zone is taken as UTC; an empty one stands for the beginning of time.
    """
    if not at:
        return datetime.min.replace(tzinfo=UTC)
    moment = datetime.fromisoformat(at)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def time_after(at: str, earlier: Iterable[Decision]) -> str:
    """Return a time, or the next one after all of these decisions where a clock went wrong.

    Who answers has seen what was answered before: his word must come behind it.
    """
    latest = max((decision.moment for decision in earlier), default=moment_of(""))
    if moment_of(at) > latest:
        return at
    return written(latest + timedelta(microseconds=1))


def written(moment: datetime) -> str:
    """Return a moment as decisions hold it: ISO 8601 in UTC, to the microsecond."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def with_id(decision: Decision) -> Decision:
    """Return the decision with its id: a digest of all it says, so that equal lines are one."""
    plain = json.dumps(asdict(replace(decision, id="")), sort_keys=True)
    return replace(decision, id=hashlib.sha256(plain.encode()).hexdigest()[:16])


def taking_back(decision: Decision, *, by: str, at: str, note: str = "") -> Decision:
    """Return the decision that takes back another one; it repeats what that one was about."""
    return with_id(replace(decision, undoes=decision.id, by=by, at=at, note=note))


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions by time, whatever order two branches left them in; each but once.

    Lines without a time come first and keep their order.
    """
    ordered = sorted(decisions, key=lambda d: (d.moment, d.id if d.at else ""))
    return tuple(
        decision
        for place, decision in enumerate(ordered)
        if not decision.at or place == 0 or decision != ordered[place - 1]
    )
