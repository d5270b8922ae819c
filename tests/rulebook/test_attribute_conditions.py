"""Conditions on attributes: what both say, and whether they say the same in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records.particulars import Attribute, AttributeKind
from factcheck.records.points import Point, SameThing, SharedAttribute, SharedMeasure
from factcheck.rulebook.attribute_conditions import one_apart, related
from factcheck.rulebook.condition import Value
from factcheck.rulebook.conditions import CONDITIONS
from tests.builders import a_measure, a_pair, a_statement, an_attribute

WORDS = ("wakil", "bupati", "camat")


def of(name: str, point: Point | None) -> Value:
    """Measure two statements that share this point."""
    pair = a_pair(a_statement("a:1"), a_statement("b:1"), point=point)
    return CONDITIONS[name].measure(pair)


def both(left: Attribute, right: Attribute) -> SharedAttribute:
    return SharedAttribute(left, right)


@pytest.mark.parametrize("kind", AttributeKind)
def test_attribute_is_its_kind(kind: AttributeKind) -> None:
    one = an_attribute("x", kind=kind)
    assert of("attribute", both(one, one)) == kind.value
    assert kind.value in CONDITIONS["attribute"].answers


def test_without_an_attribute_there_is_none() -> None:
    measures = SharedMeasure(a_measure(7), a_measure(7), SameThing.SAME)
    for point in (None, measures):
        assert of("attribute", point) == "none"
        assert of("attribute_values", point) is None
        assert of("attribute_overlap", point) is None


@pytest.mark.parametrize(
    ("left", "right", "values", "overlap"),
    [
        (("bupati",), ("bupati",), "same", 1.0),
        (("wakil", "bupati"), ("bupati", "wakil"), "same", 1.0),
        (("wakil", "bupati"), ("bupati",), "nested", 1.0),
        (("bupati",), ("camat",), "different", 0.0),
        (("bupati",), ("bupatu",), "near", 0.0),
        (("wakil", "bupati"), ("wakil", "camat"), "different", 0.5),
        (("wakil", "bupati"), ("wakil", "bupatu"), "different", 0.5),
    ],
)
def test_values_are_compared_as_words(
    left: tuple[str, ...], right: tuple[str, ...], values: str, overlap: float
) -> None:
    shared = both(an_attribute(*left), an_attribute(*right))
    assert of("attribute_values", shared) == values
    assert of("attribute_overlap", shared) == overlap


def test_an_age_is_never_near_to_another() -> None:
    one, other = (an_attribute(age, kind=AttributeKind.AGE) for age in ("31", "32"))
    assert of("attribute_values", both(one, other)) == "different"
    assert of("attribute_values", both(one, one)) == "same"


@pytest.mark.parametrize(
    ("left", "right", "named"),
    [(False, False, "both"), (True, False, "one"), (False, True, "one"), (True, True, "none")],
)
def test_a_group_is_nobody_by_name(left: bool, right: bool, named: str) -> None:
    one, other = (an_attribute("polisi", is_group=group) for group in (left, right))
    assert of("doers_named", both(one, other)) == named
    assert of("doers_named", None) is None


@given(*(st.sets(st.sampled_from(WORDS), min_size=1) for _ in range(2)))
def test_values_are_the_same_or_nested_where_all_words_of_one_are_in_the_other(
    left: set[str], right: set[str]
) -> None:
    shared = both(an_attribute(*left), an_attribute(*right))
    value = related(shared)
    assert value == related(both(shared.right, shared.left))
    assert (value in ("same", "nested")) == (of("attribute_overlap", shared) == 1.0)
    assert (value == "same") == (left == right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("rahmat", "rahmad", True),
        ("rahmat", "rachmat", True),
        ("rahmat", "ahmat", True),
        ("rahmat", "rahma", True),
        ("zz123", "zz128", True),
        ("rahmat", "rahmat", False),
        ("rahmat", "ramhat", True),
        ("rahmat", "ramaht", False),
        ("zz1234", "zz4231", False),
        ("zz1234", "zz1324", True),
        ("rahmat", "rachmad", False),
        ("rahmat", "rahmatan", False),
        ("rahmat", "hasan", False),
    ],
)
def test_one_letter_apart(left: str, right: str, *, expected: bool) -> None:
    assert one_apart(left, right) is expected
    assert one_apart(right, left) is expected


@given(st.text("abc", min_size=1, max_size=6), st.data())
def test_a_letter_left_out_or_changed_is_one_apart(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    assert one_apart(text, text[:at] + text[at + 1 :])
    assert one_apart(text, text[:at] + "z" + text[at + 1 :])
    assert one_apart(text[:at] + "z" + text[at:], text)


@pytest.mark.parametrize(("beside", "expected"), [(True, "yes"), (False, "no")])
def test_side_by_side(expected: str, *, beside: bool) -> None:
    measure, attribute = a_measure(7), an_attribute("bupati")
    measures = SharedMeasure(measure, measure, SameThing.SAME, beside)
    assert of("side_by_side", measures) == expected
    assert of("side_by_side", SharedAttribute(attribute, attribute, beside)) == expected
    assert of("side_by_side", None) == "none"


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (("rescue", "centre"), ("rescue", "center"), 0),
        (("web", "service"), ("web", "services"), 0),
        (("komisi", "sungai"), ("komite", "sungai"), 1),
        (("komisi", "sungai"), ("komite", "rawa"), 2),
        (("komisi", "sungai", "besar"), ("komisi", "sungai"), 0),
        (("komisi",), ("komisi",), 0),
    ],
)
def test_words_that_look_like_none_of_the_other_side_are_apart(
    left: tuple[str, ...], right: tuple[str, ...], apart: int
) -> None:
    for one, other in ((left, right), (right, left)):
        shared = both(an_attribute(*one), an_attribute(*other))
        assert of("attribute_words_apart", shared) == apart


@pytest.mark.parametrize(
    ("left", "right", "context"), [(("a", "b"), ("b", "a"), 2), (("a",), ("b",), 0), ((), (), 0)]
)
def test_the_context_is_what_both_are_said_of(
    left: tuple[str, ...], right: tuple[str, ...], context: int
) -> None:
    shared = both(an_attribute("x", of=left), an_attribute("x", of=right))
    assert of("attribute_context", shared) == context


@pytest.mark.parametrize(
    ("terms", "told"),
    [((), 0.0), (("jatuh",), 0.5), (("jatuh", "tangga"), 1.0), (("luka",), 0.0)],
)
def test_how_much_of_an_attribute_the_other_text_tells(terms: tuple[str, ...], told: float) -> None:
    shared = both(an_attribute("luka"), an_attribute("jatuh", "tangga"))
    pair = a_pair(a_statement("a:1", terms=terms), a_statement("b:1", terms=()), point=shared)
    assert CONDITIONS["attribute_told"].measure(pair) == told
    assert CONDITIONS["attribute_told"].measure(pair.swapped) == told
