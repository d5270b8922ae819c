"""Measures in statements, and the words that a language file lists for them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.errors import RuleFileError
from factcheck.extraction.statements import extract
from factcheck.language.measure_tokens import PhraseTable, tokenise
from factcheck.language.measure_words import MeasureWords
from factcheck.language.packs import load_languages
from tests.extraction.measures.measuring import noted
from tests.extraction.newsroom import RULES, article, lexicon, packs

LANGUAGES = sorted((RULES / "languages").glob("*.yaml"))


def test_a_statement_holds_the_measures_of_its_content() -> None:
    text = "Lurah Budi Santoso (51) mengatakan bahwa 12 rumah terbakar pada pukul 02.05 WIB."
    page = article(text)
    (statement,) = [s for s in extract(page, lexicon()) if s.speaker]
    assert [noted(m) for m in statement.measures] == ["count 12 of rumah", "time 125 WIB of fire"]
    first, second = statement.measures
    assert page.text[first.start : first.end] == "12 rumah"
    assert page.text[second.start : second.end] == "pukul 02.05 WIB"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_no_unit_word_has_two_meanings(path: Path) -> None:
    words = [word for unit in packs()[path.stem].measures.units for word in unit.words]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_no_counted_noun_has_two_names(path: Path) -> None:
    counted = packs()[path.stem].measures.counted
    words = [w for names in (counted.people, counted.things) for own in names.values() for w in own]
    assert sorted(words) == sorted(set(words))


def test_the_languages_share_their_units() -> None:
    units = [{(u.kind, u.unit) for u in pack.measures.units} for pack in packs().values()]
    shared = set.intersection(*units)
    assert {unit for _, unit in shared} >= {"%", "minute", "month", "m", "km/h", "kg", "m2", "M"}


def test_a_fault_in_the_section_is_located(tmp_path: Path) -> None:
    raw = yaml.safe_load(LANGUAGES[0].read_text(encoding="utf-8"))
    raw["measures"]["units"][0]["factro"] = 1
    raw["measures"]["decimal_mark"] = ";"
    path = tmp_path / LANGUAGES[0].name
    path.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    with pytest.raises(RuleFileError) as error:
        load_languages([path])
    messages = [fault.message for fault in error.value.faults]
    assert any("factro" in message for message in messages)
    assert any("decimal_mark" in message for message in messages)


def test_the_longest_phrase_holds_in_both_directions() -> None:
    table = PhraseTable([("lebih", 1), ("lebih dari", 2), ("km/jam", 3)])
    tokens = tokenise("lebih dari 60 km/jam", 0, 20)
    at, before = table.at(tokens, 0), table.before(tokens, 2)
    assert at is not None
    assert before is not None
    assert (at.after, at.meaning) == (2, 2) == (before.after, before.meaning)
    unit = table.at(tokens, 3)
    assert unit is not None
    assert unit.meaning == 3


def test_a_phrase_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no word"):
        PhraseTable([("   ", 1)])


def test_every_table_compiles_from_the_shipped_words() -> None:
    for pack in packs().values():
        assert isinstance(pack.measures, MeasureWords)
        assert pack.measures.tables is pack.measures.tables
