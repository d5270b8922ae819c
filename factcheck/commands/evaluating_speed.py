"""What ``factcheck eval speed`` does: time the reading of articles, the encoder, and the pairs."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.aligned_tables import aligned_table
from factcheck.commands.labelled_pairs import FormatOption, RulesOption, ScoreFormat
from factcheck.commands.printing import tell
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.evaluation.model_speed import ModelSpeed
    from factcheck.evaluation.speed import Rate
    from factcheck.knowledge import Knowledge
    from factcheck.records.articles import Article
    from factcheck.records.statements import Statement

SCHEMA = "factcheck-eval-speed/1"
TEXTS = 300
"""So many sentences, and pairs of them, are put to the models."""

CorpusPath = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER|CORPUS.jsonl",
        help="Articles: a folder of files, or one JSON object a line, also packed (.gz).",
    ),
]
MostOption = Annotated[
    int, typer.Option("--articles", min=1, help="So many of the articles, far apart, are read.")
]


def speed_command(
    articles: CorpusPath,
    most: MostOption = 120,
    form: FormatOption = ScoreFormat.TABLE,
    rules: RulesOption = None,
) -> None:
    """Time the reading of articles on one core, and the models beside plain float32 on all.

    Let nothing else run meanwhile. Exit code 0: timed; 2: the articles cannot be read, or a model
    cannot be used.
    """
    from factcheck.evaluation.model_speed import encoder_speed, entailment_speed

    with tempfile.TemporaryDirectory(prefix="factcheck-") as passing:
        read, knowledge = articles_of(folder_of(articles, most, Path(passing)), most, rules or [])
    rate, texts = extraction_rate(read, knowledge)
    if len(texts) < 2:
        raise InputError(f"{articles}: no two statements in it to time the models with")
    characters = sum(len(article.text) for article in read) // len(read)
    models = {"encoder": encoder_speed(texts), "entailment": entailment_speed(texts)}
    show = as_json if form is ScoreFormat.JSON else as_table
    tell(show(rate, characters, models))


def folder_of(path: Path, most: int, passing: Path) -> Path:
    """Return a folder with the articles: the one named, or one that a corpus is laid out in."""
    from factcheck.evaluation.corpus import lay_out, read_corpus, spread

    if path.is_dir():
        return path
    lay_out(spread(read_corpus(path), most), passing)
    return passing


def articles_of(
    folder: Path, most: int, rules: list[Path]
) -> tuple[tuple[Article, ...], Knowledge]:
    """Return the articles to time, and what is known. Raises InputError, RuleFileError."""
    from factcheck import pipeline
    from factcheck.evaluation.corpus import spread
    from factcheck.knowledge import load_knowledge
    from factcheck.settings import Settings

    settings = Settings(folder=folder, rules=tuple(rules))
    knowledge = load_knowledge(settings)
    reading = pipeline.read(settings, knowledge, pipeline.silent)
    return spread(reading.articles, most), knowledge


def extraction_rate(
    articles: tuple[Article, ...], knowledge: Knowledge
) -> tuple[Rate, tuple[str, ...]]:
    """Return how fast articles become statements on one core, and some of what they state."""
    from factcheck.evaluation.corpus import spread
    from factcheck.evaluation.speed import reading_rate
    from factcheck.extraction.statements import extract

    def work(article: Article) -> tuple[Statement, ...]:
        return extract(article, knowledge.lexicons[article.language])

    contents = dict.fromkeys(one.content for article in articles for one in work(article))
    return reading_rate("extraction, one core", work, articles), spread(tuple(contents), TEXTS)


def as_table(rate: Rate, characters: int, models: dict[str, ModelSpeed]) -> str:
    """Return the figures with a line for each way."""
    each = 1000 / rate.a_second
    lines = [
        f"extraction: {rate.a_second:.0f} articles a second of one core ({rate.items} articles of "
        f"{characters} characters, {each:.1f} ms each)"
    ]
    for name, found in models.items():
        first = found.rates[0].a_second
        rows = [
            [one.way, f"{one.a_second:.0f}", f"{one.a_second / first:.2f}"] for one in found.rates
        ]
        heads = [name, f"{found.items} a second", "times"]
        lines += ["", aligned_table(heads, rows), f"{found.likeness}: {found.likeness_value:.4f}"]
    return "\n".join(lines)


def as_json(rate: Rate, characters: int, models: dict[str, ModelSpeed]) -> str:
    """Return the same figures as JSON."""
    told = {name: found.plain() for name, found in models.items()}
    first = {"schema": SCHEMA, "characters": characters, "extraction": rate.plain()}
    return json.dumps({**first, **told}, indent=2)
