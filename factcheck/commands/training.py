"""The commands of ``python -m factcheck.training``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands.printing import tell, warn
from factcheck.commands.training_confidence import confidence_command
from factcheck.commands.training_options import (
    BaseFolder,
    DataFolder,
    Device,
    PlanFile,
    RunFolder,
    base_folder,
    chosen_device,
)
from factcheck.commands.training_propositions import (
    export_propositions_command,
    propositions_command,
)
from factcheck.errors import FactcheckError

app = typer.Typer(
    name="python -m factcheck.training",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

LONGEST = 512
"""The window of the embedded model in tokens: nothing that a plan may cut off is left out."""

Calibration = Annotated[
    Path | None,
    typer.Option("--calibrate", help="Pairs that the temperature is fitted on, for probabilities."),
]


@app.callback()
def training() -> None:
    """Train entailment model and proposition encoder on the embedded one, and make them small."""


@app.command(name="train")
def train_command(
    plan: PlanFile,
    data: DataFolder,
    run: RunFolder,
    base: BaseFolder = None,
    start: Annotated[
        Path | None, typer.Option(help="A finished run, or exported weights, to begin with.")
    ] = None,
    device: Device = None,
    checkpoint_every: Annotated[int, typer.Option(help="Steps between two checkpoints.")] = 250,
    evaluate_every: Annotated[int, typer.Option(help="Steps between two measurements.")] = 500,
    stop_after: Annotated[int, typer.Option(help="End for now after this step; 0: go on.")] = 0,
) -> None:
    """Follow a plan from its start, or on from the checkpoint in the folder of the run."""
    from factcheck.training.entailment import train
    from factcheck.training.plan import read_plan
    from factcheck.training.run_folder import Places
    from factcheck.training.teaching import Stops

    places = Places(base_folder(base), data, run, start)
    stops = Stops(checkpoint_every, evaluate_every, stop_after)
    done = train(read_plan(plan), places, stops, chosen_device(device))
    tell(f"{done} steps done; losses and figures are in {run / 'log.jsonl'}")


@app.command(name="evaluate")
def evaluate_command(
    weights: Annotated[Path, typer.Argument(help="A run's folder, or a file that was exported.")],
    files: Annotated[list[Path], typer.Argument(help="Files of pairs to measure on.")],
    calibrate: Calibration = None,
    base: BaseFolder = None,
    device: Device = None,
    longest: Annotated[int, typer.Option(help="Tokens that a pair is cut to.")] = 256,
) -> None:
    """Measure trained weights on files of pairs; one JSON object a file."""
    from factcheck.training.exporting import weights_at
    from factcheck.training.shipping import Bench

    folder = base_folder(base)
    bench = Bench(folder, weights_at(folder, weights), longest, chosen_device(device))
    temperature = bench.temperature(calibrate) if calibrate else 1.0
    for path in files:
        figures = bench.measured(path, temperature).plain()
        tell(json.dumps({"file": path.name, **figures}))


@app.command(name="label")
def label_command(
    files: Annotated[list[Path], typer.Argument(help="Files of pairs to label anew.")],
    teacher: Annotated[list[Path], typer.Option(help="A run or exported weights; repeatable.")],
    out: Annotated[Path, typer.Option(help="Folder for NAME.taught.jsonl of each NAME.jsonl.")],
    base: BaseFolder = None,
    device: Device = None,
    longest: Annotated[int, typer.Option(help="Tokens that a pair is cut to.")] = 128,
) -> None:
    """Label pairs turned round with the mean answer of trained models, to teach another.

    Turned round, because how people labelled a pair does not tell how they would label that.
    """
    from factcheck.training.exporting import weights_at
    from factcheck.training.shipping import Bench
    from factcheck.training.teachers import taught

    folder, chosen = base_folder(base), chosen_device(device)
    benches = [Bench(folder, weights_at(folder, place), longest, chosen) for place in teacher]
    for path in files:
        tell(f"{taught(path, benches, out)} written")


@app.command(name="average")
def average_command(
    runs: Annotated[list[Path], typer.Argument(help="Folders of finished runs.")],
    out: Annotated[Path, typer.Option("--out", help="The folder of the run to write.")],
) -> None:
    """Write the mean of the weights of runs, to be measured and exported as a run."""
    from factcheck.training.averaging import average

    average(runs, out)
    tell(f"{out}: the mean of {len(runs)} runs")


@app.command(name="export")
def export_command(
    plans: Annotated[
        list[Path],
        typer.Argument(help="The plan of the run, and of each run that it went on from."),
    ],
    run: RunFolder,
    out: Annotated[Path, typer.Option("--out", help="The folder to write weights and card to.")],
    calibrate: Annotated[Path, typer.Option(help="Pairs that the temperature is fitted on.")],
    measure: Annotated[list[Path], typer.Option(help="Pairs for the card's figures; repeatable.")],
    form: Annotated[str, typer.Option(help="bits:2 to bits:8, or rank:N.")] = "bits:4",
    base: BaseFolder = None,
    device: Device = None,
) -> None:
    """Write what a run changed in the embedded model as a small file, with its model card.

    Refuses a plan with data whose licence does not allow weights to be shipped.
    """
    from factcheck.training.plan import read_plan
    from factcheck.training.shipping import Order, ship

    order = Order(base_folder(base), run, form, calibrate, tuple(measure))
    size = ship([read_plan(plan) for plan in plans], order, out, chosen_device(device))
    tell(f"{out}: {size / 1e6:.1f} MB of weights, and the card README.md")


@app.command(name="trim")
def trim_command(
    files: Annotated[list[Path], typer.Argument(help="Files of pairs: all that are to be met.")],
    out: Annotated[Path, typer.Option("--out", help="The weight file to write.")],
) -> None:
    """Write the embedded weights with the pieces of these pairs alone: some 20 MB to carry.

    The file takes the place of the embedded model (--base FILE) on a machine that has not got it.
    """
    from factcheck.evaluation.pairs import read_pairs
    from factcheck.models.bundled import weights_file
    from factcheck.training.tokens import PairTokens
    from factcheck.training.trimming import trim

    pairs = [pair for path in files for pair in read_pairs(path)]
    tokens = PairTokens(base_folder(None), LONGEST)
    size = trim(weights_file(), tokens, pairs, out)
    tell(f"{out}: {size / 1e6:.1f} MB")


app.command(name="confidence")(confidence_command)
app.command(name="propositions")(propositions_command)
app.command(name="export-propositions")(export_propositions_command)


def main() -> None:
    """Run the command line; what stops it is one clear line and exit code 2."""
    try:
        app()
    except FactcheckError as error:
        warn(f"factcheck.training: {error}")
        sys.exit(error.exit_code)
