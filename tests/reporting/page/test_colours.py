"""The colours of the page by the formula of WCAG 2.2: all text can be read in light and in dark."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tests.reporting.contrasts import READABLE, VISIBLE, contrast, palettes_of

CSS = (files("factcheck.reporting") / "pages" / "page" / "page.css").read_text(encoding="utf-8")
PALETTES = palettes_of(CSS)


@pytest.mark.parametrize("colours", PALETTES, ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(colours: dict[str, str]) -> None:
    for ground in ("paper", "wash"):
        for text in ("ink", "faint", "link", "warn"):
            assert contrast(colours[text], colours[ground]) >= READABLE, (text, ground)
    for label in ("conflict", "agreement", "compatible", "abstain"):
        assert contrast(colours[label], colours["paper"]) >= READABLE, label
    assert contrast(colours["ink"], colours["mark"]) >= READABLE


@pytest.mark.parametrize("colours", PALETTES, ids=["light", "dark"])
def test_edges_of_controls_and_marks_can_be_seen(colours: dict[str, str]) -> None:
    assert contrast(colours["edge"], colours["paper"]) >= VISIBLE
    assert contrast(colours["link"], colours["paper"]) >= VISIBLE
    assert contrast(colours["mark-edge"], colours["paper"]) >= VISIBLE
    assert contrast(colours["mark-edge"], colours["mark"]) >= VISIBLE


def test_both_palettes_name_the_same_colours_and_no_rule_has_one_of_its_own() -> None:
    light, dark = PALETTES
    assert light.keys() == dark.keys()
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", rules)
    assert set(re.findall(r"var\(--([a-z-]+)\)", rules)) == light.keys()


def test_a_mark_and_a_place_have_a_look_beside_their_colour() -> None:
    assert re.search(r"^mark \{[^}]*border-bottom", CSS, re.MULTILINE)
    assert re.search(r"^\.cited \{[^}]*underline", CSS, re.MULTILINE)
    assert re.search(r"^\.cited:target \{[^}]*underline solid", CSS, re.MULTILINE)
