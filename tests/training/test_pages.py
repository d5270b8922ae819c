"""The page on training names commands and options that exist, and plans that can be read."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer

from factcheck.commands.training import app
from factcheck.training.licences import origins_of
from factcheck.training.plan import read_plan
from factcheck.training.proposition_plan import read_proposition_plan
from tests.folders import ROOT

PAGE = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
LINES = re.findall(r"^python -m factcheck\.training (.+)$", PAGE, re.MULTILINE)
PLANS = sorted((ROOT / "factcheck" / "training").glob("plan_*.yaml"))


def test_the_page_shows_the_way_from_data_to_weights() -> None:
    assert [line.split()[0] for line in LINES] == [
        "train",
        "train",
        "average",
        "evaluate",
        "export",
        "propositions",
        "export-propositions",
    ]


@pytest.mark.parametrize("line", LINES)
def test_each_line_is_understood(line: str) -> None:
    name, *rest = shlex.split(line)
    group = typer.main.get_command(app)
    command = group.get_command(group.make_context("training", [name]), name)  # type: ignore[attr-defined]
    assert command.make_context(name, rest).params


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_plans_train_on_what_may_be_shipped_and_never_on_what_they_measure(path: Path) -> None:
    plan = read_proposition_plan(path) if "propositions" in path.name else read_plan(path)
    assert origins_of([plan])
    assert not set(plan.files) & set(plan.validation)
