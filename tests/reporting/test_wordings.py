"""The catalogues: complete in each language, and alike in what they are given to set in."""

from __future__ import annotations

from string import Formatter

import pytest

from factcheck.contract.documenting import document_of
from factcheck.reporting.wordings import LANGUAGES, language_of, wording_in

from .records_builder import ALPHA, a_report

ENGLISH = wording_in("en")


def fields_of(phrase: str | tuple[str, ...]) -> set[str]:
    lines = (phrase,) if isinstance(phrase, str) else phrase
    return {name for line in lines for _, name, _, _ in Formatter().parse(line) if name}


def one_form(key: str) -> bool:
    return key.startswith("nouns.") and key.endswith(".one")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_phrase(language: str) -> None:
    # A language without a plural needs no form for one.
    here = {key for key in wording_in(language).phrases if not one_form(key)}
    assert here == {key for key in ENGLISH.phrases if not one_form(key)}


@pytest.mark.parametrize("key", sorted(key for key in ENGLISH.phrases if not one_form(key)))
def test_a_phrase_takes_the_same_values_in_each_language(key: str) -> None:
    taken = {language: fields_of(wording_in(language).phrases[key]) for language in LANGUAGES}
    assert len(set(map(frozenset, taken.values()))) == 1, taken


def test_a_number_stands_with_its_noun() -> None:
    assert ENGLISH.count(1, "outlet") == "1 outlet"
    assert ENGLISH.count(2, "outlet") == "2 outlets"
    assert wording_in("id").count(1, "outlet") == "1 media"


def test_an_identifier_of_a_user_is_told_as_it_is() -> None:
    assert ENGLISH.named("types", "self_contradiction") == "self-contradiction"
    assert ENGLISH.named("types", "my-own_type") == "my own type"


def test_a_phrase_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        ENGLISH.say("no.such.phrase")


def test_a_report_speaks_the_language_of_most_articles() -> None:
    def of(*languages: str) -> str:
        articles = document_of(a_report((ALPHA,))).articles * len(languages)
        told = (
            a.model_copy(update={"language": c}) for a, c in zip(articles, languages, strict=True)
        )
        return language_of(told)

    assert of("id", "en", "en") == "en"
    assert of("id", "en") == "id"
    assert of("de", "en", "id") == "en"
    assert of("id") == "id"
