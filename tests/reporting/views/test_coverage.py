"""Coverage: what each outlet contributed, with whom it stands, and what it does not print."""

from __future__ import annotations

from factcheck.contract.entries import ClusterEntry, OmissionEntry
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.coverage import OutletCoverage, coverage_of
from tests.reporting.views.document_builder import (
    ENGLISH,
    article,
    day,
    denied,
    document,
    finding,
    said,
)

ARTICLES = (
    article("a", "Alpha", day(1), publisher="House", text="x" * 90),
    article("b", "Beta", day(2), origin="Kantor Berita", copy_of="a"),
    article(
        "c",
        "Ceria",
        day(2),
        omissions=(
            OmissionEntry(reason="advert_block", stretches=2, characters=30),
            OmissionEntry(reason="photo_credit", stretches=1, characters=12),
        ),
    ),
    article("d", "Dini", day(9)),
)
STATEMENTS = (said("a:1"), denied("b:1"), said("c:1", "Ketua"), said("d:1", "Ketua"))
STORIES = (
    ClusterEntry(id="s01", label="Pasar", statements=("a:1", "b:1", "c:1"), kind="story"),
    ClusterEntry(id="s02", label="Lain", statements=("d:1",), kind="story"),
    ClusterEntry(id="p01", label="Pasar", statements=("a:1", "d:1"), kind="proposition"),
)
FOUND = (
    finding("f", ("b:1",), ("a:1",)),
    finding("g", ("a:1",), ("a:1",)),
    finding("h", ("a:1",), ("c:1",), verdict=Verdict.AGREEMENT),
)


def covered() -> dict[str, OutletCoverage]:
    whole = document(ARTICLES, STATEMENTS, FOUND, clusters=STORIES)
    return {one.outlet: one for one in coverage_of(whole, ENGLISH)}


def test_every_outlet_is_covered_by_name() -> None:
    assert list(covered()) == ["Alpha", "Beta", "Ceria", "Dini"]
    assert covered()["Alpha"].publisher == "House"
    assert covered()["Beta"].publisher == ""
    assert {name: one.statements for name, one in covered().items()} == dict.fromkeys(covered(), 1)


def test_an_outlet_stands_alone_or_with_others() -> None:
    alpha = covered()["Alpha"]
    assert [(presence.label, presence.others) for presence in alpha.quoted_in] == [
        ("C1", ("Beta",)),
        ("C2", ()),
        ("A1", ("Ceria",)),
    ]
    assert alpha.alone_in == ("C2",)


def test_conflicts_are_missed_only_within_a_story_that_the_outlet_covers() -> None:
    absent = {name: one.not_in for name, one in covered().items()}
    assert absent == {"Alpha": (), "Beta": ("C2",), "Ceria": ("C1", "C2"), "Dini": ()}


def test_an_article_shows_origin_copies_and_the_findings_that_quote_it() -> None:
    (alpha,), (beta,) = covered()["Alpha"].articles, covered()["Beta"].articles
    assert (alpha.origin, alpha.copy_of, alpha.copies) == ("", "", 1)
    assert (beta.origin, beta.copy_of, beta.copies) == ("Kantor Berita", "a", 0)
    assert alpha.quoted_in == ("C1", "C2", "A1")
    assert (beta.headline, beta.dated) == ("Kabar Beta", "2025-05-02")


def test_what_was_left_out_is_counted_by_reason() -> None:
    (alpha,), (ceria,) = covered()["Alpha"].articles, covered()["Ceria"].articles
    assert (alpha.characters, alpha.characters_left_out) == (90, 0)
    assert ceria.characters_left_out == 42
    assert [(part.reason, part.stretches) for part in ceria.left_out] == [
        ("advert block", 2),
        ("photo credit", 1),
    ]


def test_without_articles_there_is_no_coverage() -> None:
    assert coverage_of(document(()), ENGLISH) == ()
