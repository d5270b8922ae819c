"""What ``factcheck eval entailment`` does: labelled pairs against the answers of a model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.commands.labelled_pairs import FormatOption, ScoreFormat
from factcheck.commands.model_options import EntailmentOption
from factcheck.commands.printing import tell, warn

if TYPE_CHECKING:
    from factcheck.evaluation.entailment import FileScore
    from factcheck.evaluation.pairs import Pair
    from factcheck.models.entailment import Entailment

SCHEMA = "factcheck-eval-entailment/1"
STAGE = "pairs"
PairFiles = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE.jsonl...",
        help="Pairs as JSON lines: premise, hypothesis, label (entailment, neutral, contradiction "
        "or, in files of two classes, not_entailment).",
    ),
]
WrongOption = Annotated[
    bool, typer.Option("--details", help="List each pair that is answered wrong.")
]


def entailment_command(
    paths: PairFiles,
    entailment: EntailmentOption = "bundled",
    form: FormatOption = ScoreFormat.TABLE,
    details: WrongOption = False,
) -> None:
    """Score an entailment model on labelled pairs: accuracy, each class, calibration.

    Exit code 0: scored; 2: a file cannot be read, or the model cannot be used.
    """
    from factcheck.evaluation.entailment import pairs_to_measure
    from factcheck.models.entailment import open_entailment
    from factcheck.models.scores import CachedEntailment
    from factcheck.models.storage import cache_folder
    from factcheck.models.vectors import VectorCache

    files = {str(path): pairs_to_measure(path) for path in paths}
    model = CachedEntailment(open_entailment(entailment), VectorCache(cache_folder()))
    scores = scored(files, model)
    for notice in model.notices:
        warn(f"{notice.path}: {notice.message}")
    show = as_json if form is ScoreFormat.JSON else as_table
    for line in show(scores, model.id, details=details):
        tell(line)


def scored(files: dict[str, tuple[Pair, ...]], model: Entailment) -> list[FileScore]:
    """Return the score of each file, in order, all pairs answered behind one progress bar."""
    import numpy as np

    from factcheck.commands.progress import progress_bar
    from factcheck.evaluation.entailment import score_file
    from factcheck.models.encoder import counted
    from factcheck.records.premises import Premised

    asked = [Premised(p.premise, p.hypothesis) for pairs in files.values() for p in pairs]
    with progress_bar() as progress:
        chances = model.score(asked, counted(partial(progress, STAGE), len(asked))).astype(
            np.float64
        )
    ends = np.cumsum([len(pairs) for pairs in files.values()])
    parts = np.split(chances, ends[:-1])
    return [
        score_file(file, pairs, part)
        for (file, pairs), part in zip(files.items(), parts, strict=True)
    ]


def as_table(scores: Sequence[FileScore], model: str, *, details: bool) -> Iterator[str]:
    """Yield the figures as lines: each file with its classes, then all files together."""
    from factcheck.evaluation.entailment import total_figures

    yield f"model {model}"
    for score in scores:
        yield from ("", *file_lines(score))
        if details:
            yield from wrong_lines(score)
    if len(scores) > 1:
        total = total_figures(scores)
        yield from ("", f"all files: {total['pairs']} pairs, accuracy {total['accuracy']:.4f}")


def file_lines(score: FileScore) -> Iterator[str]:
    """Yield the lines of one file's figures."""
    figures = score.figures
    yield (
        f"{score.file}: {figures.pairs} pairs, accuracy {figures.accuracy:.4f}, "
        f"calibration error {figures.calibration_error:.4f}"
    )
    yield f"  {'class':16}{'pairs':>7}{'precision':>11}{'recall':>8}{'F1':>8}"
    for name, one in figures.classes.items():
        shares = f"{one.precision:>11.4f}{one.recall:>8.4f}{one.f1:>8.4f}"
        yield f"  {name:16}{one.pairs:>7}{shares}"


def wrong_lines(score: FileScore) -> Iterator[str]:
    """Yield a line for each pair that is answered wrong."""
    for one in score.wrong:
        pair = one.pair
        yield (
            f"{score.file}:{pair.line}: labelled {pair.label}, answered {one.answer} "
            f"({one.chance:.2f}): {on_one_line(pair.premise)} | {on_one_line(pair.hypothesis)}"
        )


def on_one_line(text: str) -> str:
    """Return a text with its line breaks and runs of spaces as one space each."""
    return " ".join(text.split())


def as_json(scores: Sequence[FileScore], model: str, *, details: bool) -> Iterator[str]:
    """Yield the figures as JSON: of one file at the top, of several as a list with their total."""
    from factcheck.evaluation.entailment import total_figures

    told: dict[str, Any] = {"schema": SCHEMA, "model": model}
    files = [plain(score, details=details) for score in scores]
    told |= files[0] if len(files) == 1 else {**total_figures(scores), "files": files}
    yield json.dumps(told, ensure_ascii=False, indent=2)


def plain(score: FileScore, *, details: bool) -> dict[str, Any]:
    """Return the figures of one file, with its wrong answers where they are asked for."""
    if not details:
        return score.plain()
    wrong = [
        {
            "line": one.pair.line,
            "premise": one.pair.premise,
            "hypothesis": one.pair.hypothesis,
            "label": one.pair.label,
            "answer": one.answer,
            "probability": round(one.chance, 4),
        }
        for one in score.wrong
    ]
    return {**score.plain(), "wrong": wrong}
