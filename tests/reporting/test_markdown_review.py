"""Decisions of reviewers, changes since an earlier report, and many findings on the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from factcheck.contract.documenting import document_of
from factcheck.contract.entries import (
    FindingEntry,
    GoneEntry,
    ReportDocument,
    ReviewEntry,
    SinceEntry,
)
from factcheck.records.verdicts import Verdict
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.wordings import wording_in

from .pages import FULL, PLAIN, assert_tidy, section
from .records_builder import CLAIM, DENIAL, WHOLE, a_finding, an_agreement

FOUR = document_of(
    replace(FULL, findings=tuple(a_finding(name, (DENIAL,), (CLAIM,)) for name in "pqrs"))
)


def with_findings(document: ReportDocument, **changes: Mapping[str, object]) -> ReportDocument:
    """Return a document whose findings have other values, by their ids."""

    def changed(entry: FindingEntry) -> FindingEntry:
        return entry.model_copy(update=changes.get(entry.id, {}))

    return document.model_copy(update={"findings": tuple(map(changed, document.findings))})


def reviewed(answer: str, note: str = "") -> dict[str, object]:
    review = ReviewEntry.model_validate(
        {"answer": answer, "note": note, "by": "Ratna", "at": "2025-03-02T08:30:00Z"}
    )
    return {"review": review}


REVIEWED = with_findings(
    FOUR,
    p=reviewed("no conflict", "Keduanya | benar."),
    q=reviewed("unsure"),
    r=reviewed("conflict", "Sudah dicek."),
)


def page(document: ReportDocument) -> str:
    return render_markdown(document, PLAIN)


def test_confirmed_conflicts_come_first_and_dismissed_ones_last_in_one_line() -> None:
    shown = section(page(REVIEWED), "## Conflicts")
    assert re.findall(r"^### (.*)$", shown, flags=re.MULTILINE) == [
        "C3: Soal r",
        "C2: Soal q",
        "C4: Soal s",
        "Conflicts, dismissed by a reviewer",
    ]
    last = "- C1: Soal p. **no conflict**: “Keduanya \\| benar.” (Ratna, 2025-03-02). `p`"
    assert last in shown
    decision = "**Decision:** **conflict**: “Sudah dicek.” (Ratna, 2025-03-02)"
    assert decision in section(shown, "### C3: Soal r")
    assert "Decision" not in section(shown, "### C4: Soal s")
    assert_tidy(page(REVIEWED))


def test_the_first_screen_counts_what_reviewers_said_and_leaves_out_the_dismissed() -> None:
    screen = page(REVIEWED).split("\n## ")[0]
    assert "**Reviews:** 1 confirmed, 2 awaiting a decision, 1 dismissed." in screen
    assert "(denial, high, 2 outlets, confirmed)" in screen
    assert "**In dispute:** 3 conflicts (3 high); 1 dismissed by a reviewer." in screen
    assert "Soal p" not in screen
    assert "Reviews" not in page(FOUR)
    indonesian = render_markdown(REVIEWED, replace(PLAIN, wording=wording_in("id")))
    assert "3 pertentangan (3 tinggi); 1 ditolak peninjau." in indonesian
    assert "**Peninjauan:** 1 " in indonesian
    assert ", 2 menunggu keputusan, 1 ditolak." in indonesian


def test_a_finding_that_was_reopened_is_open_again() -> None:
    again = with_findings(REVIEWED, p={"state": "reopened"})
    shown = page(again)
    assert "1 confirmed, 3 awaiting a decision." in shown
    assert "### C1: Soal p" in shown


def test_contrary_answers_of_other_reviewers_are_shown() -> None:
    review = reviewed("conflict")["review"]
    assert isinstance(review, ReviewEntry)
    others = {"disagreed": ("Budi: no conflict",), "disagreed_notes": ("Dua *hari*.",)}
    document = with_findings(FOUR, s={"review": review.model_copy(update=others)})
    shown = page(document)
    told = "disputed by reviewers; **conflict** (Ratna, 2025-03-02); Budi answered otherwise: "
    assert f"**Decision:** {told}no conflict: “Dua \\*hari\\*.”" in shown
    indonesian = render_markdown(document, replace(PLAIN, wording=wording_in("id")))
    assert "diperselisihkan peninjau; **bertentangan** (Ratna, 2025-03-02)" in indonesian
    assert "Budi menjawab sebaliknya: tidak bertentangan" in indonesian


def test_what_reviewers_disagree_on_is_neither_confirmed_nor_moved_up_nor_dismissed() -> None:
    for answer, other in (("conflict", "no conflict"), ("no conflict", "conflict")):
        review = reviewed(answer)["review"]
        assert isinstance(review, ReviewEntry)
        against = review.model_copy(update={"disagreed": (f"Budi: {other}",)})
        shown = page(with_findings(FOUR, q={"review": against}))
        assert "1 disputed by reviewers, 3 " in shown
        assert "outlets, disputed by reviewers)" in shown.split("\n## ")[0]
        found = re.findall(r"^### (C\d)", section(shown, "## Conflicts"), flags=re.MULTILINE)
        assert found == ["C1", "C2", "C3", "C4"]


def test_an_agreement_that_is_none_is_named_so() -> None:
    agreement = an_agreement("y", (WHOLE,), (CLAIM,))
    document = with_findings(
        document_of(replace(FULL, findings=(agreement,))), y=reviewed("no conflict")
    )
    assert "0 of 0 agreements with two or more independent origins. 1 more dismissed" in page(
        document
    )
    assert "**no agreement** (Ratna, 2025-03-02)" in page(document)
    indonesian = render_markdown(document, replace(PLAIN, wording=wording_in("id")))
    assert "**bukan kesesuaian** (Ratna, 2025-03-02)" in indonesian


def test_all_answers_that_an_agreement_takes_are_offered_and_the_command_is_told_once() -> None:
    document = document_of(replace(FULL, findings=(an_agreement("y", (WHOLE,), (CLAIM,)),)))
    assert "`y`: confirmed, no agreement or unsure?" in page(document)
    indonesian = render_markdown(document, replace(PLAIN, wording=wording_in("id")))
    assert ", bukan kesesuaian, atau belum yakin?" in indonesian
    assert indonesian.count("factcheck review set ID") == 1


def test_what_changed_since_the_last_report_is_on_the_first_screen() -> None:
    gone = GoneEntry(id="z", verdict=Verdict.CONFLICT, titles={"en": "Soal lama", "id": "Lama"})
    since = SinceEntry(report="kemarin.json", digest="1f", resolved=(gone,))
    states = {"p": "new", "q": "updated", "r": "unchanged", "s": "new"}
    document = with_findings(FOUR, **{name: {"state": state} for name, state in states.items()})
    shown = page(document.model_copy(update={"since": since})).split("\n## ")[0]
    told = next(line for line in shown.splitlines() if line.startswith("**Since"))
    assert "`kemarin.json`: 2 new ([C1](#c1-soal-p), [C4](#c4-soal-s)); 1 updated (" in told
    assert told.endswith("; 1 unchanged. 1 no longer found: Soal lama")
    assert "Since" not in page(FOUR)


def test_of_many_findings_the_first_are_whole_others_lines_and_the_rest_a_number() -> None:
    many = tuple(a_finding(f"x{n:02}", (DENIAL,), (CLAIM,)) for n in range(30))
    document = document_of(replace(FULL, findings=(*many, an_agreement("y", (WHOLE,), (CLAIM,)))))
    few = render_markdown(document, replace(PLAIN, most=3))
    shown = section(few, "## Conflicts")
    assert len(re.findall(r"^### C\d+: ", shown, flags=re.MULTILINE)) == 3
    lines = section(shown, "### Conflicts, in one line each")
    assert len(re.findall(r"^- C\d+: Soal x", lines, flags=re.MULTILINE)) == 12
    assert "And 15 more; they are in `contoh.json`." in shown
    assert "- C4 Soal x03 — " in few.split("\n## ")[0]
    assert_tidy(few)


def test_all_fixed_words_of_the_page_change_with_the_language() -> None:
    indonesian = render_markdown(FOUR, replace(PLAIN, wording=wording_in("id")))
    assert indonesian.startswith("# Pemeriksaan silang antarmedia: contoh\n")
    assert "## Pertentangan\n" in indonesian
    assert "Bupati membantah dana itu hilang." in indonesian
    for word in ("Conflicts", "Question:", "Reviewer:", "outlets", "statement"):
        assert word not in indonesian
