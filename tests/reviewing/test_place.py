"""Where a reviewer stopped, kept and found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import OutputError
from factcheck.records.verdicts import Severity, Verdict
from factcheck.review.choosing import Wanted
from factcheck.reviewing.choice import Choice, Order
from factcheck.reviewing.place import Place, place_file, read_place, write_place

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
CHOICES = st.builds(
    Choice,
    wanted=st.builds(
        Wanted,
        undecided=st.booleans(),
        severities=st.lists(st.sampled_from(Severity)).map(tuple),
        verdicts=st.lists(st.sampled_from(Verdict)).map(tuple),
    ),
    outlets=st.lists(WORDS).map(tuple),
    words=WORDS,
    order=st.sampled_from(Order),
)


@given(WORDS, CHOICES, st.lists(st.tuples(WORDS, WORDS)).map(tuple))
def test_a_place_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory,
    finding: str,
    choice: Choice,
    notes: tuple[tuple[str, str], ...],
) -> None:
    path = tmp_path_factory.mktemp("place") / "deep" / "place.json"
    place = Place(finding, choice, notes)
    write_place(path, place)
    assert read_place(path) == place


@pytest.mark.parametrize("text", ["", "{", "[]", '{"finding": 3}', '{"choice": {"order": "x"}}'])
def test_what_is_no_place_is_the_beginning(tmp_path: Path, text: str) -> None:
    path = tmp_path / "place.json"
    path.write_text(text, encoding="utf-8")
    assert read_place(path) == read_place(tmp_path / "none.json") == Place()


def test_each_report_and_each_file_of_decisions_has_a_place_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "a.json", tmp_path / "b.json"
    places = {place_file(a, b) for a in (one, other) for b in (one, other)}
    assert len(places) == 4
    assert place_file(one, other) == place_file(tmp_path / "x" / ".." / "a.json", other)
    assert all(place.is_relative_to(tmp_path / "state") for place in places)


def test_a_place_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file"):
        write_place(tmp_path / "file" / "place.json", Place())
