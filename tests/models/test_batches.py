from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.batches import ROWS, STEP, Batch, fixed_batches

WINDOW = 40
LENGTHS = st.dictionaries(st.text(max_size=4), st.integers(1, WINDOW), max_size=30)


def test_texts_of_a_like_length_share_a_batch_longest_first() -> None:
    lengths = {"c": 20, "a": 3, "b": 16, "d": 17}
    assert fixed_batches(lengths, longest=512) == (Batch(("c", "d"), 32), Batch(("a", "b"), 16))


def test_padding_ends_at_the_window() -> None:
    assert fixed_batches({"a": 35}, longest=WINDOW) == (Batch(("a",), WINDOW),)


@given(LENGTHS)
def test_every_text_is_in_one_batch_that_it_fits(lengths: dict[str, int]) -> None:
    batches = fixed_batches(lengths, WINDOW)
    assert sorted(text for batch in batches for text in batch.items) == sorted(lengths)
    for batch in batches:
        assert 1 <= len(batch.items) <= ROWS
        assert all(0 <= batch.length - lengths[text] < STEP for text in batch.items)


@given(LENGTHS, st.data())
def test_length_of_a_texts_batch_depends_on_that_text_alone(
    lengths: dict[str, int], data: st.DataObject
) -> None:
    some = {text: n for text, n in lengths.items() if data.draw(st.booleans())}
    together = {text: b.length for b in fixed_batches(lengths, WINDOW) for text in b.items}
    apart = {text: b.length for b in fixed_batches(some, WINDOW) for text in b.items}
    assert apart == {text: together[text] for text in some}
