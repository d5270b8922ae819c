"""``factcheck report``: the same bytes as the run gave, and one clear line for bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.contract.keeping import render_json
from tests.calls import CommandLine
from tests.folders import ACCUSATION, DENIAL, folder_of
from tests.reporting.exports.desk import a_document, a_hostile_document, reviewed, with_findings

FORMS = ("md", "json", "html", "csv", "sarif", "claimreview")
EVERY = [word for form in FORMS for word in ("--format", form)]


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("language", ["auto", "en"])
def test_it_writes_the_bytes_that_the_run_wrote(
    factcheck: CommandLine, tmp_path: Path, language: str
) -> None:
    folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    options = (*EVERY, "--report-language", language)
    assert factcheck("run", "news", "--entailment", "none", "--out", "out", *options).code == 0
    written = files_in(tmp_path / "out")
    assert set(written) > {"news.md", "news.json", "news.html", "news.csv", "news.sarif"}
    (tmp_path / "again").mkdir()
    (tmp_path / "out" / "news.json").rename(tmp_path / "again" / "news.json")
    done = factcheck("report", "again/news.json", *options)
    assert done.code == 0
    assert files_in(tmp_path / "again") == written


def test_paths_are_printed_and_markdown_is_written_by_itself(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "contoh").mkdir()
    (tmp_path / "lain.json").write_text(render_json(a_document()), encoding="utf-8")
    done = factcheck(
        "report", "lain.json", "--out", "out", "--format", "sarif", "--format", "sarif"
    )
    assert (done.code, done.out, done.err) == (0, "out/lain.sarif\n", "")
    assert factcheck("report", "lain.json").out == "lain.md\n"


def test_the_name_inside_a_document_leads_nowhere(factcheck: CommandLine, tmp_path: Path) -> None:
    document = a_document().model_copy(update={"name": "../../keluar", "folder": "a\x1b[31m\x00b"})
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.json").write_text(render_json(document), encoding="utf-8")
    done = factcheck("report", "in/x.json", "--out", "in/out", *EVERY)
    assert done.code == 0
    assert set(files_in(tmp_path / "in" / "out")) > {
        "x.md", "x.json", "x.html", "x.csv", "x.sarif", "x.claimreview.jsonld"
    }  # fmt: skip
    assert "\x1b" not in done.err
    assert "{U+001B}" in done.err


def test_links_lead_to_the_articles_that_are_named(factcheck: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(render_json(a_document()), encoding="utf-8")
    (tmp_path / "arsip").mkdir()
    done = factcheck("report", "x.json", "--articles", "arsip", "--out", "out")
    assert done.err == ""
    assert "](../arsip/alpha.txt#L3)" in (tmp_path / "out/x.md").read_text(encoding="utf-8")
    assert "--articles" in factcheck("report", "x.json").err


def test_claim_reviews_are_signed_by_the_desk(factcheck: CommandLine, tmp_path: Path) -> None:
    document = reviewed(a_document(), "conflict")
    (tmp_path / "x.json").write_text(render_json(document), encoding="utf-8")
    options = ("--desk", "Meja Fakta", "--review-url", "https://desk.example/x")
    words = ("report", "x.json", "--articles", ".", "--format", "claimreview", *options)
    done = factcheck(*words)
    assert done.err == ""
    linked = json.loads((tmp_path / "x.claimreview.jsonld").read_text(encoding="utf-8"))
    assert {review["author"]["name"] for review in linked["@graph"]} == {"Meja Fakta"}


def test_where_nothing_was_confirmed_that_is_said(factcheck: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(render_json(a_document()), encoding="utf-8")
    done = factcheck("report", "x.json", "--articles", ".", "--format", "claimreview")
    assert done.code == 0
    assert "no finding was confirmed" in done.err
    linked = json.loads((tmp_path / "x.claimreview.jsonld").read_text(encoding="utf-8"))
    assert linked == {"@context": "https://schema.org", "@graph": []}


def test_what_was_decided_beside_the_report_is_in_every_form(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    document = a_document()
    (tmp_path / "x.json").write_text(render_json(document), encoding="utf-8")
    assert factcheck("review", "set", "x.json", "c0ffee", "conflict", "--by", "Sari").code == 0
    words = ("report", "x.json", "--articles", ".", "--format", "claimreview", "--format", "csv")
    assert factcheck(*words).err == ""
    assert len(json.loads((tmp_path / "x.claimreview.jsonld").read_text("utf-8"))["@graph"]) == 2
    assert '"Sari"' in (tmp_path / "x.csv").read_text("utf-8")
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    assert "no finding was confirmed" in factcheck(*words, "--decisions", "none.jsonl").err


def test_a_finding_of_one_side_is_written_in_every_form(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    document = with_findings(reviewed(a_document(), "conflict"), {"left": ()})
    (tmp_path / "x.json").write_text(render_json(document), encoding="utf-8")
    assert factcheck("report", "x.json", "--articles", ".", *EVERY).code == 0
    linked = json.loads((tmp_path / "x.claimreview.jsonld").read_text("utf-8"))
    assert [review["claimReviewed"] for review in linked["@graph"]] == [
        "Polisi mengatakan dana itu hilang."
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nowhere.json",), "nowhere.json: cannot be read"),
        (("torn.json",), "torn.json:1:12: not JSON"),
        (("other.json",), "other.json: not a report of factcheck"),
        (("x.json", "--out", "torn.json"), "torn.json: reports cannot be written there"),
        (("x.json", "--format", "claimreview", "--review-url", "javascript:1"), "--review-url"),
        (("x.json", "--decisions", "none.jsonl"), "none.jsonl: no such file of decisions"),
        (("x.json", "--decisions", "odd.jsonl"), "odd.jsonl:1"),
        (("x.json", "--template", "none.jinja"), "none.jinja"),
    ],
)
def test_bad_input_is_one_clear_line(
    factcheck: CommandLine, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "torn.json").write_text('{"schema": "', encoding="utf-8")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    (tmp_path / "odd.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    (tmp_path / "x.json").write_text(render_json(a_document()), encoding="utf-8")
    done = factcheck("report", *words, "--articles", ".")
    assert (done.code, done.out) == (2, "")
    assert len(done.err.strip().splitlines()) == 1
    assert done.err.startswith("factcheck: ")
    assert told in done.err


def test_hostile_reports_are_written_in_every_form(factcheck: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(render_json(a_hostile_document()), encoding="utf-8")
    assert factcheck("report", "x.json", "--articles", ".", *EVERY).code == 0
    for name, content in files_in(tmp_path).items():
        text = content.decode("utf-8").removeprefix("\ufeff")
        if name != "x.json":
            assert not {"\u202e", "\x1b"} & set(text)


def test_the_schema_is_printed(factcheck: CommandLine) -> None:
    printed = json.loads(factcheck("schema").out)
    assert printed["properties"]["schema"]["const"] == "factcheck-report/1"
