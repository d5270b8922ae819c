"""What holds for the attributes of any text: spans inside the content, order, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.attributes.finding import find_attributes
from factcheck.records.particulars import Span
from tests.extraction.attributes.attributing import attributes
from tests.extraction.newsroom import excerpt, say

PIECES = (
    *("Menteri", "Pertahanan", "Anna", "Lind", "Budi", "Raharja", "Kapolres", "AKBP", "PT", "KPK"),
    *("mantan", "ketua", "istri", "perempuan", "bernama", "berinisial", "berusia", "seorang"),
    *("(25)", "34", "tahun", "-year-old", "(", ")", ",", ".", "/", "?", "\n", "’s", "'s", "dan"),
    *("ditembak", "oleh", "menembak", "polisi", "tidak", "jika", "Kebakaran", "karena", "akibat"),
    *("disebabkan", "menyebabkan", "penyebab", "adalah", "hujan", "yang", "di", "Bogor", "Rusia"),
    *("was", "shot", "by", "Ann", "Lee", "police", "chief", "the", "fire", "caused", "Mr.", "of"),
    *("İ", "ß", "😀", "\u202e", "N.", "van", "-", "and", "woman", "named", "aged", "President"),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
LANGUAGES = st.sampled_from(("id", "en"))


@given(TEXTS, TEXTS, TEXTS, LANGUAGES)
def test_spans_lie_inside_the_content(before: str, told: str, after: str, language: str) -> None:
    text = f"{before}\n{told}\n{after}"
    content = Span(len(before) + 1, len(before) + 1 + len(told))
    found = find_attributes(excerpt(text, language, content))
    assert list(found) == sorted(set(found))
    for attribute in found:
        assert content.start <= attribute.start < attribute.end <= content.end
        assert text[attribute.start : attribute.end].strip()
        assert all(attribute.of)
        assert attribute.values
        assert all(attribute.values)


def test_statements_hold_their_attributes() -> None:
    statements = say("Menteri Pertahanan Anna Lind tiba di Bogor pada Senin malam.")
    (found,) = (attribute for statement in statements for attribute in statement.attributes)
    assert (found.of, found.values) == (("ana lind",), ("menteri", "pertahanan"))


@pytest.mark.parametrize(
    "piece",
    ["Ketua KPK ", "Budi Raharja, ", "Budi dan ", "polisi ", "karena ", "Kebakaran karena hujan, "],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def seconds(length: int, number: int) -> float:
        # Each text is a new one, of which nothing is remembered.
        text = f"Nomor{number} " + piece * (length // len(piece))
        begin = time.process_time()
        attributes(text)
        return time.process_time() - begin

    seconds(1_000, 0)
    small = min(seconds(4_000, number) for number in range(3))
    large = min(seconds(32_000, number) for number in range(2))
    # Eight times the text; a quadratic reader would take sixty-four times as long.
    assert large < 24 * max(small, 0.01)
