"""The origin of a single statement: the medium that its sentence credits, or the article's."""

from __future__ import annotations

import pytest

from factcheck.extraction.credited import origin_at
from factcheck.records.particulars import Span
from factcheck.records.passages import Credit
from tests.builders import an_article

TEXT = 'Satu roboh. "Dua roboh," kata dia, dikutip X. Tiga roboh.\nEmpat roboh, dilansir Y.'


@pytest.mark.parametrize(
    ("words", "origin"),
    [("Satu roboh.", "Alpha"), ("Dua roboh", "X"), ("Tiga roboh.", "Alpha"), ("Empat", "Y")],
)
def test_a_credit_holds_to_the_end_of_its_sentence(words: str, origin: str) -> None:
    credited = (Credit(TEXT.index("dikutip"), "X"), Credit(TEXT.index("dilansir"), "Y"))
    article = an_article("a", text=TEXT, credits=credited)
    start = TEXT.index(words)
    assert origin_at(article, Span(start, start + len(words))) == origin
