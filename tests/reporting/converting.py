"""Markdown through pandoc, as its readers convert it, and through the linter of the project."""

from __future__ import annotations

import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.folders import ROOT

PANDOC = shutil.which("pandoc")
needs_pandoc = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")


def converted(markdown: str, *options: str) -> str:
    """Return what pandoc makes of a page; any warning of pandoc's own fails."""
    done = subprocess.run(
        [PANDOC or "pandoc", "--from", "gfm", "--to", "html5", "--fail-if-warnings", *options],
        input=markdown.encode("utf-8", "surrogateescape"),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    # The writer of a PDF warns of the style that pandoc brings along; that is not the report's.
    told = [line for line in done.stderr.splitlines() if not line.startswith(b"WARNING: ")]
    assert told == []
    return done.stdout.decode("utf-8")


def lint(markdown: str, folder: Path) -> str:
    """Return what pymarkdown, set up in pyproject.toml, finds wrong with a page."""
    page = folder / "page.md"
    page.write_text(markdown, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pymarkdown", "--strict-config", "scan", str(page)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        text=True,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


class Seen(HTMLParser):
    """What a page of HTML holds: its tags, its links, its text, the cells in each row."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.targets: list[str] = []
        self.text = ""
        self.rows: list[int] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag == "tr":
            self.rows.append(0)
        elif tag in ("td", "th"):
            self.rows[-1] += 1

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")
