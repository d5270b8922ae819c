"""Three-valued logic: truth tables, binding, and what is wrong with a ``when``."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.logic import MOST_TOKENS, all_of, any_of, opposite, parse

Truth = bool | None
NAMES = ("dry", "late", "same-place")
# Kleene's logic as arithmetic: false 0, cannot tell 1, true 2; and is the least, or the greatest.
RANK: dict[Truth, int] = {False: 0, None: 1, True: 2}
TRUTH: dict[int, Truth] = {rank: truth for truth, rank in RANK.items()}


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, False, False, False),
        (False, None, False, None),
        (None, None, None, None),
    ],
)
def test_truth_table(left: Truth, right: Truth, both: Truth, either: Truth) -> None:
    for values in ([left, right], [right, left]):
        assert all_of(values) is both
        assert any_of(values) is either


def test_opposite_keeps_unknown() -> None:
    assert [opposite(value) for value in (True, False, None)] == [False, True, None]


def test_nothing_asked_is_met() -> None:
    assert all_of([]) is True
    assert any_of([]) is False


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("dry or late and wet", True),
        ("(dry or late) and wet", False),
        ("not wet and dry", True),
        ("not (wet and dry)", True),
        ("not wet or wet", True),
        ("not not dry", True),
        ("wet and unknown", False),
        ("dry and unknown", None),
        ("wet or unknown", None),
        ("dry or unknown", True),
        ("not unknown", None),
        ("always", True),
        ("not always", False),
    ],
)
def test_binding_and_brackets(when: str, expected: Truth) -> None:
    values = {"dry": True, "wet": False, "late": False, "unknown": None}
    assert parse(when).evaluate(values) is expected


def test_names_are_listed_once_in_order_without_the_words_of_logic() -> None:
    assert parse("late and (dry or not late) or always").names == ("late", "dry")


def test_a_name_may_begin_with_a_word_of_logic() -> None:
    expression = parse("not nothing and order")
    assert expression.names == ("nothing", "order")
    assert expression.evaluate({"nothing": False, "order": True}) is True


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("", "missing at the end"),
        ("dry and", "missing at the end"),
        ("not", "missing at the end"),
        ("(dry or late", "not closed"),
        ("dry late", "'late' is not expected"),
        ("dry)", r"'\)' is not expected"),
        ("and dry", "'and' is not expected"),
        ("dry && late", "cannot read '&& late'"),
        ("2nd", "cannot read '2nd'"),
        ("()", "not expected"),
    ],
)
def test_a_broken_when_says_what_is_wrong(when: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(when)


@pytest.mark.parametrize("when", ["(" * 5_000 + "dry" + ")" * 5_000, "not " * 5_000 + "dry"])
def test_a_when_without_end_is_refused(when: str) -> None:
    with pytest.raises(ValueError, match=f"longer than {MOST_TOKENS}"):
        parse(when)


# A name, or a tuple of "not", "and" or "or" and what it joins.
Tree = Any
trees = st.recursive(
    st.sampled_from(NAMES),
    lambda inner: (
        st.tuples(st.just("not"), inner) | st.tuples(st.sampled_from(("and", "or")), inner, inner)
    ),
    max_leaves=8,
)


def written(tree: Tree) -> str:
    """Write a tree with every bracket that it could have."""
    if isinstance(tree, str):
        return tree
    if tree[0] == "not":
        return f"not ({written(tree[1])})"
    return f"({written(tree[1])}) {tree[0]} ({written(tree[2])})"


def worked_out(tree: Tree, values: dict[str, Truth]) -> int:
    """Work a tree out by ranks, without the code under test."""
    if isinstance(tree, str):
        return RANK[values[tree]]
    ranks = [worked_out(part, values) for part in tree[1:]]
    if tree[0] == "not":
        return 2 - ranks[0]
    return min(ranks) if tree[0] == "and" else max(ranks)


@given(trees, st.fixed_dictionaries({name: st.sampled_from([True, False, None]) for name in NAMES}))
def test_any_expression_agrees_with_arithmetic(tree: Tree, values: dict[str, Truth]) -> None:
    expression = parse(written(tree))
    assert expression.evaluate(values) is TRUTH[worked_out(tree, values)]
    assert set(expression.names) <= set(NAMES)


flat = st.lists(
    st.tuples(
        st.sampled_from(("and", "or")), st.sampled_from(("", "not ")), st.sampled_from(NAMES)
    ),
    min_size=1,
    max_size=6,
)


@given(flat, st.fixed_dictionaries({name: st.sampled_from([True, False, None]) for name in NAMES}))
def test_without_brackets_or_binds_least(
    parts: list[tuple[str, str, str]], values: dict[str, Truth]
) -> None:
    text = " ".join(f"{joint} {sign}{name}" for joint, sign, name in parts).split(" ", 1)[1]
    groups: list[list[int]] = [[]]
    for number, (joint, sign, name) in enumerate(parts):
        rank = RANK[values[name]]
        if joint == "or" and number:
            groups.append([])
        groups[-1].append(2 - rank if sign else rank)
    assert parse(text).evaluate(values) is TRUTH[max(min(group) for group in groups)]
