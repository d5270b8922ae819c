"""The options on how a report is written, for every command that writes one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from factcheck.settings import Around, ReportLanguage

MOST_IN_FULL = 50
"""Beyond this many, findings of one kind are listed in one line each."""

LanguageOption = Annotated[
    ReportLanguage,
    typer.Option(
        "--report-language", help="Language of the report; auto is that of most articles."
    ),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option(
        "--template", help="Jinja2 template of your own for the Markdown report.", dir_okay=False
    ),
]
AroundOption = Annotated[
    Around, typer.Option("--context", help="What to show around each quote of the report.")
]
MostOption = Annotated[
    int,
    typer.Option("--most", min=0, help="Most findings of a kind that the report shows in full."),
]
DeskOption = Annotated[
    str, typer.Option("--desk", help="Name of the desk, as the author of claim reviews.")
]
ReviewUrlOption = Annotated[
    str, typer.Option("--review-url", help="Web address where claim reviews are published.")
]


@dataclass(frozen=True, slots=True)
class ReportChoices:
    """What the user chose about how reports are written."""

    language: ReportLanguage = ReportLanguage.AUTO
    around: Around = Around.NONE
    template: Path | None = None
    most: int = MOST_IN_FULL
    desk: str = ""
    review_url: str = ""
