"""What ``factcheck eval FOLDER...`` does: conflicts and agreements against labelled folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.labelled_folders import gold_of_folders
from factcheck.commands.labelled_pairs import FormatOption, RulesOption, ScoreFormat
from factcheck.commands.model_options import EncoderOption, EntailmentOrNone
from factcheck.commands.printing import tell, tell_exactly
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.commands.labelled_runs import Evaluated
    from factcheck.evaluation.kept_figures import KeptEvaluation

FoldersArgument = Annotated[
    list[Path],
    typer.Argument(metavar="FOLDER...", help="Folders of articles, each with its gold.json."),
]
GoldOption = Annotated[
    list[Path] | None,
    typer.Option("--gold", help="Labels of a folder that holds no gold.json; may be repeated."),
]
WithoutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        help="A condition that no rule shall use, or a group: entailment, similarity, time.",
    ),
]
OutOption = Annotated[
    Path | None, typer.Option("--out", help="A JSON file to keep all figures in.")
]
AgainstOption = Annotated[
    Path | None, typer.Option("--against", help="What an earlier evaluation kept: what changed?")
]
DetailsOption = Annotated[
    bool, typer.Option("--details", help="List each miss and each false alarm with its reason.")
]


def findings_command(
    folders: FoldersArgument,
    gold: GoldOption = None,
    rules: RulesOption = None,
    encoder: EncoderOption = "bundled",
    entailment: EntailmentOrNone = "bundled",
    without: WithoutOption = None,
    details: DetailsOption = False,
    out: OutOption = None,
    against: AgainstOption = None,
    form: FormatOption = ScoreFormat.TABLE,
) -> None:
    """Score conflicts and agreements found in folders of articles against their gold.json.

    This is what `factcheck eval FOLDER...` runs; docs/evaluation.md says what each figure means.
    Exit code 0: scored; 2: a folder, its labels or a model cannot be used.
    """
    from factcheck.commands.labelled_runs import evaluate
    from factcheck.evaluation.finding_summary import kept_evaluation
    from factcheck.evaluation.kept_figures import as_json, read_evaluation
    from factcheck.reporting.files import write_atomically

    former = read_evaluation(against) if against else None
    settings = Settings(
        folder=Path(),
        rules=tuple(rules or ()),
        encoder=encoder,
        entailment=entailment,
        without=tuple(without or ()),
    )
    evaluated = evaluate(gold_of_folders(folders, gold or ()), settings)
    kept = kept_evaluation(evaluated.matched, evaluated.inputs)
    if out:
        write_atomically(out, as_json(kept))
    if form is ScoreFormat.JSON:
        tell_exactly(as_json(kept))
    else:
        show(kept, former, evaluated, details=details)


def show(
    kept: KeptEvaluation, former: KeptEvaluation | None, evaluated: Evaluated, *, details: bool
) -> None:
    """Print the tables, what changed, and each miss and false alarm where that is asked for."""
    from factcheck.commands.findings_listing import listed_changes
    from factcheck.commands.findings_table import tables
    from factcheck.evaluation.finding_changes import changes_between

    tell(tables(kept))
    if former:
        for line in listed_changes(changes_between(former, kept)):
            tell(line)
    if details:
        for line in listed(evaluated):
            tell(line)


def listed(evaluated: Evaluated) -> Iterator[str]:
    """Yield the lines on each miss, false alarm and joined hard negative, event by event."""
    from factcheck.commands.findings_listing import (
        listed_alarms,
        listed_misses,
        listed_negatives,
    )

    for outcome in evaluated.outcomes:
        yield from listed_misses(outcome.misses)
        yield from listed_alarms(outcome.alarms)
        yield from listed_negatives(outcome.event, outcome.matched.joined)
