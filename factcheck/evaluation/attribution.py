"""How well statements are read: against gold statements, for each language and stance.

A statement read is a labelled one where the words of their contents overlap (Jaccard) by 0.3,
loosely, or by 0.8, tightly: the two measures under which rule systems for English publish their
figures. Statements in the outlet's own voice are attributed to nobody and do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.evaluation.gold_statements import GoldStatement
from factcheck.evaluation.word_overlap import WORD, align, overlap, words_of
from factcheck.records.statements import Stance, Statement, Voice

LOOSE = 0.3
TIGHT = 0.8
# Two statements may have one content (a report inside a report): the reporting word tells them
# apart where the overlap does not, and never outweighs it.
SAME_CUE = 1e-4


Labelled = Callable[[GoldStatement], bool]
Read = Callable[[Statement], bool]
Groups = dict[str, "AttributionScore"]


@dataclass(frozen=True, slots=True)
class Match:
    """A labelled statement and the one that was read for it."""

    gold: GoldStatement
    found: Statement

    @property
    def same_speaker(self) -> bool:
        """Whether both name the same speakers, in any order."""
        return names_in(self.gold.speaker) == names_in(self.found.speaker)

    @property
    def same_stance(self) -> bool:
        """Whether both have one stance."""
        return self.gold.stance is self.found.stance

    @property
    def same_cue(self) -> bool:
        """Whether both have the same reporting word."""
        return self.gold.cue.casefold() == self.found.cue.casefold()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which statements are each other's at one overlap, and which are left over on either side."""

    matches: tuple[Match, ...]
    missed: tuple[GoldStatement, ...]
    extra: tuple[Statement, ...]

    def within(self, labelled: Labelled, read: Read) -> Alignment:
        """Return the part in which gold and found statements are of one group.

        A match across two groups is a miss in one and an extra statement in the other.
        """
        inside = tuple(m for m in self.matches if labelled(m.gold) and read(m.found))
        missed = [m.gold for m in self.matches if labelled(m.gold) and not read(m.found)]
        extra = [m.found for m in self.matches if read(m.found) and not labelled(m.gold)]
        return Alignment(
            inside,
            (*filter(labelled, self.missed), *missed),
            (*filter(read, self.extra), *extra),
        )

    @property
    def gold_count(self) -> int:
        """How many statements are labelled."""
        return len(self.matches) + len(self.missed)

    @property
    def found_count(self) -> int:
        """How many statements were read."""
        return len(self.matches) + len(self.extra)

    @property
    def precision(self) -> float | None:
        """The share of the statements read that are labelled; None where none was read."""
        return ratio(len(self.matches), self.found_count)

    @property
    def recall(self) -> float | None:
        """The share of the labelled statements that were read; None where none is labelled."""
        return ratio(len(self.matches), self.gold_count)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing on either side."""
        return ratio(2 * len(self.matches), self.gold_count + self.found_count)


@dataclass(frozen=True, slots=True)
class AttributionScore:
    """The figures of one group of statements: a language, a stance, or all."""

    loose: Alignment
    tight: Alignment

    def within(self, labelled: Labelled, read: Read) -> AttributionScore:
        """Return the score of one group of statements."""
        return AttributionScore(
            self.loose.within(labelled, read), self.tight.within(labelled, read)
        )

    @property
    def speaker_accuracy(self) -> float | None:
        """The share of the loose matches with the right speaker."""
        return ratio(sum(m.same_speaker for m in self.loose.matches), len(self.loose.matches))

    @property
    def stance_accuracy(self) -> float | None:
        """The share of the loose matches with the right stance."""
        return ratio(sum(m.same_stance for m in self.loose.matches), len(self.loose.matches))

    @property
    def cue_accuracy(self) -> float | None:
        """The share of the loose matches with the right reporting word."""
        return ratio(sum(m.same_cue for m in self.loose.matches), len(self.loose.matches))


def score_attribution(
    gold: Sequence[GoldStatement], statements: Iterable[Statement]
) -> AttributionScore:
    """Score the attributed statements of the articles that the gold statements name."""
    files = {one.file for one in gold}
    found = [s for s in statements if s.voice is not Voice.OWN and s.article_id in files]
    return AttributionScore(
        align_statements(gold, found, LOOSE), align_statements(gold, found, TIGHT)
    )


def by_language(score: AttributionScore, languages: Mapping[str, str]) -> Groups:
    """Return the score of each language; ``languages`` has the language of each article."""

    def of(language: str) -> AttributionScore:
        return score.within(
            lambda gold: languages.get(gold.file) == language,
            lambda found: found.language == language,
        )

    return {language: of(language) for language in sorted(set(languages.values()))}


def by_stance(score: AttributionScore) -> Groups:
    """Return the score of each stance: a statement read with another one is not found in it."""

    def of(stance: Stance) -> AttributionScore:
        return score.within(
            lambda gold: gold.stance is stance, lambda found: found.stance is stance
        )

    return {stance.value: of(stance) for stance in Stance}


def align_statements(
    gold: Sequence[GoldStatement], found: Sequence[Statement], least: float
) -> Alignment:
    """Match labelled statements with those read, article by article, at an overlap or more."""
    matches: list[Match] = []
    for file in sorted({one.file for one in gold}):
        labelled = [one for one in gold if one.file == file]
        read = [one for one in found if one.article_id == file]
        table = [[likeness(one, other) for other in read] for one in labelled]
        matches += (Match(labelled[row], read[column]) for row, column in align(table, least))
    matched = {match.found.id for match in matches}
    met = {id(match.gold) for match in matches}
    missed = tuple(one for one in gold if id(one) not in met)
    return Alignment(tuple(matches), missed, tuple(s for s in found if s.id not in matched))


def likeness(gold: GoldStatement, found: Statement) -> float:
    """Return the overlap of two contents, a little more where the reporting words are the same."""
    same_cue = SAME_CUE if gold.cue.casefold() == found.cue.casefold() else 0.0
    return overlap(words_of(gold.content), words_of(found.content)) + same_cue


def names_in(speaker: str) -> frozenset[str]:
    """Return the names of one speaker, or of several, without case and marks."""
    return frozenset(" ".join(WORD.findall(name.casefold())) for name in speaker.split(";"))


def ratio(part: int, whole: int) -> float | None:
    """Return a share, or None of nothing."""
    return part / whole if whole else None
