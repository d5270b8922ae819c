"""A user's own template: what it is given, what it cannot do, and how its faults are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.contract.documenting import document_of
from factcheck.errors import InputError
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.templating import check_own

from .pages import FULL, PLAIN
from .records_builder import CONFLICT
from .rendering import types_of

HOSTILE = "# <b>x</b> | [a](javascript:b) **c**"


def made_by(template: str, folder: Path, title: str = "Dana hilang") -> str:
    """Return the page that a template makes of a report with one conflict of this title."""
    path = folder / "own.md.jinja"
    path.write_text(template, encoding="utf-8")
    report = replace(FULL, findings=(replace(CONFLICT, title=title),))
    return render_markdown(document_of(report), replace(PLAIN, template=path))


def fault_of(template: str, folder: Path) -> str:
    with pytest.raises(InputError) as fault:
        made_by(template, folder)
    return str(fault.value)


def test_it_makes_its_own_page(tmp_path: Path) -> None:
    template = "# {{ report.name }}\n{% for f in conflicts.all %}\n- {{ f.title }}\n{% endfor %}\n"
    assert made_by(template, tmp_path) == "# contoh\n- Dana hilang\n"


def test_it_can_take_parts_of_the_shipped_page(tmp_path: Path) -> None:
    template = (
        '{% import "report/finding.md.jinja" as show with context %}'
        "{% for f in conflicts.full %}{{ show.whole(f) }}{% endfor %}"
        '{% include "report/guide.md.jinja" %}'
    )
    page = made_by(template, tmp_path)
    assert page.startswith("### C1: Dana hilang\n\n**At issue:** Apakah c0ffee benar?")
    assert "## How to read this report" in page


def test_it_can_include_a_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "head.md").write_text("# Meja {{ report.name }}\n", encoding="utf-8")
    assert made_by('{% include "head.md" %}', tmp_path) == "# Meja contoh\n"


@pytest.mark.parametrize(
    "expression",
    [
        "{{ f.title }}",
        "{{ f.title | upper | lower }}",
        "{{ f.title | safe }}",
        "{{ f.title | e }}",
        "{{ f.title ~ f.title }}",
        "{{ [f.title, f.title] | join(' ') }}",
        "{{ [bold(f.sides[0].quotes[0]), f.title] | join(' ') }}",
        "{{ '%s' | format(f.title) }}",
        "{{ strong('a').format(f.title) }}",
        "{{ (strong('{}') ~ '').format(f.title) }}",
        "{{ strong('{}').format(f.title) }}",
        "{% set t %}{{ f.title }}{% endset %}{{ t }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(f.title) }}",
        "{{ table([f.title], [[f.title]]) }}",
        "{{ listed([f.title, code(f.title)], f.title) }}",
        "{{ say('report.title', name=f.title) }}",
    ],
)
def test_no_text_becomes_markup_whatever_it_does_with_it(expression: str, tmp_path: Path) -> None:
    template = "{% for f in conflicts.all %}\nx " + expression + "\n{% endfor %}\n"
    if expression.startswith("{{ table"):
        template = template.replace("x {{", "{{")
    kinds = set(types_of(made_by(template, tmp_path, HOSTILE)))
    assert not kinds & {"html_inline", "html_block", "link_open", "heading_open", "image"}


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("one\n{% for x in %}", ":2: "),
        ("one\n\n{{ nothing.here }}", ":3: 'nothing' is undefined"),
        ("{{ report.nmae }}", ":1: "),
        ("one\n{{ 1 / 0 }}", ":2: ZeroDivisionError: division by zero"),
        ("a\n{% filter upper %}x{% endfilter %}", ":2: use a filter inside {{ }}"),
        ("{% call f.title.upper() %}{% endcall %}", ":1: call a macro inside {{ }}"),
        ("{% autoescape false %}x{% endautoescape %}", ":1: text is escaped for Markdown always"),
        ("{{ report.__class__ }}", ":1: "),
        ('{% include "none.md" %}', "there is no template none.md"),
    ],
)
def test_a_fault_is_told_in_one_line_with_its_place(
    template: str, told: str, tmp_path: Path
) -> None:
    fault = fault_of(template, tmp_path)
    assert fault.startswith(f"{tmp_path / 'own.md.jinja'}:")
    assert told in fault
    assert "\n" not in fault


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.jinja: cannot be read"):
        check_own(tmp_path / "gone.jinja")


def test_a_template_is_checked_before_anything_runs(tmp_path: Path) -> None:
    path = tmp_path / "own.jinja"
    path.write_text("{% if %}", encoding="utf-8")
    with pytest.raises(InputError, match=r"own\.jinja:1: "):
        check_own(path)
