"""The last pages as plain tables: what was left out, what stayed undecided, what it was made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.noticing import notice_in_words
from factcheck.reporting.views.omitted import omitted_from
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of plain visible text: its caption, its headers, its rows; ``none`` if it is empty.

    One without headers is a list. ``codes`` are the numbers of the columns, from 1, that hold names
    of files and the like.
    """

    caption: str
    headers: Row
    rows: tuple[Row, ...]
    none: str = ""
    codes: tuple[int, ...] = ()


def left_out(document: ReportDocument, wording: Wording) -> tuple[Listing, ...]:
    """Return what was not read, what is to be noted, where rules could not decide, the counts."""
    omitted = [
        (one.reason, str(one.stretches), str(one.characters), str(one.articles))
        for one in omitted_from(document.articles, wording)
    ]
    notices = [(n.path, notice_in_words(n, wording)) for n in document.notices]
    undecided = [
        (u.rule, wording.named("undecided", u.reason), str(u.count)) for u in document.undecided
    ]
    counts = [(wording.named("counts", name), str(n)) for name, n in document.counts.items()]
    return (
        _listing("omission", omitted, wording),
        _listing("notice", notices, wording, codes=(1,)),
        _listing("undecided", undecided, wording, codes=(1,)),
        _listing("count", counts, wording),
    )


def inputs(document: ReportDocument, wording: Wording) -> tuple[Listing, ...]:
    """Return the settings, models and rule files of the run."""
    settings = [(wording.named("settings", k), v) for k, v in document.settings.items()]
    models = [(wording.named("roles", k), v) for k, v in document.models.items()]
    rules = [(file.path, file.digest) for file in document.rule_files]
    return (
        _listing("setting", settings, wording, codes=(2,)),
        _listing("model", models, wording, codes=(2,)),
        _listing("rule_file", rules, wording, codes=(1, 2)),
    )


NONE = {
    "omission": "report.no_omission",
    "notice": "report.no_notice",
    "undecided": "report.no_undecided",
}


def _listing(
    name: str, rows: Iterable[Row], wording: Wording, codes: tuple[int, ...] = ()
) -> Listing:
    return Listing(
        caption=wording.say(f"page.captions.{name}"),
        headers=() if name == "notice" else wording.lines(f"report.{name}_headers"),
        rows=tuple(tuple(map(visible, row)) for row in rows),
        none=wording.say(NONE[name]) if name in NONE else "",
        codes=codes,
    )
