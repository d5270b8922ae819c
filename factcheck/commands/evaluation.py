"""``factcheck eval ...``: measure what the tool reads and answers against labels of people."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from factcheck.commands.evaluating_entailment import entailment_command
from factcheck.commands.evaluating_findings import findings_command
from factcheck.commands.evaluating_measures import measures_command
from factcheck.commands.evaluating_propositions import propositions_command
from factcheck.commands.evaluating_speed import speed_command
from factcheck.commands.labelled_pairs import (
    DetailsOption,
    FormatOption,
    LabelledPaths,
    RulesOption,
    ScoreFormat,
    pairs_of,
)
from factcheck.commands.printing import tell, warn

FINDINGS = "findings"


class FoldersOrCommand(TyperGroup):
    """Takes ``factcheck eval FOLDER...`` for ``factcheck eval findings FOLDER...``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the name of the command before what names none; ``--help`` stays the group's."""
        if args and args[0] not in self.commands and args[0] != "--help":
            args = [FINDINGS, *args]
        return super().parse_args(ctx, args)


eval_app = typer.Typer(
    cls=FoldersOrCommand,
    help=(
        "Measure what the tool reads and answers against what people labelled by hand. "
        "`factcheck eval FOLDER...` scores conflicts and agreements, like `eval findings`; "
        "write ./NAME for a folder that is called like a command."
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
)


@eval_app.command(name="attribution")
def attribution_command(
    paths: LabelledPaths,
    form: FormatOption = ScoreFormat.TABLE,
    details: DetailsOption = False,
    rules: RulesOption = None,
) -> None:
    """Score who said what: F1 at word overlap 0.3 and 0.8, speakers, stances, reporting words.

    Exit code 0: measured; 2: a file or folder cannot be read.
    """
    import json

    from factcheck.commands.evaluating_attribution import (
        attribution_details,
        attribution_figures,
        attribution_table,
        evaluate_attribution,
    )

    measured = evaluate_attribution(pairs_of(paths), tuple(rules or ()))
    for notice in measured.notices:
        warn(f"{notice.path}: {notice.message}")
    if form is ScoreFormat.JSON:
        tell(json.dumps(attribution_figures(measured), ensure_ascii=False, indent=2))
        return
    tell(attribution_table(measured))
    if details:
        for line in attribution_details(measured):
            tell(line)


eval_app.command(name=FINDINGS)(findings_command)
eval_app.command(name="measures")(measures_command)
eval_app.command(name="entailment")(entailment_command)
eval_app.command(name="propositions")(propositions_command)
eval_app.command(name="speed")(speed_command)
