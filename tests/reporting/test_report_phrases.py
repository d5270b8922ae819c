"""The catalogue of the Markdown report: each phrase is used, and each phrase asked for is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from factcheck.reporting import wordings
from factcheck.reporting.templating import PAGES
from factcheck.reporting.wordings import LANGUAGES, wording_in
from factcheck.yaml_files import load_yaml

TEMPLATES = (PAGES / "report.md.jinja", *sorted((PAGES / "report").glob("*.jinja")))
SOURCES = sorted(Path(wordings.__file__).parent.rglob("*.py"))
LITERAL = re.compile(r'"([a-z_]+(?:\.[a-z_]+)+)"')
NAMED = re.compile(r'named\("([a-z_]+)"')


def written(paths: tuple[Path, ...] | list[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def keys_of(group: dict[str, Any], prefix: str = "") -> set[str]:
    found: set[str] = set()
    for name, said in group.items():
        key = f"{prefix}{name}"
        found |= keys_of(said, f"{key}.") if isinstance(said, dict) else {key}
    return found


def own_keys() -> set[str]:
    """Return the keys of the report's own catalogue file."""
    return keys_of(load_yaml(wordings.CATALOGUES / "en" / "report.yaml", wordings.Phrases).root)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_that_a_template_asks_for_is_there(language: str) -> None:
    asked = {key for key in LITERAL.findall(written(TEMPLATES)) if not key.endswith("jinja")}
    assert len(asked) > 60
    assert asked <= set(wording_in(language).phrases)


def test_every_phrase_of_the_catalogue_is_used() -> None:
    everything = written(TEMPLATES) + written(SOURCES)
    used, groups = set(LITERAL.findall(everything)), set(NAMED.findall(everything))
    unused = {key for key in own_keys() - used if key.partition(".")[0] not in groups}
    assert unused == set()


def test_no_phrase_holds_markup() -> None:
    for language in LANGUAGES:
        for key in own_keys():
            said = wording_in(language).phrases[key]
            text = said if isinstance(said, str) else " ".join(said)
            assert not re.search(r"[*_`\[\]<>|#]", re.sub(r"\{\w+\}", "", text)), key
