"""What ``factcheck eval attribution`` does: read, extract, score, and put the figures in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from factcheck import pipeline
from factcheck.aligned_tables import aligned_table
from factcheck.evaluation.attribution import (
    AttributionScore,
    by_language,
    by_stance,
    score_attribution,
)
from factcheck.evaluation.gold_statements import GoldStatement, read_gold_statements
from factcheck.records.notices import Notice, NoticeKind, notice
from factcheck.records.statements import Statement
from factcheck.settings import Settings

HEADERS = (
    *("group", "gold", "read", "precision", "recall", "F1@0.3", "F1@0.8"),
    *("speaker", "stance", "cue"),
)
NOT_KNOWN = "n/a"


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of all statements and of each language and stance, and what was odd."""

    total: AttributionScore
    languages: dict[str, AttributionScore]
    stances: dict[str, AttributionScore]
    notices: tuple[Notice, ...]

    @property
    def groups(self) -> dict[str, AttributionScore]:
        """All scores by the name of their group, in the order they are shown."""
        return {"all": self.total, **self.languages, **self.stances}


def evaluate_attribution(pairs: Sequence[tuple[Path, Path]], rules: tuple[Path, ...]) -> Measured:
    """Score the statements of several folders together; InputError where one cannot be read."""
    gold: list[GoldStatement] = []
    statements: list[Statement] = []
    languages: dict[str, str] = {}
    notices: list[Notice] = []
    for number, (file, folder) in enumerate(pairs):
        labelled = read_gold_statements(file)
        extracted = pipeline.read_statements(Settings(folder=folder, rules=rules))
        notices += extracted.notices
        texts = {article.id: article.text for article in extracted.articles}
        notices += odd_labels(file, labelled, texts)
        # Files of two folders may have one name.
        mark = f"{number}:"
        gold += (replace(one, file=mark + one.file) for one in labelled)
        statements += (
            replace(s, id=mark + s.id, article_id=mark + s.article_id) for s in extracted.statements
        )
        languages |= {mark + article.id: article.language for article in extracted.articles}
    total = score_attribution(gold, statements)
    return Measured(total, by_language(total, languages), by_stance(total), tuple(notices))


def odd_labels(
    file: Path, labelled: Sequence[GoldStatement], texts: dict[str, str]
) -> Iterator[Notice]:
    """Yield a notice for each article that is missing and each content that it does not hold."""
    for missing in sorted({one.file for one in labelled} - texts.keys()):
        count = sum(one.file == missing for one in labelled)
        kind = NoticeKind.LABELS_WITHOUT_ARTICLE
        yield notice(str(file), kind, file=missing, number=count)
    for one in labelled:
        if one.file in texts and one.content not in texts[one.file]:
            kind = NoticeKind.LABEL_WITHOUT_WORDS
            yield notice(str(file), kind, file=one.file, words=one.content[:60])


def attribution_table(measured: Measured) -> str:
    """Return the figures as a table, one group a row."""
    rows = [[name, *cells_of(score)] for name, score in measured.groups.items()]
    return aligned_table(HEADERS, rows)


def cells_of(score: AttributionScore) -> list[str]:
    """Return the cells of one group."""
    loose = score.loose
    shares = (
        *(loose.precision, loose.recall, loose.f1, score.tight.f1),
        *(score.speaker_accuracy, score.stance_accuracy, score.cue_accuracy),
    )
    counts = (loose.gold_count, loose.found_count)
    return [*map(str, counts), *(NOT_KNOWN if s is None else f"{s:.3f}" for s in shares)]


def attribution_figures(measured: Measured) -> dict[str, Any]:
    """Return the figures as one JSON object; a share of nothing is null."""
    return {
        "schema": "factcheck-eval-attribution/1",
        **figures_of(measured.total),
        "languages": {name: figures_of(score) for name, score in measured.languages.items()},
        "stances": {name: figures_of(score) for name, score in measured.stances.items()},
        "notices": [f"{notice.path}: {notice.message}" for notice in measured.notices],
    }


def figures_of(score: AttributionScore) -> dict[str, Any]:
    """Return the figures of one group."""
    loose, tight = score.loose, score.tight
    return {
        "gold": loose.gold_count,
        "read": loose.found_count,
        "precision_at_0.3": loose.precision,
        "recall_at_0.3": loose.recall,
        "f1_at_0.3": loose.f1,
        "precision_at_0.8": tight.precision,
        "recall_at_0.8": tight.recall,
        "f1_at_0.8": tight.f1,
        "speaker_accuracy": score.speaker_accuracy,
        "stance_accuracy": score.stance_accuracy,
        "cue_accuracy": score.cue_accuracy,
    }


def attribution_details(measured: Measured) -> Iterator[str]:
    """Yield one line for each statement that was missed, is extra, or was read wrongly."""
    loose, tight = measured.total.loose, measured.total.tight
    for gold in loose.missed:
        yield f"missed   {gold.file}: {gold.speaker} [{gold.stance}, {gold.cue}] {gold.content}"
    for found in loose.extra:
        act = f"[{found.stance}, {found.cue}]"
        yield f"extra    {found.article_id}: {found.speaker} {act} {found.content}"
    tightly = {match.found.id for match in tight.matches}
    for match in loose.matches:
        gold, found = match.gold, match.found
        if found.id not in tightly:
            yield f"loose    {gold.file}: {gold.content}\n      is {found.content}"
        if not match.same_speaker:
            yield f"speaker  {gold.file}: {gold.speaker}, not {found.speaker}: {gold.content}"
        if not match.same_stance:
            stances = f"{gold.stance}, not {found.stance}"
            yield f"stance   {gold.file}: {stances}: [{gold.cue}] {gold.content}"
        if not match.same_cue:
            yield f"cue      {gold.file}: {gold.cue!r}, not {found.cue!r}: {gold.content}"
