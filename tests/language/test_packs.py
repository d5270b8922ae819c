from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.errors import RuleFileError
from factcheck.extraction.known_names import load_names
from factcheck.extraction.lexicon import Lexicon
from factcheck.language.packs import LanguagePack, load_languages, recogniser
from factcheck.records.statements import Stance

RULES = Path(__file__).parents[2] / "rules"
SHIPPED = sorted((RULES / "languages").glob("*.yaml"))


def packs() -> dict[str, LanguagePack]:
    return load_languages(SHIPPED)


def faults_of(*paths: Path) -> list[str]:
    with pytest.raises(RuleFileError) as error:
        load_languages(paths)
    return [f"{Path(f.path).name}:{f.line}:{f.column}: {f.message}" for f in error.value.faults]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_pack_loads_and_compiles(path: Path) -> None:
    (pack,) = load_languages([path]).values()
    assert pack.code == path.stem
    assert len(pack.background) >= 20
    assert {cue.stance for cue in pack.cues} >= {Stance.ASSERT, Stance.DENY, Stance.ACCUSE}
    lexicon = Lexicon(pack, load_names(RULES / "names.yaml"))
    assert lexicon.cues_before.find(pack.cues[0].before[0]) is not None


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_only_denying_words_reject_their_content(path: Path) -> None:
    (pack,) = load_languages([path]).values()
    assert {cue.stance for cue in pack.cues if cue.denies} == {Stance.DENY}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_no_reporting_word_takes_two_stances(path: Path) -> None:
    (pack,) = load_languages([path]).values()
    stances: dict[str, set[Stance]] = {}
    for cue in pack.cues:
        for word in cue.before:
            stances.setdefault(word, set()).add(cue.stance)
    assert {word: found for word, found in stances.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_pack_lists_no_word_twice(path: Path) -> None:
    """A repeated word is a slip of the editor; `said` may well be a cue on both sides."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    for key in ("stopwords", "negators", "pseudo_negators", "hedges", "conditionals", "blame"):
        words = [str(word) for word in raw[key]]
        assert sorted(words) == sorted(set(words)), key


def test_the_language_of_a_text_is_that_of_its_small_words() -> None:
    recognise = recogniser(packs())
    assert (
        recognise("Bupati mengatakan bahwa jembatan itu tidak akan dibuka pada hari Senin.") == "id"
    )
    assert recognise("The mayor said that the bridge would not be opened on Monday.") == "en"
    assert recognise("THE MAYOR SAID THAT THE BRIDGE WAS NOT OPEN") == "en"


def test_a_quotation_in_another_language_does_not_change_the_language() -> None:
    text = 'Bupati yang datang itu mengatakan "yes, of course" kepada warga di desa.'
    assert recogniser(packs())(text) == "id"


@pytest.mark.parametrize("text", ["", "12345", "한국 العربية"])
def test_a_text_without_small_words_always_gets_the_same_language(text: str) -> None:
    forward = recogniser(packs())
    backward = recogniser(dict(reversed(packs().items())))
    assert forward(text) == backward(text)
    assert forward(text) in packs()


def test_a_pack_under_another_name_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "xx.yaml"
    copy.write_text(SHIPPED[0].read_text(encoding="utf-8"), encoding="utf-8")
    (fault,) = faults_of(copy)
    assert fault.startswith("xx.yaml:1:")
    assert "is not the file's name, 'xx'" in fault


def test_the_faults_of_all_packs_are_reported_at_once(tmp_path: Path) -> None:
    text = SHIPPED[0].read_text(encoding="utf-8")
    for code in ("aa", "bb"):
        changed = text.replace("negators:", "negatrs:", 1) + f"colour: {code}\n"
        (tmp_path / f"{code}.yaml").write_text(changed, encoding="utf-8")
    faults = faults_of(tmp_path / "aa.yaml", tmp_path / "bb.yaml")
    assert len(faults) == 6
    assert sum("did you mean 'negators'?" in fault for fault in faults) == 2
    assert sum("unknown key 'colour'" in fault for fault in faults) == 2
    assert sum("missing key 'negators'" in fault for fault in faults) == 2


def test_an_unknown_stance_is_refused_where_it_stands(tmp_path: Path) -> None:
    text = SHIPPED[0].read_text(encoding="utf-8")
    line = text[: text.index("stance: confirm")].count("\n") + 1
    path = tmp_path / SHIPPED[0].name
    path.write_text(text.replace("stance: confirm", "stance: confrim"), encoding="utf-8")
    (fault,) = faults_of(path)
    assert fault.startswith(f"{path.name}:{line}:13: cues.1.stance: ")


def test_no_predicate_belongs_to_two_pairs_of_opposites(tmp_path: Path) -> None:
    """The phrase tables keep one meaning a phrase: the other one would be lost without a word."""
    pack = tmp_path / "en.yaml"
    text = (RULES / "languages" / "en.yaml").read_text(encoding="utf-8")
    pack.write_text(
        text.replace("subject: [tested positive]", "subject: [tested positive, was paid]")
    )
    (fault,) = faults_of(pack)
    assert fault.endswith("in two pairs or on both sides: was paid")
    line = next(n for n, one in enumerate(text.splitlines(), 1) if one.strip() == "pairs:")
    assert int(fault.split(":")[1]) in (line, line + 1)
