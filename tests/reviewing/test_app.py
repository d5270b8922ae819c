"""The app driven by its keys from end to end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.color import Color

from factcheck.contract.entries import WordsEntry
from factcheck.review.choosing import Wanted
from factcheck.review.decisions import Answer
from factcheck.reviewing.choice import Choice
from factcheck.reviewing.place import place_file, read_place
from tests.review.documents import (
    AGREEMENT,
    CONFLICT,
    DIFFERENCE,
    PLACE,
    a_document,
    a_finding_entry,
    a_reported_statement,
    an_article_entry,
)
from tests.reviewing.desks import Table
from tests.reviewing.driving import NARROW, WIDE, Driven, drive, press, rows, screen, text, type_in

TRICKS = "[red]Merah[/red] \x1b[2J\x1b]0;judul\x07 \u202ebalik [@click=app.quit]tekan[/]"


def test_both_sides_stand_there_with_what_conflicts_and_why(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        assert text(pilot, "head") == "barn: 4 findings, 4 undecided, by Ana"
        assert text(pilot, "opening").splitlines()[0] == "Conflict 1: 12 or 17 dead?"
        assert "number, high, confidence 0.90, Alpha, Beta" in text(pilot, "opening")
        assert "not yet decided" in text(pilot, "opening")
        assert "12 orang tewas" in text(pilot, "left")
        assert "17 orang tewas" in text(pilot, "right")
        assert "alpha.txt:1" in text(pilot, "left")
        assert "casualty-count" in text(pilot, "closing")
        assert "different-number" in text(pilot, "closing")

    drive(table.app(), steps)


def test_words_that_conflict_stand_out(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        content = pilot.app.screen.query_one("#left").content  # type: ignore[attr-defined]
        marked = [content.plain[s.start : s.end] for s in content.spans if "underline" in s.style]
        assert marked == ["12"]

    drive(table.app(), steps)


def test_an_answer_is_kept_shown_and_taken_back(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        await press(pilot, "1")
        assert [(d.finding, d.answer) for d in table.kept] == [(CONFLICT.id, "conflict")]
        assert text(pilot, "told") == "Kept: C1 conflict."
        assert rows(pilot)[0].startswith("+ C1")
        assert "conflict, says Ana" in text(pilot, "opening")
        assert text(pilot, "head").startswith("barn: 4 findings, 3 undecided")
        await press(pilot, "z")
        assert text(pilot, "told") == "Taken back: C1 conflict."
        assert rows(pilot)[0].startswith("o C1")
        assert "Ana took back: conflict" in text(pilot, "closing")
        assert "Ana: conflict (taken back)" in text(pilot, "closing")

    drive(table.app(), steps)
    assert [bool(d.undoes) for d in table.kept] == [False, True]


def test_each_key_answers_and_agreements_have_keys_of_their_own(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        for key in ("2", "3", "4"):
            await press(pilot, key, "tab")
        assert "1 confirmed  2 no agreement" in text(pilot, "keys")
        await press(pilot, "3")
        assert "does not answer" in text(pilot, "told")
        await press(pilot, "1", "space")
        assert "No other finding of this list waits" in text(pilot, "told")

    drive(table.app(), steps)
    assert {d.finding: d.answer.value for d in table.kept} == {
        CONFLICT.id: "no conflict",
        PLACE.id: "update",
        DIFFERENCE.id: "unsure",
        AGREEMENT.id: "confirmed",
    }


def test_a_note_is_typed_and_kept_with_the_answer(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        await press(pilot, "n")
        await type_in(pilot, "q 12 zzz")
        assert not table.kept
        assert "“q 12 zzz”" in text(pilot, "opening")
        await press(pilot, "1", "n", "backspace", "escape")
        assert len(table.kept) == 1
        await press(pilot, "n", "backspace", "enter")

    drive(table.app(), steps)
    assert [d.note for d in table.kept] == ["q 12 zzz", "q 12 zz"]


def test_the_list_is_searched_filtered_ordered_and_whole_again(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        await press(pilot, "slash")
        await type_in(pilot, "which barn")
        assert [row.split()[1] for row in rows(pilot)] == ["C2"]
        assert "1 of 4 listed, undecided first, with “which barn”" in text(pilot, "listing")
        assert "Which barn?" in text(pilot, "opening")
        await press(pilot, "escape")
        assert len(rows(pilot)) == 4
        # Down from "undecided": contradictory, then the kinds.
        await press(pilot, "f", "down", "down", "enter", "escape")
        assert [row.split()[1] for row in rows(pilot)] == ["A1"]
        assert "only Agreement" in text(pilot, "listing")
        await press(pilot, "escape", "o")
        assert "borderline first" in text(pilot, "listing")
        assert len(rows(pilot)) == 4
        await press(pilot, "slash")
        await type_in(pilot, "no such words")
        assert rows(pilot) == []
        assert "Escape shows all" in text(pilot, "opening")
        await press(pilot, "1", "n", "z", "tab", "c", "j", "k", "pagedown", "enter", "escape")
        assert len(rows(pilot)) == 4

    drive(table.app(), steps)
    assert not table.kept


def test_it_opens_with_what_was_asked_for_on_the_command_line(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        assert [row.split()[1] for row in rows(pilot)] == ["D1"]
        assert "only gam" in text(pilot, "listing")

    drive(table.app(Choice(wanted=Wanted(outlets=("gam",)))), steps)


def test_it_goes_on_where_it_stopped(table: Table) -> None:
    async def first(pilot: Driven) -> None:
        await press(pilot, "o", "j", "n")
        await type_in(pilot, "ask the port")

    async def second(pilot: Driven) -> None:
        assert text(pilot, "told") == "Here you stopped."
        assert "borderline first" in text(pilot, "listing")
        assert text(pilot, "opening").startswith("Difference 1")
        assert "“ask the port”" in text(pilot, "opening")

    drive(table.app(), first)
    place = read_place(place_file(table.report, table.path))
    assert (place.finding, place.choice.order) == (DIFFERENCE.id, "borderline")
    assert [path.name for path in table.report.parent.glob("barn*")] == ["barn.json"]
    drive(table.app(), second)


def test_it_fits_and_follows_the_size_of_the_terminal(table: Table) -> None:
    def region(pilot: Driven, name: str) -> tuple[int, ...]:
        return tuple(pilot.app.screen.query_one(f"#{name}").region)

    async def steps(pilot: Driven) -> None:
        assert region(pilot, "left")[1] == region(pilot, "right")[1]
        assert region(pilot, "list")[0] < region(pilot, "detail")[0]
        assert rows(pilot)[0].count("\n") == 1
        await press(pilot, "j")
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        await pilot.pause()
        assert region(pilot, "left")[0] == region(pilot, "right")[0]
        assert region(pilot, "list")[1] < region(pilot, "detail")[1]
        assert rows(pilot)[0].count("\n") == 0
        lines = screen(pilot)
        assert (len(lines), {len(line) for line in lines}) == (24, {80})
        assert "Which barn?" in lines[2]
        assert "q quit" in "".join(lines[-2:])
        assert "12 orang tewas" in "".join(lines)
        await press(pilot, "enter")
        assert not pilot.app.screen.query_one("#list").display
        await press(pilot, "j", "k", "enter", "2")
        assert pilot.app.screen.query_one("#list").display

    drive(table.app(), steps, WIDE)
    assert [d.finding for d in table.kept] == [PLACE.id]


def test_answers_against_each_other_are_shown_as_such(table: Table) -> None:
    table.another_says(CONFLICT.id, Answer.NO_CONFLICT, note="two barns")

    async def steps(pilot: Driven) -> None:
        assert rows(pilot)[-1].startswith("- C1")
        await press(pilot, "end", "1")
        assert rows(pilot)[-1].startswith("! C1")
        assert "\nBudi answered otherwise: no conflict: “two barns”" in text(pilot, "opening")
        assert "Budi: no conflict: “two barns”" in text(pilot, "closing")
        assert "1 answered against each other" in text(pilot, "head")

    drive(table.app(), steps)


def test_a_finding_that_was_reopened_shows_what_is_new_and_waits(tmp_path: Path) -> None:
    before = Table(tmp_path, a_document(CONFLICT.model_copy(update={"right": ()}), PLACE))
    before.another_says(CONFLICT.id, Answer.NO_CONFLICT)
    table = Table(tmp_path, a_document(CONFLICT, PLACE))

    async def steps(pilot: Driven) -> None:
        assert rows(pilot)[0].startswith("* C1")
        opening = text(pilot, "opening")
        assert "reopened: there is something new in it" in opening
        assert "no conflict, says Budi" in opening
        assert re.search(r"new: .*Beta", opening)
        await press(pilot, "tab", "tab")
        assert text(pilot, "opening").startswith("Conflict 1")
        await press(pilot, "1")
        assert rows(pilot)[0].startswith("! C1")

    drive(table.app(), steps)


def test_what_another_answers_meanwhile_is_shown_before_mine_is_kept(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        table.another_says(PLACE.id, Answer.UPDATE)
        pilot.app.screen.look_again()  # type: ignore[attr-defined]
        await pilot.pause()
        assert text(pilot, "told") == "Budi answered C2: update."
        assert rows(pilot)[1].startswith("~ C2")
        table.another_says(CONFLICT.id, Answer.UPDATE)
        await press(pilot, "1")
        assert text(pilot, "told").startswith("NOT KEPT, look first. Budi answered C1: update.")
        assert "update, says Budi" in text(pilot, "opening")
        assert len(table.kept) == 2
        await press(pilot, "1")
        assert text(pilot, "told") == "Kept: C1 conflict."

    drive(table.app(), steps)


def test_a_failure_to_write_is_shown_and_nothing_is_lost(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        await press(pilot, "n")
        await type_in(pilot, "seen")
        table.full = True
        await press(pilot, "1")
        assert text(pilot, "told").startswith("NOT KEPT: ")
        assert rows(pilot)[0].startswith("o C1")
        assert "not yet decided" in text(pilot, "opening")
        assert "“seen”" in text(pilot, "opening")
        table.full = False
        await press(pilot, "1")

    drive(table.app(), steps)
    assert [d.note for d in table.kept] == ["seen"]


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    said = f"Polisi mengatakan {TRICKS} 12 orang."
    articles = tuple(an_article_entry(outlet, said) for outlet in (f"Alpha {TRICKS}", "Beta"))
    statements = tuple(
        a_reported_statement(article, id=name, speaker=TRICKS)
        for article, name in zip(articles, CONFLICT.left + CONFLICT.right, strict=True)
    )
    words = (WordsEntry(statement=CONFLICT.left[0], start=18, end=60, kind="value", reads=TRICKS),)
    hostile = a_finding_entry(
        CONFLICT.id, title=TRICKS, outlets=(TRICKS,), words=words, why=(TRICKS,), rule=TRICKS
    )
    document = a_document(hostile).model_copy(
        update={"articles": articles, "statements": statements, "name": TRICKS}
    )
    table = Table(tmp_path, document, by="[b]Ana")

    async def steps(pilot: Driven) -> None:
        await press(pilot, "n")
        await type_in(pilot, "[red]n[/]")
        table.another_says(CONFLICT.id, Answer.UPDATE, by=TRICKS, note=TRICKS)
        await press(pilot, "1", "1", "c")
        for name in ("head", "opening", "left", "right", "closing", "told", "listing"):
            assert all(line.isprintable() for line in text(pilot, name).split("\n")), name
        assert "[red]Merah[/red] {U+001B}[2J" in text(pilot, "opening")
        assert "[red]Merah[/red]" in rows(pilot)[0]
        assert "“[red]n[/]”" in text(pilot, "opening")
        assert all(line.isprintable() for line in screen(pilot))
        await press(pilot, "f")
        assert "[red]Merah[/red]" in " ".join(screen(pilot))
        await press(pilot, "escape", "question_mark", "escape")

    drive(table.app(), steps, WIDE)
    assert len(table.kept) == 2


@pytest.mark.parametrize("term", ["NO_COLOR", "colours"])
def test_without_colours_signs_and_weight_tell_the_same(
    table: Table, monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    if term == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")

    async def steps(pilot: Driven) -> None:
        assert ("[12]" in text(pilot, "left")) is (term == "NO_COLOR")
        strips = pilot.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        colours = {style.color.name for style in styles if style.color}
        assert (colours == {"default"}) is (term == "NO_COLOR")
        bar = [s.style for s in strips[1] if s.style and "dead" in s.text]
        assert bar[0].reverse or bar[0].bgcolor != Color.parse("black").rich_color

    drive(table.app(), steps)


def test_more_of_the_article_is_shown_and_less_again(tmp_path: Path) -> None:
    document = a_document()
    whole = "Kepala desa datang.\n\nPagi itu sepi. {} Warga pulang.\n\nHujan turun."
    articles = tuple(a.model_copy(update={"text": whole.format(a.text)}) for a in document.articles)
    start = whole.index("{")
    statements = tuple(
        s.model_copy(update={"start": start, "end": start + len(s.text)})
        for s in document.statements
    )
    findings = tuple(f.model_copy(update={"words": ()}) for f in document.findings)
    told = {"articles": articles, "statements": statements, "findings": findings}
    table = Table(tmp_path, document.model_copy(update=told))

    async def steps(pilot: Driven) -> None:
        assert "Hujan" not in text(pilot, "left")
        await press(pilot, "c")
        around = text(pilot, "left").splitlines()[1:4]
        assert around[0] == "Kepala desa datang."
        assert re.fullmatch(r"Pagi itu sepi\. “Polisi .* itu\.” Warga pulang\.", around[1])
        assert around[2] == "Hujan turun."
        await press(pilot, "c")
        assert "Hujan" not in text(pilot, "left")

    drive(table.app(), steps)


def test_it_speaks_indonesian(table: Table) -> None:
    async def steps(pilot: Driven) -> None:
        await press(pilot, "1")
        assert text(pilot, "told") == "Tersimpan: C1 bertentangan."
        assert text(pilot, "opening").startswith("Pertentangan 1:")
        lines = screen(pilot)
        assert "q keluar" in lines[-1]
        assert "1 bertentangan" in lines[-2]

    drive(table.app(language="id"), steps)


def test_a_report_without_findings_says_so(tmp_path: Path) -> None:
    table = Table(tmp_path, a_document().model_copy(update={"findings": ()}))

    async def steps(pilot: Driven) -> None:
        assert text(pilot, "opening") == "The report holds no finding."
        await press(pilot, "1", "n", "z", "tab", "o", "f", "escape", "enter", "enter")

    drive(table.app(), steps)
