"""The last pages as plain tables: what was left out, what stayed undecided, what it was made of."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.noticing import notice_in_words
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A table: its caption, its headers, its rows of plain visible text; ``none`` if it is empty.

    ``codes`` are the numbers of the columns, from 1, that hold names of files and the like.
    """

    caption: str
    headers: Row
    rows: tuple[Row, ...]
    none: str = ""
    codes: tuple[int, ...] = ()


def left_out(document: ReportDocument, wording: Wording) -> tuple[Listing, ...]:
    """Return what was not read, what is to be noted, where rules could not decide, the counts."""

    def word(name: str) -> str:
        return wording.say(f"page.left_out.{name}")

    notices = [(visible(n.path), visible(notice_in_words(n, wording))) for n in document.notices]
    undecided = [
        (visible(u.rule), visible(wording.named("undecided", u.reason)), str(u.count))
        for u in document.undecided
    ]
    counts = [(visible(wording.named("counts", k)), str(n)) for k, n in document.counts.items()]
    headings = tuple(word(name) for name in ("reason", "stretches", "characters", "articles"))
    pairs = (word("rule"), word("cannot_tell"), word("pairs"))
    counted = (word("counted"), word("number"))
    return (
        Listing(
            word("omissions"),
            headings,
            _omissions(document, wording),
            wording.say("page.none.left_out"),
        ),
        Listing(word("notices"), (), tuple(notices), wording.say("page.none.notices"), codes=(1,)),
        Listing(
            word("undecided"), pairs, tuple(undecided), wording.say("page.none.undecided"), (1,)
        ),
        Listing(word("counts"), counted, tuple(counts)),
    )


def _omissions(document: ReportDocument, wording: Wording) -> tuple[Row, ...]:
    stretches: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    articles: defaultdict[str, int] = defaultdict(int)
    for article in document.articles:
        for omission in article.omissions:
            stretches[omission.reason] += omission.stretches
            characters[omission.reason] += omission.characters
            articles[omission.reason] += 1
    return tuple(
        (
            visible(wording.named("omissions", reason)),
            str(stretches[reason]),
            str(characters[reason]),
            str(articles[reason]),
        )
        for reason in sorted(stretches)
    )


def inputs(document: ReportDocument, wording: Wording) -> tuple[Listing, ...]:
    """Return the settings, models and rule files of the run; those that are empty are left out."""

    def word(name: str) -> str:
        return wording.say(f"page.inputs.{name}")

    settings = [(visible(wording.named("settings", k)), v) for k, v in document.settings.items()]
    models = [(visible(wording.named("models", k)), v) for k, v in document.models.items()]
    rules = [(visible(file.path), file.digest) for file in document.rule_files]
    listings = (
        (word("settings"), (word("setting"), word("value")), settings, (2,)),
        (word("models"), (word("model"), word("version")), models, (2,)),
        (word("rules"), (word("rule_file"), word("digest")), rules, (1, 2)),
    )
    return tuple(
        Listing(caption, headers, tuple((k, visible(v)) for k, v in rows), codes=codes)
        for caption, headers, rows, codes in listings
        if rows
    )
