"""Sides: statements parted by the value that they give, and judgements that hang together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings.sides import connected, deniers_first, ends, is_denial
from factcheck.findings.values import around_values, by_value, of_like_values
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Measure
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict
from tests.builders import a_date, a_measure, a_pair, a_statement, a_time, an_attribute, sharing


def judged(*pairs: StatementPair) -> list[Judgement]:
    return [Judgement("harvest", "apart", Verdict.CONFLICT, pair, ()) for pair in pairs]


def giving(identity: str, measure: Measure, outlet: str = "") -> Statement:
    """Return a statement of an outlet, by itself one of its own, that gives a measure."""
    return a_statement(identity, outlet=outlet or identity, measures=(measure,))


def sides(*pairs: StatementPair) -> tuple[list[str], list[str]]:
    """Return the ids on either side, parted by value."""
    main, rest = by_value(judged(*pairs))
    return sorted(main), sorted(rest)


A7, B7, C9 = (giving(f"{i}:1", a_measure(low)) for i, low in (("a", 7), ("b", 7), ("c", 9)))


def test_denials_stand_on_one_side_and_what_they_deny_on_the_other() -> None:
    denial, again = (a_statement(f"{i}:1", denied=True) for i in "bd")
    claim, other = (a_statement(f"{i}:1") for i in "ac")
    pairs = judged(a_pair(claim, denial), a_pair(other, denial), a_pair(other, again))
    assert all(map(is_denial, pairs))
    rejecting, claiming = deniers_first(pairs)
    assert (sorted(rejecting), sorted(claiming)) == (["b:1", "d:1"], ["a:1", "c:1"])
    assert not is_denial(judged(a_pair(claim, other))[0])
    assert not is_denial(judged(a_pair(denial, again))[0])


def test_the_value_of_most_outlets_stands_first() -> None:
    assert sides(sharing(A7, C9), sharing(B7, C9)) == (["a:1", "b:1"], ["c:1"])
    z9 = giving("z:1", a_measure(9))
    assert sides(sharing(A7, C9), sharing(A7, z9)) == (["c:1", "z:1"], ["a:1"])


def test_two_statements_of_one_outlet_are_one_voice() -> None:
    wordy = [giving(f"a:{number}", a_measure(7), "Alpha") for number in (1, 2, 3)]
    few = [giving(f"{article}:1", a_measure(9)) for article in "bc"]
    pairs = [sharing(left, right) for left in wordy for right in few]
    assert sides(*pairs) == (["b:1", "c:1"], ["a:1", "a:2", "a:3"])


def test_the_smaller_id_stands_first_where_all_else_is_equal() -> None:
    assert sides(sharing(A7, C9)) == (["a:1"], ["c:1"])
    assert sides(sharing(A7, C9).swapped) == (["a:1"], ["c:1"])


def test_three_values_are_the_first_and_all_others() -> None:
    d8 = giving("d:1", a_measure(8))
    pairs = (sharing(A7, C9), sharing(B7, C9), sharing(A7, d8), sharing(C9, d8))
    assert sides(*pairs) == (["a:1", "b:1"], ["c:1", "d:1"])


def test_attributes_are_parted_too() -> None:
    a, b, c = (
        a_statement(f"{i}:1", outlet=i, attributes=(an_attribute(title),))
        for i, title in (("a", "bupati"), ("b", "camat"), ("c", "camat"))
    )
    assert sides(sharing(a, b), sharing(a, c)) == (["b:1", "c:1"], ["a:1"])


def test_a_statement_at_odds_with_itself_stands_on_both_sides() -> None:
    wrong = giving("a:1", a_date(date(2024, 3, 5), label="2"))
    assert sides(sharing(wrong, wrong)) == (["a:1"], ["a:1"])


def test_one_day_with_two_weekdays_is_two_values() -> None:
    day = date(2024, 3, 5)
    left, right = (giving(f"{i}:1", a_date(day, label=n)) for i, n in (("a", "1"), ("b", "2")))
    assert sides(sharing(left, right)) == (["b:1"], ["a:1"])


def test_a_wrong_day_stands_against_all_that_may_be_meant() -> None:
    # 5 March 2024 was a Tuesday, 6 March a Wednesday.
    wrong = giving("a:1", a_date(date(2024, 3, 5), label="2"))
    weekday = [giving(f"{i}:1", a_date(date(2024, 3, 5), label="1")) for i in "bc"]
    day = giving("d:1", a_date(date(2024, 3, 6), label="2"))
    pairs = [sharing(wrong, right) for right in (*weekday, day)]
    assert sides(*pairs) == (["a:1"], ["b:1", "c:1", "d:1"])
    assert len(around_values(judged(*pairs))) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (a_time(10, label="7"), a_time(12, label="9")),
        (a_time(1, label="7"), a_time(18, label="0")),
    ],
    ids=["two zones", "two zones about midnight"],
)
def test_one_moment_written_in_two_zones_is_one_value(left: Measure, right: Measure) -> None:
    a, b, c = giving("a:1", left), giving("b:1", right), giving("c:1", a_time(15, 30, label="7"))
    assert sides(sharing(a, c), sharing(b, c)) == (["a:1", "b:1"], ["c:1"])


VALUES = st.sampled_from((7.0, 8.0, 9.0))
STATEMENTS = st.builds(
    lambda article, number, low, start, outlet: giving(
        f"{article}:{number}", a_measure(low, start=start), outlet
    ),
    st.sampled_from("abc"),
    st.integers(1, 3),
    VALUES,
    st.sampled_from((0, 20)),
    st.sampled_from(("Alpha", "Beta", "Gamma")),
)
JUDGEMENTS = st.lists(st.builds(sharing, STATEMENTS, STATEMENTS), min_size=1, max_size=8).map(
    lambda pairs: judged(*pairs)
)


def everyone(judgements: Sequence[Judgement]) -> set[str]:
    return {s.id for j in judgements for s in (j.pair.left, j.pair.right)}


@given(JUDGEMENTS)
def test_no_statement_is_lost_and_no_side_is_empty(judgements: list[Judgement]) -> None:
    main, rest = by_value(judgements)
    assert main.keys() | rest.keys() == everyone(judgements)
    assert main
    assert rest
    assert main.keys().isdisjoint(rest) or main == rest
    assert all(key == statement.id for side in (main, rest) for key, statement in side.items())


@given(st.lists(st.builds(sharing, STATEMENTS, STATEMENTS), min_size=1, max_size=6), st.data())
def test_neither_the_order_of_judgements_nor_of_a_pair_moves_a_side(
    pairs: list[StatementPair], data: st.DataObject
) -> None:
    one_value = {s.id: s for pair in pairs for s in (pair.left, pair.right)}
    tidy = [sharing(one_value[p.left.id], one_value[p.right.id]) for p in pairs]
    moved = data.draw(st.permutations([data.draw(st.sampled_from((p, p.swapped))) for p in tidy]))
    sets = [tuple(map(frozenset, by_value(judged(*those)))) for those in (tidy, moved)]
    assert sets[0] == sets[1]


@given(JUDGEMENTS)
def test_each_judgement_is_in_one_group_with_all_that_share_an_end(
    judgements: list[Judgement],
) -> None:
    groups = connected(judgements)
    assert sorted(map(id, (j for group in groups for j in group))) == sorted(map(id, judgements))
    held = [{end for judgement in group for end in ends(judgement.pair)} for group in groups]
    assert all(held)
    assert sum(map(len, held)) == len(set().union(*held))


def links(*pairs: StatementPair) -> list[list[tuple[str, str]]]:
    """Return the groups of pairs that hang together, by their ids."""
    return [[(j.pair.left.id, j.pair.right.id) for j in g] for g in connected(judged(*pairs))]


def test_judgements_hang_together_through_others() -> None:
    a, b, c, d = (a_statement(f"{i}:1") for i in "abcd")
    assert links(a_pair(a, b), a_pair(c, d)) == [[("a:1", "b:1")], [("c:1", "d:1")]]
    chain = (a_pair(a, b), a_pair(c, d), a_pair(b, c))
    assert links(*chain) == [[("a:1", "b:1"), ("c:1", "d:1"), ("b:1", "c:1")]]


def test_two_values_of_one_statement_do_not_hang_together() -> None:
    far = replace(A7, measures=(a_measure(3, start=20),))
    twenty = giving("d:1", a_measure(5, start=20))
    assert len(links(sharing(A7, C9), sharing(far, twenty))) == 2
    assert len(links(sharing(A7, C9), sharing(A7, twenty))) == 1


def test_an_end_is_a_statement_or_the_place_of_what_it_gives() -> None:
    assert ends(a_pair(A7, C9)) == ("a:1", "c:1")
    assert ends(sharing(A7, giving("c:1", a_measure(9, start=20)))) == ("a:1 0", "c:1 20")


def test_nothing_hangs_together_where_nothing_was_judged() -> None:
    assert connected([]) == []


def test_differences_in_a_chain_turn_on_the_value_of_most_outlets() -> None:
    d7 = giving("d:1", a_measure(7))
    b9, c8 = giving("b:1", a_measure(9)), giving("c:1", a_measure(8))
    chain = judged(sharing(A7, b9), sharing(d7, b9), sharing(b9, c8))
    groups = around_values(chain)
    assert [len(group) for group in groups] == [2, 1]
    assert [sorted(s.id for s in by_value(group)[0].values()) for group in groups] == [
        ["a:1", "d:1"],
        ["c:1"],
    ]


def test_one_dispute_told_twice_in_an_article_is_one_group() -> None:
    a2 = giving("a:2", a_measure(7))
    c2, d2 = giving("c:2", a_measure(9)), giving("d:2", a_measure(9))
    c2_of_other = giving("c:2", a_measure(9, of="toko"))
    first = judged(sharing(A7, C9))

    def joined(*others: StatementPair) -> list[int]:
        return [len(group) for group in of_like_values([first, judged(*others)])]

    assert joined(sharing(a2, c2)) == [2]
    assert joined(sharing(giving("e:1", a_measure(7)), d2)) == [1, 1]
    assert joined(sharing(giving("a:2", a_measure(8)), c2)) == [1, 1]
    assert joined(sharing(a2, c2_of_other)) == [1, 1]
