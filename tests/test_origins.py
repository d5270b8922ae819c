"""Origins: one for a text and all its copies, and how publishers count."""

from __future__ import annotations

from factcheck.origins import independent_origins, shared_publishers, trace_copies
from factcheck.records.articles import Article
from factcheck.records.passages import Passage, PassageKind
from tests.builders import a_statement, an_article

TEXT = " ".join(f"kata{number}" for number in range(60))
TWELVE = "hujan deras yang turun sejak semalam merendam tiga desa di hilir sungai"
EDITED = TWELVE.replace("tiga", "dua").replace("sungai", "kali")


def printed(name: str, origin: str = "") -> Article:
    return an_article(
        name,
        outlet=name,
        publisher=name,
        origin=origin or name,
        text=TEXT,
        passages=(Passage(0, len(TEXT), PassageKind.BODY),),
    )


def traced(*articles: Article) -> list[tuple[str, str]]:
    return [(article.copy_of, article.origin) for article in trace_copies(articles)]


def test_copies_take_the_origin_of_the_earliest() -> None:
    other = an_article("c", outlet="c", origin="c")
    assert traced(printed("a"), printed("b"), other) == [("", "a"), ("a", "a"), ("", "c")]


def test_an_agency_that_one_copy_credits_is_the_origin_of_all() -> None:
    assert traced(printed("a"), printed("b", "Wire")) == [("", "Wire"), ("a", "Wire")]
    assert traced(printed("a"), printed("b", "a")) == [("", "a"), ("a", "a")]
    two = traced(printed("a"), printed("b", "Wire"), printed("c", "Other"))
    assert two == [("", "a"), ("a", "a"), ("a", "a")]


def test_an_edited_sentence_has_the_origin_of_what_it_edits() -> None:
    said = [
        a_statement(f"{outlet}:1", content=text, outlet=outlet, origin=outlet)
        for outlet, text in (("a", TWELVE), ("b", TWELVE.replace("tiga", "dua")), ("c", EDITED))
    ]
    assert independent_origins(said[:2]) == ("a",)
    assert independent_origins([said[0], said[2]]) == ("a", "c")


def test_outlets_of_one_publisher_are_two_origins_as_far_as_their_texts_differ() -> None:
    one = a_statement("a:1", content=TWELVE, outlet="a", origin="a")
    near = a_statement("b:1", content=EDITED, outlet="b", origin="b")
    far = a_statement("c:1", content="warga mengungsi ke balai desa", outlet="c", origin="c")
    house = dict.fromkeys(("a", "b", "c"), "House")
    assert independent_origins([one, near], house) == ("a",)
    assert independent_origins([one, far], house) == ("a", "c")
    assert independent_origins([one, near], {"a": "House", "b": "Other"}) == ("a", "b")


def test_a_publisher_of_two_outlets_is_named() -> None:
    said = [a_statement(f"{name}:1", outlet=name) for name in ("b", "a", "c")]
    houses = {"a": "House", "b": "House", "c": "c"}
    assert shared_publishers(said, houses) == (("House", ("a", "b")),)
    assert shared_publishers(said[:1], houses) == ()
