"""The commands of ``python -m factcheck.training`` that make the proposition encoder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.printing import tell
from factcheck.commands.training_options import (
    BaseFolder,
    DataFolder,
    Device,
    PlanFile,
    RunFolder,
    base_folder,
    chosen_device,
)

if TYPE_CHECKING:
    from factcheck.commands.progress import Progress

STAGE = "texts"


def propositions_command(
    plan: PlanFile,
    data: DataFolder,
    run: RunFolder,
    base: BaseFolder = None,
    device: Device = None,
    checkpoint_every: Annotated[int, typer.Option(help="Steps between two checkpoints.")] = 50,
    evaluate_every: Annotated[int, typer.Option(help="Steps between two measurements.")] = 100,
    stop_after: Annotated[int, typer.Option(help="End for now after this step; 0: go on.")] = 0,
) -> None:
    """Tune the encoder to bring texts on one point together, or go on from the checkpoint."""
    from factcheck.commands.progress import progress_bar
    from factcheck.training.proposition_plan import read_proposition_plan
    from factcheck.training.propositions import train_propositions
    from factcheck.training.run_folder import Places
    from factcheck.training.teaching import Stops

    places = Places(base_folder(base), data, run)
    stops = Stops(checkpoint_every, evaluate_every, stop_after)
    read, chosen = read_proposition_plan(plan), chosen_device(device)
    with progress_bar() as progress:
        done = train_propositions(read, places, stops, chosen, counting(progress))
    tell(f"{done} steps done; losses and figures are in {run / 'log.jsonl'}")


def counting(progress: Progress) -> Callable[[int, int], None]:
    """Return what the frozen layers report to: texts done, and all that there are."""
    return lambda done, total: progress(STAGE, done, total)


def export_propositions_command(
    plan: PlanFile,
    run: RunFolder,
    out: Annotated[Path, typer.Option("--out", help="The folder to write weights and card to.")],
    measure: Annotated[
        list[Path],
        typer.Option(help="A folder with a gold.json for the card's figures; repeatable."),
    ],
    form: Annotated[str, typer.Option(help="bits:2 to bits:8, or rank:N.")] = "bits:4",
    base: BaseFolder = None,
) -> None:
    """Write what a run changed in the encoder as a small file, with its model card.

    Refuses a plan with data whose licence does not allow weights to be shipped.
    """
    from factcheck.evaluation.gold_points import read_point_pairs
    from factcheck.language.packs import load_languages, recogniser
    from factcheck.rulebook.loading import find_rule_files
    from factcheck.training.proposition_plan import read_proposition_plan
    from factcheck.training.proposition_shipping import Bench, ship_propositions

    packs = load_languages(find_rule_files(()).below("languages"))
    recognise = recogniser(packs)
    pairs = tuple(pair for path in measure for pair in read_point_pairs(path, recognise))
    bench = Bench(base_folder(base), pairs, {c: pack.background for c, pack in packs.items()})
    size = ship_propositions(read_proposition_plan(plan), run, form, bench, out)
    tell(f"{out}: {size / 1e6:.1f} MB of weights, and the card README.md")
