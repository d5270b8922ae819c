"""What ``factcheck eval propositions`` does: quotes on one point or on two, against encoders."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.aligned_tables import aligned_table
from factcheck.commands.labelled_pairs import FormatOption, RulesOption, ScoreFormat
from factcheck.commands.printing import tell, warn

if TYPE_CHECKING:
    from factcheck.evaluation.gold_points import PointPair
    from factcheck.evaluation.propositions import Areas, EncoderScore, Plain

SCHEMA = "factcheck-eval-propositions/1"
NOT_KNOWN = "-"
GoldPaths = Annotated[
    list[Path],
    typer.Argument(
        metavar="FOLDER...",
        help="Folders with a gold.json of findings, one an event, or such files themselves.",
    ),
]
EncodersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--encoder",
        help="'e5', 'propositions', a folder, or a model on disk; several make several columns.",
    ),
]


def propositions_command(
    paths: GoldPaths,
    encoders: EncodersOption = None,
    form: FormatOption = ScoreFormat.TABLE,
    rules: RulesOption = None,
) -> None:
    """Score encoders on telling quotes on one point from quotes on two: areas under the ROC curve.

    Exit code 0: scored; 2: a file cannot be read, or a model cannot be used.
    """
    from factcheck.evaluation.gold_points import read_point_pairs
    from factcheck.language.packs import load_languages, recogniser
    from factcheck.rulebook.loading import find_rule_files

    packs = load_languages(find_rule_files(rules or ()).below("languages"))
    recognise = recogniser(packs)
    pairs = [pair for path in paths for pair in read_point_pairs(path, recognise)]
    plain = {code: pack.background for code, pack in packs.items()}
    scores = scored(encoders or ["bundled"], pairs, plain)
    tell(as_json(pairs, scores) if form is ScoreFormat.JSON else as_table(pairs, scores))


def scored(
    names: Sequence[str], pairs: Sequence[PointPair], plain: Plain
) -> tuple[EncoderScore, ...]:
    """Return the score of each encoder, in order. Raises ModelError, before any is loaded."""
    from factcheck.commands.progress import progress_bar
    from factcheck.evaluation.propositions import score_encoder
    from factcheck.models.encoder import open_encoder
    from factcheck.models.storage import cache_folder
    from factcheck.models.vectors import CachedEncoder, VectorCache

    cache = VectorCache(cache_folder())
    opened = [(name, CachedEncoder(open_encoder(name), cache)) for name in names]
    with progress_bar() as progress:
        scores = tuple(
            score_encoder(name, encoder, pairs, plain, partial(progress, name))
            for name, encoder in opened
        )
    for notice in cache.notices:
        warn(f"{notice.path}: {notice.message}")
    return scores


def counts_of(pairs: Sequence[PointPair]) -> Counter[str]:
    """Return how many pairs of each kind there are."""
    return Counter(str(pair.kind) for pair in pairs)


def as_table(pairs: Sequence[PointPair], scores: Sequence[EncoderScore]) -> str:
    """Return the areas with a line for each set of pairs and two columns for each encoder."""
    counts = counts_of(pairs)
    head = (
        f"pairs: {counts['same']} of one point, {counts['other']} of two, "
        f"{counts['hard']} hard negatives; area under the ROC curve"
    )
    columns = [column_of(areas) for score in scores for areas in (score.raw, score.centred)]
    names = [*columns[0]]
    rows = [[name, *(column[name] for column in columns)] for name in names]
    heads = ["", *(f"{score.name} {kind}" for score in scores for kind in ("raw", "centred"))]
    table = aligned_table(heads, rows)
    ids = "\n".join(f"{score.name}: {score.id}" for score in scores)
    return f"{head}\n\n{table}\n\n{ids}"


def column_of(areas: Areas) -> dict[str, str]:
    """Return one column: name of a line -> the area as text."""
    limits = areas.interval
    return {
        "together": shown(areas.together),
        "  95 % of draws": f"{limits[0]:.4f}-{limits[1]:.4f}" if limits else NOT_KNOWN,
        "against hard negatives": shown(areas.hard),
        **{name: shown(value) for name, value in areas.events.items()},
    }


def shown(area: float | None) -> str:
    """Return an area as a table shows it."""
    return NOT_KNOWN if area is None else f"{area:.4f}"


def as_json(pairs: Sequence[PointPair], scores: Sequence[EncoderScore]) -> str:
    """Return the figures as JSON; an area that cannot be told is null."""
    from factcheck.evaluation.gold_points import Kind

    counts = counts_of(pairs)
    told = {
        "schema": SCHEMA,
        "pairs": {str(kind): counts[kind] for kind in Kind},
        "encoders": [score.plain() for score in scores],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
