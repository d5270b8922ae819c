"""What ``factcheck eval measures`` does: values labelled by hand against the measures read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.labelled_pairs import (
    DetailsOption,
    FormatOption,
    LabelledPaths,
    RulesOption,
    ScoreFormat,
    pairs_of,
)
from factcheck.commands.printing import tell

if TYPE_CHECKING:
    from factcheck.evaluation.measures import Outcome, Score
    from factcheck.knowledge import Knowledge
    from factcheck.records.articles import Article
    from factcheck.records.particulars import Measure


def measures_command(
    paths: LabelledPaths,
    form: FormatOption = ScoreFormat.TABLE,
    details: DetailsOption = False,
    rules: RulesOption = None,
) -> None:
    """Score the measures read in articles against values labelled by hand; no model is loaded.

    Exit code 0: scored; 2: a file or an article cannot be read, or a label does not fit.
    """
    score = scored(paths, rules or ())
    lines = as_json(score, details=details) if form is ScoreFormat.JSON else as_table(score)
    for line in lines:
        tell(line)
    if details and form is ScoreFormat.TABLE:
        for line in listed(score):
            tell(line)


def scored(paths: Sequence[Path], rules: Sequence[Path]) -> Score:
    """Return the score of all files of labels, each with its folder of articles."""
    from factcheck.evaluation.labelled_values import read_labelled_values
    from factcheck.evaluation.measures import Score, score_measures
    from factcheck.knowledge import load_knowledge
    from factcheck.pipeline import read, silent
    from factcheck.settings import Settings

    outcomes: list[Outcome] = []
    for gold, folder in pairs_of(paths):
        settings = Settings(folder=folder, rules=tuple(rules))
        knowledge = load_knowledge(settings)
        values = read_labelled_values(gold)
        articles = read(settings, knowledge, silent).articles
        score = score_measures(values, articles, MeasureReader(knowledge), str(gold))
        outcomes += score.outcomes
    return Score(tuple(outcomes))


class MeasureReader:
    """Reads every measure of an article, sentence by sentence, whoever says it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._lexicons = knowledge.lexicons

    def __call__(self, article: Article) -> tuple[Measure, ...]:
        """Return the measures and dates of the passages of an article, in order."""
        from factcheck.extraction.article_words import ArticleWords, Excerpt
        from factcheck.extraction.measures.context import read_measures
        from factcheck.extraction.person_names import people_of
        from factcheck.extraction.sentences import split_sentences
        from factcheck.records.particulars import Span

        lexicon = self._lexicons[article.language]
        passages = tuple(Span(passage.start, passage.end) for passage in article.passages)
        words = ArticleWords(article.text, people_of(article, lexicon), lexicon)
        return tuple(
            measure
            for span in passages
            for sentence in split_sentences(article.text, span.start, span.end, lexicon.pack)
            for measure in read_measures(article, Excerpt(words, sentence))
        )


def as_table(score: Score) -> Iterator[str]:
    """Yield the figures as lines of a table, one kind a line."""
    columns = ("labelled", "found", "right", "extra", "recall", "precision")
    yield f"{'kind':12}" + "".join(f"{name:>11}" for name in columns)
    for tally in score.tallies:
        counts = (tally.labelled, tally.found, tally.right, tally.extra)
        shares = (share(tally.recall), share(tally.precision))
        yield f"{tally.kind:12}" + "".join(f"{cell!s:>11}" for cell in (*counts, *shares))


def share(value: float | None) -> str:
    """Return a share as a percentage, "-" for none."""
    return "-" if value is None else f"{100 * value:.1f} %"


def listed(score: Score) -> Iterator[str]:
    """Yield a line for each value that is not read right, and each that nobody labelled."""
    from factcheck.evaluation.measures import Fate

    for one in score.outcomes:
        if one.fate is not Fate.RIGHT:
            place = f"{one.file}:{one.line}" if one.line else one.file
            told = " | ".join(part for part in (one.expected, one.read) if part)
            yield f"{one.fate}: {place}: {one.text!r}: {told}"


def as_json(score: Score, *, details: bool) -> Iterator[str]:
    """Yield the figures as JSON, with the single outcomes where they are asked for."""
    told: dict[str, object] = {
        "kinds": [
            {**asdict(tally), "recall": tally.recall, "precision": tally.precision}
            for tally in score.tallies
        ]
    }
    if details:
        told["outcomes"] = [asdict(one) for one in score.outcomes]
    yield json.dumps(told, ensure_ascii=False, indent=2)
