"""Labels of findings, such as C1: what a reader of a report calls a finding; commands want ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.errors import InputError
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.suggesting import closest


def labels_of(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield the label of each finding; ``verdicts`` are those of a whole report, in its order."""
    from factcheck.reporting.views.labels import LABELS

    seen: Counter[Verdict] = Counter()
    for verdict in verdicts:
        seen[verdict] += 1
        yield f"{LABELS[verdict]}{seen[verdict]}"


def id_of_finding(start: str, findings: Sequence[tuple[str, Verdict]], report: object) -> str:
    """Return the one id that starts so, of all findings of a report by id and verdict.

    A label is no id, as it may be another finding's in the next report: it is told what it stands
    for, also where some other id begins so. Raises InputError where none or several start so.
    """
    ids = [identity for identity, _ in findings]
    if start in ids:
        return start
    labels = zip(labels_of(verdict for _, verdict in findings), ids, strict=True)
    called = next((identity for label, identity in labels if label == start.upper()), None)
    found = [identity for identity in ids if start and identity.startswith(start)]
    if called and found != [called]:
        raise InputError(f"{report}: no finding {start!r}; {start.upper()} is {called}")
    if not found:
        raise InputError(f"{report}: no finding {start!r}{closest(start, ids)}")
    if len(found) > 1:
        which = ", ".join(found)
        raise InputError(f"{report}: {len(found)} findings begin with {start!r}: {which}")
    return found[0]
