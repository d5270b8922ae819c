"""What README and docs tell a newcomer to type works, and names what exists."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.commands import app
from factcheck.models.model_files import ModelFiles, Role
from tests.doubles import HashingEncoder, OverlapEntailment
from tests.folders import ROOT

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def commands() -> list[str]:
    blocks = [block for page in PAGES for block in BLOCK.findall(page.read_text(encoding="utf-8"))]
    lines = (line for block in blocks for line in block.splitlines() if line.strip())
    return list(dict.fromkeys(lines))


def open_overlap(_: str) -> OverlapEntailment:
    return OverlapEntailment()


def files_without_a_model(role: Role, name: str) -> ModelFiles:
    """Files that lie in the working folder and hold nothing: what lists and prepares needs them."""
    return ModelFiles(role, name, f"empty:{name}", "nowhere", "0" * 64, 0, Path())


def test_the_readme_shows_commands() -> None:
    assert any(line.startswith("factcheck run") for line in commands())


@pytest.mark.parametrize("line", [line for line in commands() if line.startswith("factcheck ")])
def test_each_factcheck_command_runs(
    line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for folder in ("seeds", "rules", "reports"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.models.encoder.open_encoder", lambda name: HashingEncoder())
    monkeypatch.setattr("factcheck.models.entailment.open_entailment", open_overlap)
    monkeypatch.setattr("factcheck.models.naming.find_model", files_without_a_model)
    monkeypatch.setattr(sys, "argv", shlex.split(line))
    with pytest.raises(SystemExit) as stopped:
        app.main()
    # 1 is what --fail-on asks for; the seeds hold conflicts.
    assert stopped.value.code in ((0, None, 1) if "--fail-on" in line else (0, None))


@pytest.mark.parametrize("line", [line for line in commands() if line.startswith("make ")])
def test_each_make_target_exists(line: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{re.escape(line.split()[1])}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
