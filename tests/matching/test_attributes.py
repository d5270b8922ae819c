"""Attributes: which two are said of one person, deed, effect or object; identifiers among them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.matching.attributes import shared_attributes
from factcheck.records.particulars import Attribute, AttributeKind, MeasureKind
from factcheck.records.passages import PassageKind
from factcheck.records.statements import Statement
from tests.builders import a_measure, a_statement, an_attribute


def said(identity: str, *attributes: Attribute) -> Statement:
    """Return a statement that gives these attributes."""
    return a_statement(identity, attributes=attributes)


def met(kind: AttributeKind, left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether two attributes of a kind are matched that are said of these words."""
    one, other = an_attribute("x", kind=kind, of=left), an_attribute("y", kind=kind, of=right)
    found = list(shared_attributes([said("a:1", one), said("b:1", other)]))
    assert [rows for *rows, _ in found] in ([], [[0, 1]])
    return bool(found)


@pytest.mark.parametrize(
    "kind", [AttributeKind.TITLE, AttributeKind.SEX, AttributeKind.AGE, AttributeKind.CAUSE]
)
@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("sari",), ("sari",), True),
        (("sari", "wibisana"), ("sari", "wibisana"), True),
        (("sari", "wibisana"), ("sari",), False),
        (("sari",), ("tono",), False),
        ((), (), False),
    ],
)
def test_whom_it_is_said_of_must_be_the_same(
    kind: AttributeKind, left: tuple[str, ...], right: tuple[str, ...], *, expected: bool
) -> None:
    assert met(kind, left, right) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("sari wibisana putri", "sari wibisana", True),
        ("sari wibisana", "sari wibisana putri", True),
        ("sari wibisana", "sari", True),
        ("sari wibisana putri", "sari wibisana dewi", False),
    ],
)
def test_an_age_is_of_a_name_that_one_text_cuts_short(
    left: str, right: str, *, expected: bool
) -> None:
    assert met(AttributeKind.AGE, (left,), (right,)) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("serang", "pasar"), ("serang", "pasar"), True),
        (("serang", "pasar", "toko"), ("serang", "toko"), True),
        (("serang", "pasar"), ("serang", "kantor"), False),
        (("serang", "pasar"), ("bakar", "pasar"), False),
        (("pasar", "serang"), ("serang", "pasar"), False),
        (("serang",), ("serang",), False),
    ],
)
def test_an_agent_did_one_deed_to_one_thing(
    left: tuple[str, ...], right: tuple[str, ...], *, expected: bool
) -> None:
    assert met(AttributeKind.AGENT, left, right) is expected


@pytest.mark.parametrize(
    "kind",
    [
        AttributeKind.FLIGHT,
        AttributeKind.REGISTRATION,
        AttributeKind.PROVISION,
        AttributeKind.CASE,
    ],
)
def test_what_an_identifier_is_of_needs_two_words(kind: AttributeKind) -> None:
    assert met(kind, ("gelincir", "pesawat"), ("gelincir", "pesawat", "tiba"))
    assert not met(kind, ("gelincir", "pesawat"), ("pesawat", "tiba"))
    assert not met(kind, ("pesawat",), ("pesawat",))


def test_a_headline_meets_the_text_below_it_where_they_differ() -> None:
    bupati, camat = an_attribute("bupati"), an_attribute("camat")
    headline = replace(said("a:1", bupati), part=PassageKind.HEADLINE)
    ((left, right, shared),) = shared_attributes([headline, said("a:2", camat)])
    assert (left, right, shared.beside) == (0, 1, False)
    assert list(shared_attributes([headline, said("a:2", bupati)])) == []
    both = [headline, said("a:2", bupati, camat)]
    assert [shared.beside for _, _, shared in shared_attributes(both)] == [True]


def test_kinds_and_articles_keep_apart() -> None:
    title, sex = an_attribute("bupati"), an_attribute("lelaki", kind=AttributeKind.SEX)
    assert list(shared_attributes([said("a:1", title), said("b:1", sex)])) == []
    camat = an_attribute("camat", start=9, end=10)
    assert list(shared_attributes([said("a:1", title, camat), said("a:2", camat)])) == []


def identifier(label: str, **changes: Any) -> Statement:
    """Return a statement ``LABEL:1`` with an identifier of an aircraft that slid."""
    plain = {"unit": "flight", "of": "", "terms": ("gelincir",), "names": ("melati", "sukasari")}
    measure = a_measure(0, kind=MeasureKind.IDENTIFIER, label=label, **{**plain, **changes})
    return a_statement(f"{label}:1", measures=(measure,))


def test_an_identifier_is_an_attribute_of_the_clause_around_it() -> None:
    ((left, right, shared),) = shared_attributes([identifier("ZZ1"), identifier("ZZ7")])
    assert (left, right) == (0, 1)
    assert shared.left.kind is AttributeKind.FLIGHT
    assert shared.left.of == ("gelincir", "melati", "sukasari")
    assert (shared.left.values, shared.right.values) == (("ZZ1",), ("ZZ7",))
    assert (shared.left.start, shared.left.end) == (0, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"unit": "registration"},
        {"unit": "phone"},
        {"kind": MeasureKind.COUNT},
        {"terms": ("tiba",), "names": ("melati",)},
    ],
)
def test_what_is_no_identifier_of_the_same_sort_is_not_matched(changes: dict[str, Any]) -> None:
    one, other = identifier("ZZ1"), identifier("ZZ7")
    changed = a_measure(**{**_fields(other), **changes})
    assert list(shared_attributes([one, a_statement("b:1", measures=(changed,))])) == []


def _fields(statement: Statement) -> dict[str, Any]:
    """Return the fields of a statement's first measure."""
    measure = statement.measures[0]
    return {name: getattr(measure, name) for name in measure.__slots__}


def beside(*statements: Statement) -> bool:
    """Say whether the first two rows share an attribute whose value stands beside as well."""
    (found,) = (s for left, right, s in shared_attributes(statements) if (left, right) == (0, 1))
    return found.beside


def test_any_two_plates_of_a_story_may_be_of_one_vehicle() -> None:
    plates = [identifier(label, unit="plate", terms=(label,)) for label in ("K1X", "K1Y")]
    ((_, _, shared),) = shared_attributes(plates)
    assert (shared.left.values, shared.right.values) == (("K1X",), ("K1Y",))


def test_what_is_said_of_a_short_name_is_said_of_the_full_one_of_the_story() -> None:
    short = said("a:1", an_attribute("20", kind=AttributeKind.AGE, of=("gilang",)))
    full = said("b:1", an_attribute("17", kind=AttributeKind.AGE, of=("gilang hadi",)))
    ((_, _, shared),) = shared_attributes([short, full])
    assert shared.left.of == shared.right.of == ("gilang hadi",)


def test_a_value_is_beside_where_the_other_article_gives_it_too() -> None:
    left, right = said("a:1", an_attribute("bupati")), said("b:1", an_attribute("camat"))
    assert not beside(left, right)
    assert beside(left, right, said("b:2", an_attribute("bupati")))
    assert beside(left, right, said("a:2", an_attribute("camat")))
    assert not beside(left, right, said("c:1", an_attribute("bupati")))
    both = (said("c:1", an_attribute("bupati")), said("c:2", an_attribute("camat")))
    assert beside(left, right, *both)


def test_the_title_of_somebody_else_is_not_beside() -> None:
    left, right = said("a:1", an_attribute("bupati")), said("b:1", an_attribute("camat"))
    assert not beside(left, right, said("b:2", an_attribute("bupati", of=("tono",))))


def test_a_model_is_of_the_vehicle_with_its_plate_or_driver() -> None:
    def model(name: str, *of: str) -> Attribute:
        return an_attribute(name, kind=AttributeKind.MODEL, of=("toyota", *of))

    by_driver = [said("a:1", model("rush", "budi")), said("b:1", model("avanza", "budi"))]
    by_make = [said("a:1", model("rush", "budi")), said("b:1", model("avanza", "andi"))]
    assert len(list(shared_attributes(by_driver))) == 1
    assert not list(shared_attributes(by_make))


def plates(*told: tuple[str, str]) -> list[tuple[int, int, bool]]:
    """Return the rows that plates pair, and whether both are told side by side."""
    statements = [
        a_statement(
            identity,
            measures=tuple(
                a_measure(0, kind=MeasureKind.IDENTIFIER, unit="plate", label=label, start=9 * at)
                for at, label in enumerate(labels.split(","))
            ),
        )
        for identity, labels in told
    ]
    return [(left, right, shared.beside) for left, right, shared in shared_attributes(statements)]


def test_two_plates_in_two_statements_of_one_article_meet() -> None:
    assert plates(("a:1", "k4417xb"), ("a:2", "k4471xb")) == [(0, 1, False)]
    assert plates(("a:1", "k4417xb"), ("a:2", "k4417xb")) == []


def test_two_plates_of_one_statement_are_of_two_vehicles() -> None:
    found = plates(("a:1", "k4417xb"), ("b:1", "k4417xb,k4417xd"))
    assert all(beside for *_, beside in found)
    assert len(found) == len(("k4417xb", "k4417xd"))


def test_all_values_of_two_articles_are_counted() -> None:
    flights = [
        an_attribute(number, kind=AttributeKind.FLIGHT, of=("rejasari", "labuan"))
        for number in ("412", "413", "418")
    ]
    said_by = [said("a:1", flights[0]), said("a:2", flights[2]), said("b:1", flights[1])]
    assert {shared.values for *_, shared in shared_attributes(said_by)} == {3}
