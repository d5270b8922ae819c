from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import RuleFileError
from factcheck.records.statements import Stance
from factcheck.yaml_files import Entry, Source, fault_in, load_yaml


class Tool(Entry):
    name: str
    words: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERT


class Box(Entry):
    id: str
    limit: int = 1
    share: float = 0.5
    locked: bool = False
    tools: tuple[Tool, ...] = ()
    table: dict[str, int] = {}  # noqa: RUF012


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "box.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def faults_of(folder: Path, text: str | bytes) -> list[tuple[int, int, str]]:
    with pytest.raises(RuleFileError) as error:
        load_yaml(written(folder, text), Box)
    return [(fault.line, fault.column, fault.message) for fault in error.value.faults]


def test_a_file_becomes_a_frozen_model(tmp_path: Path) -> None:
    text = "id: a\nlimit: 3\nlocked: true\ntools:\n  - {name: saw, stance: deny}\ntable: {x: -2}\n"
    box = load_yaml(written(tmp_path, text), Box)
    assert box == Box(
        id="a",
        limit=3,
        locked=True,
        tools=(Tool(name="saw", stance=Stance.DENY),),
        table={"x": -2},
    )


@pytest.mark.parametrize(
    "word",
    ["no", "No", "on", "off", "yes", "y", "10:31", "2024-06-18", "1_000", "0x10", "1e3", "=", "<<"],
)
def test_the_odd_words_of_yaml_1_1_stay_words(tmp_path: Path, word: str) -> None:
    box = load_yaml(
        written(tmp_path, f"id: {word}\ntools: [{{name: {word}, words: [{word}]}}]\n"), Box
    )
    assert (box.id, box.tools) == (word, (Tool(name=word, words=(word,)),))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("id: a\nlimt: 2\n", (2, 1, "unknown key 'limt'; did you mean 'limit'?")),
        ("id: a\ntools:\n  - {nmae: x, name: y}\n",
         (3, 6, "unknown key 'nmae'; did you mean 'name'?")),
        ("id: a\nzebra: 2\n", (2, 1, "unknown key 'zebra'")),
        ("limit: 2\n", (1, 1, "missing key 'id'")),
        ("id: a\ntools:\n  - words: []\n", (3, 5, "missing key 'name'")),
        ("id: 5\n", (1, 5, "id: Input should be a valid string")),
        ("id: a\nlimit: '3'\n", (2, 8, "limit: Input should be a valid integer")),
        ("id: a\nlimit: 1.5\n", (2, 8, "limit: Input should be a valid integer")),
        ("id: a\nlocked: yes\n", (2, 9, "locked: Input should be a valid boolean")),
        ("id: a\ntools: {name: x}\n", (2, 8, "tools: Input should be a valid array")),
        ("- a\n", (1, 1, "Input should be an object")),
        ("", (1, 1, "the file is empty")),
        ("# nothing\n", (1, 1, "the file is empty")),
    ],
)  # fmt: skip
def test_a_fault_says_where_and_what(
    tmp_path: Path, text: str, fault: tuple[int, int, str]
) -> None:
    assert faults_of(tmp_path, text) == [fault]


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("id: a\nid: b\n", 2, 1, "duplicate key 'id' (first on line 1)"),
        ('id: a\ntable: {x: 1, "x": 2}\n', 2, 15, "duplicate key 'x' (first on line 2)"),
        ("id: &a x\ntools: [{name: *a}]\n", 1, 5, "anchors and aliases"),
        ("id: a\ntools: &t [*t]\n", 2, 8, "anchors and aliases"),
        ("id: a\n<<: {limit: 3}\n", 2, 1, "unknown key '<<'"),
        ("id: !!python/object:os.system a\n", 1, 5, "tags are not allowed"),
        ("id: !mine a\n", 1, 5, "tags are not allowed"),
        ("id: !!timestamp 2024-01-01\n", 1, 5, "tags are not allowed"),
        ("id: !!binary aGk=\n", 1, 5, "tags are not allowed"),
        ("id: a\n? [x]\n: b\n", 2, 3, "a key must be a word"),
        ("{id: a, {b: c}: d}\n", 1, 9, "a key must be a word"),
        ("id: a\n---\nid: b\n", 2, 1, "another document"),
        ("id: [\n", 2, 1, "did not find expected node content"),
        ("id: a\n\tlimit: 2\n", 2, 1, "tab"),
        ("id: a\nlimit: \x01\n", 2, 8, "control characters"),
        (b"id: a\nlimit: \xff\n", 2, 8, "not UTF-8 (byte 13)"),
        ("id: " + "[" * 60 + "]" * 60, 1, 54, "nested more than 50 deep"),
    ],
)
def test_what_yaml_would_read_in_its_own_way_is_refused(
    tmp_path: Path, text: str | bytes, line: int, column: int, said: str
) -> None:
    (fault,) = faults_of(tmp_path, text)
    assert fault[:2] == (line, column)
    assert said in fault[2]


def test_nesting_that_would_exhaust_the_parser_is_refused(tmp_path: Path) -> None:
    assert faults_of(tmp_path, "id: " + "[" * 300_000)[0][2] == "nested more than 50 deep"


def test_several_faults_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = "limt: 2\nshare: x\ntools:\n  - {nmae: saw}\n  - 5\n"
    assert [(line, column) for line, column, _ in faults_of(tmp_path, text)] == [
        (1, 1),
        (1, 1),
        (2, 8),
        (4, 5),
        (4, 6),
        (5, 5),
    ]
    repeated = "id: a\nid: b\ntools:\n  - {name: x, name: y}\n"
    assert [line for line, _, _ in faults_of(tmp_path, repeated)] == [2, 4]


def test_a_fault_shows_the_line_with_a_mark_below(tmp_path: Path) -> None:
    path = written(tmp_path, "id: a\nlimit: many\n")
    with pytest.raises(RuleFileError) as error:
        load_yaml(path, Box)
    assert str(error.value) == (
        f"{path}:2:8: limit: Input should be a valid integer\n    limit: many\n           ^"
    )


def test_a_missing_file_is_one_clear_fault(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match=r"none\.yaml:1:1: cannot be read: No such file"):
        load_yaml(tmp_path / "none.yaml", Box)


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert load_yaml(written(tmp_path, b"\xef\xbb\xbfid: a\n"), Box).id == "a"


def test_a_fault_of_ones_own_points_at_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, "id: a\ntools:\n  - name: saw\n  - name: axe\n")
    fault = fault_in(path, ("tools", 1, "name"), "no axe here")
    assert (fault.line, fault.column, fault.source) == (4, 11, "  - name: axe")
    nowhere = fault_in(path, ("tools", 7, "name"), "no such tool")
    assert (nowhere.line, nowhere.column) == (3, 3)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_one_clear_way(text: str) -> None:
    source = Source(Path("box.yaml"), text)
    try:
        node = source.compose()
        source.reject_what_is_not_plain(node)
        source.construct(node)
    except RuleFileError as error:
        for fault in error.faults:
            assert fault.line >= 1
            assert fault.column >= 1
            assert fault.message
