"""Claim reviews: only of what a person confirmed, with no more than is known, safe in a page."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from factcheck.contract.documenting import document_of
from factcheck.contract.entries import Answer, ReportDocument, ReviewEntry
from factcheck.records.statements import UNRESOLVED, Voice
from factcheck.reporting.exports.claim_review import is_confirmed, render_claim_reviews
from factcheck.reporting.exports.publisher import NOBODY, Publisher, web_address
from factcheck.reporting.wordings import wording_in
from tests.reporting.exports.desk import a_document, a_hostile_document, reviewed, with_findings
from tests.reporting.records_builder import CONFLICT, DENIAL, a_full_report

ENGLISH, INDONESIAN = wording_in("en"), wording_in("id")


def reviews_in(document: ReportDocument, publisher: Publisher = NOBODY) -> list[dict[str, Any]]:
    linked = json.loads(render_claim_reviews(document, ENGLISH, publisher))
    assert linked["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = linked["@graph"]
    return found


def test_each_side_of_a_confirmed_conflict_is_a_claim() -> None:
    left, right = reviews_in(reviewed(a_document(), "conflict"))
    assert (left["identifier"], right["identifier"]) == ("c0ffee", "c0ffee")
    assert left["@id"] != right["@id"]
    assert left["claimReviewed"] == "Bupati membantah dana itu hilang."
    assert right["itemReviewed"] == {
        "@type": "Claim",
        "author": {"name": "Polisi"},
        "datePublished": "2025-03-01",
        "appearance": [
            {
                "@type": "NewsArticle",
                "headline": "Berita Beta",
                "datePublished": "2025-03-01",
                "publisher": {"@type": "Organization", "name": "Beta"},
            }
        ],
    }
    assert left["reviewRating"] == {"@type": "Rating", "alternateName": "Disputed between sources"}
    assert left["dateCreated"] == "2025-03-02"
    assert left["reviewBody"].startswith("Soal c0ffee — ")


def test_each_quote_of_an_agreement_is_a_claim_of_its_own() -> None:
    document = reviewed(a_document(), "confirmed")
    reviews = reviews_in(document)
    assert {review["identifier"] for review in reviews} == {"a9ee"}
    assert len({review["@id"] for review in reviews}) == len(reviews) == 2
    for review in reviews:
        assert "2 independent origins" in review["reviewRating"]["alternateName"]


@pytest.mark.parametrize("answer", ["conflict", "confirmed"])
def test_no_article_is_said_to_print_what_it_does_not(answer: Answer) -> None:
    document = reviewed(a_document(), answer)
    printed = {a.headline: a.text for a in document.articles}
    for review in reviews_in(document):
        claim = review["itemReviewed"]
        assert claim["appearance"]
        for article in claim["appearance"]:
            assert review["claimReviewed"] in printed[article["headline"]]


def test_words_that_two_outlets_print_alike_are_one_claim_in_both() -> None:
    report = a_full_report()
    alike = replace(DENIAL, id="twin", article_id=report.articles[1].id)
    agreement = report.findings[1]
    both = replace(agreement, left=(DENIAL.id,), right=("twin",))
    told = replace(report, statements=(*report.statements, alike), findings=(both,))
    (review,) = reviews_in(reviewed(document_of(told), "confirmed"))
    assert [a["publisher"]["name"] for a in review["itemReviewed"]["appearance"]] == [
        "Alpha",
        "Beta",
    ]


@pytest.mark.parametrize("answer", ["no conflict", "update", "unsure"])
def test_what_was_not_confirmed_is_left_out(answer: Answer) -> None:
    document = reviewed(a_document(), answer)
    assert reviews_in(document) == []
    assert not any(map(is_confirmed, document.findings))


def test_without_any_answer_there_is_no_review() -> None:
    assert reviews_in(a_document()) == []


def test_what_reviewers_answered_differently_is_left_out() -> None:
    review = ReviewEntry(answer="conflict", by="Sari", disagreed=("Budi: unsure",))
    assert reviews_in(with_findings(a_document(), {"review": review})) == []


def test_no_number_is_given_and_no_name_invented() -> None:
    text = render_claim_reviews(reviewed(a_document(), "conflict"), INDONESIAN, NOBODY)
    assert "ratingValue" not in text
    assert "Sari" not in text
    for review in json.loads(text)["@graph"]:
        assert "author" not in review
        assert "url" not in review
        assert review["reviewRating"]["alternateName"] == "Dipertentangkan antarsumber"


def test_the_desk_and_its_page_are_those_given() -> None:
    publisher = Publisher(desk="Meja Fakta", url="https://desk.example/reviews/1")
    for review in reviews_in(reviewed(a_document(), "conflict"), publisher):
        assert review["author"] == {"@type": "Organization", "name": "Meja Fakta"}
        assert review["url"] == "https://desk.example/reviews/1"


def test_an_outlet_is_the_author_of_its_own_words_and_an_unknown_speaker_none() -> None:
    report = a_full_report()
    own, unknown = replace(DENIAL, voice=Voice.OWN, speaker=""), replace(DENIAL, speaker=UNRESOLVED)
    authors = []
    for denial in (own, unknown):
        told = replace(report, statements=(denial, *report.statements[1:]), findings=(CONFLICT,))
        left, _ = reviews_in(reviewed(document_of(told), "conflict"))
        authors.append(left["itemReviewed"].get("author"))
    assert authors == [{"@type": "Organization", "name": "Alpha"}, None]


def test_hostile_text_cannot_leave_the_script_of_a_page() -> None:
    document = reviewed(a_hostile_document(), "conflict")
    text = render_claim_reviews(document, ENGLISH, Publisher(desk="</script>\u2028&"))
    assert not set("<>&\u2028\u2029\u202e\x1b") & set(text)
    assert "<script>alert(1)</script>" in json.loads(text)["@graph"][0]["claimReviewed"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://alpha.example/a?b=1", True),
        ("http://alpha.example/", True),
        ("javascript:alert(1)", False),
        ("https://alpha.example/ a", False),
        ("https://alpha.example/\u202e", False),
        ("https:///nowhere", False),
        ("http://[::1", False),
        ("alpha.example", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_kept(address: str | None, kept: bool) -> None:
    assert web_address(address) == (address if kept else "")
