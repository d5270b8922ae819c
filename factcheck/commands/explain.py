"""``factcheck explain``: why a finding was made, or why two statements were not flagged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands.labelled_pairs import RulesOption
from factcheck.commands.model_options import EncoderOption, EntailmentOrNone
from factcheck.commands.printing import tell
from factcheck.errors import InputError
from factcheck.settings import Settings

Target = Annotated[
    Path,
    typer.Argument(metavar="REPORT.json|FOLDER", help="A report, or a folder of articles."),
]
FindingArgument = Annotated[
    str | None, typer.Argument(metavar="FINDING", help="The id of a finding of the report.")
]
PLACE = "FILE:LINE of a statement, or some of its words; with FOLDER."
LeftOption = Annotated[str | None, typer.Option("--left", help=PLACE)]
RightOption = Annotated[str | None, typer.Option("--right", help=PLACE)]
FolderOption = Annotated[
    Path | None,
    typer.Option("--folder", help="The articles of the report, where they lie elsewhere now."),
]


def explain_command(
    target: Target,
    finding: FindingArgument = None,
    left: LeftOption = None,
    right: RightOption = None,
    folder: FolderOption = None,
    rules: RulesOption = None,
    encoder: EncoderOption = "bundled",
    entailment: EntailmentOrNone = "bundled",
) -> None:
    """Show a finding's whole ladder with all values, or what kept two statements from one.

    The folder is run once more, with what is kept of the last run. Exit code 0: explained; 2: the
    report, the finding or a statement is not there.
    """
    from factcheck.commands.explaining_findings import explain_finding
    from factcheck.commands.explaining_pairs import explain_pair

    settings = Settings(
        folder=target, rules=tuple(rules or ()), encoder=encoder, entailment=entailment
    )
    if finding is not None and left is None and right is None:
        lines = explain_finding(target, finding, folder, settings)
    elif finding is None and left is not None and right is not None:
        lines = explain_pair(settings, left, right)
    else:
        raise InputError("name a report and a finding, or a folder with --left and --right")
    for line in lines:
        tell(line)
