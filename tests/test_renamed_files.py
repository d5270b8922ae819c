"""Names of files are no part of what is found: another name changes no id and no word of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.records.findings import Finding
from factcheck.records.reports import Report
from factcheck.settings import Settings
from tests.doubles import HashingEncoder

# Four outlets of one day, of which no two give one toll, two agree on the hour, and one errs.
ARTICLES = tuple(
    f"{headline}\n{outlet} - 15/01/2024, {hour}:00 WIB\n\nRandu - {text}\n"
    for headline, outlet, hour, text in (
        (
            "Gudang Padi di Randu Terbakar",
            "alpha-news.com",
            "09",
            "Kebakaran gudang padi di Desa Randu menewaskan 12 orang pada Senin (15/1/2024) pukul "
            "04.30 WIB.\nKapolsek Randu Budi Raharja mengatakan gudang itu berisi 40 ton padi.",
        ),
        (
            "Api Melalap Gudang Padi",
            "beta-news.com",
            "09",
            "Kebakaran gudang padi di Desa Randu menewaskan 17 orang pada Senin (15/1/2024) pukul "
            "04.30 WIB.\nKapolsek Randu Budi Raharja mengatakan gudang itu berisi 45 ton padi.",
        ),
        (
            "Kebakaran Hebat di Desa Randu",
            "gamma-news.com",
            "09",
            "Kebakaran gudang padi di Desa Randu menewaskan 15 orang pada Selasa (15/1/2024) pukul "
            "04.30 WIB.\nKapolsek Randu Budi Raharja mengatakan gudang itu berisi 42 ton padi.",
        ),
        (
            "Desa Randu Berduka",
            "delta-news.com",
            "09",
            "Kebakaran gudang padi di Desa Randu menewaskan 14 orang pada Senin (15/1/2024) pukul "
            "04.35 WIB.\nKapolsek Randu Budi Raharja membantah gudang itu berisi 40 ton padi.",
        ),
    )
)
Told = tuple[str, str, str, float, Sequence[str], Sequence[str]]


def found_in(place: Path, names: Sequence[str]) -> Mapping[str, Told]:
    place.mkdir()
    for name, text in zip(names, ARTICLES, strict=True):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    report = pipeline.run(Settings(folder=place), pipeline.Engines(HashingEncoder()))
    return {finding.id: told(finding, report) for finding in report.findings}


def told(finding: Finding, report: Report) -> Told:
    words = {s.id: f"{s.outlet}: {s.text}" for s in report.statements}
    left, right = ([words[name] for name in side] for side in (finding.left, finding.right))
    return finding.rule, finding.title, finding.message, finding.confidence, left, right


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Told]:
    return found_in(tmp_path_factory.mktemp("first") / "news", "abcd")


def test_there_is_a_chain_of_values_to_be_parted(first: Mapping[str, Told]) -> None:
    rules = [rule for rule, *_ in first.values()]
    assert len(rules) > len(set(rules)) > 2


@pytest.mark.parametrize("names", list(permutations("abcd"))[1::5], ids="".join)
def test_another_name_changes_nothing_that_is_found(
    names: Sequence[str], first: Mapping[str, Told], tmp_path: Path
) -> None:
    assert found_in(tmp_path / "news", names) == first
