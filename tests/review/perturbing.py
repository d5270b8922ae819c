"""How many decisions survive a re-scrape: ``python -m tests.review.perturbing FOLDER...``.

With ``--seeds 1,2`` other sentences are edited and other paragraphs moved, by these seeds; the
changes that have no such choice are made with seed 0 only.

Every article of a folder is changed as a new scrape would change it. Which finding of the second
run is which of the first is known by construction: each character is followed to its new place.
The decisions are attached by factcheck alone, which knows nothing of that.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from factcheck.commands.engines import open_engines
from factcheck.commands.printing import tell
from factcheck.contract.documenting import document_of
from factcheck.contract.entries import FindingEntry, ReportDocument, StatementEntry
from factcheck.pipeline import Engines, run
from factcheck.records.verdicts import Verdict
from factcheck.review.attaching import Attachments, attach
from factcheck.review.matters import matters_in
from factcheck.settings import Settings
from tests.review.rescraping import CHANGES, Scraped, all_changes
from tests.review.traced import Traced

CHOOSING = ("sentence edited", "paragraph moved", "all")
"""The changes in which a seed chooses."""
FARTHEST_TURN = 10_000
SAME = 0.8
"""Two statements are one where they share so much of all the characters that either has."""


@dataclass(frozen=True, slots=True)
class Rescraped:
    """A changed folder's report, and the traced text of each article by its new path."""

    document: ReportDocument
    texts: Mapping[str, Traced]
    first_paths: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many decisions there were, how many findings are made again, and what became of them."""

    decisions: int
    made_again: int
    right: int
    wrong: int
    matched: Counter[str]
    wrongly: tuple[str, ...]
    missed: tuple[str, ...]
    gone: tuple[str, ...]


def quoted_places(document: ReportDocument) -> Mapping[str, frozenset[int]]:
    """Return the offsets that findings quote, by article."""
    statements = {statement.id: statement for statement in document.statements}
    places: dict[str, set[int]] = defaultdict(set)
    for finding in document.findings:
        for identity in (*finding.left, *finding.right, *finding.more):
            statement = statements[identity]
            places[statement.article] |= set(range(statement.start, statement.end))
    return {article: frozenset(those) for article, those in places.items()}


def rescraped(
    first: ReportDocument, change: str, engines: Engines, place: Path, seed: int = 0
) -> Rescraped:
    """Change every article, write them to ``place`` and run factcheck on them."""
    quoted = quoted_places(first)
    make = all_changes if change == "all" else CHANGES[change]
    texts, first_paths = {}, {}
    for number, article in enumerate(reversed(first.articles)):
        renamed = change in ("renamed", "all")
        path = f"berita-{number:03d}.txt" if renamed else article.path
        own = quoted.get(article.id, frozenset())
        traced = make(Scraped(Traced.of(article.text), own, turn_of(article.id, seed)))
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(traced.text, encoding="utf-8", newline="")
        texts[path], first_paths[path] = traced, article.id
    return Rescraped(document_of(run(Settings(folder=place), engines)), texts, first_paths)


def turn_of(article: str, seed: int) -> int:
    """Return which choice a seed makes in an article; seed 0 makes the first one everywhere."""
    return Random(f"{seed} {article}").randrange(1, FARTHEST_TURN) if seed else 0


@dataclass(frozen=True, slots=True)
class Followed:
    """A statement with the places in the first text that its content and all its words have."""

    statement: StatementEntry
    content: frozenset[int]
    whole: frozenset[int]

    @classmethod
    def of(cls, statement: StatementEntry, text: Traced) -> Followed:
        """Follow a statement back to the first text."""
        content = text.came_from(statement.content_start, statement.content_end)
        return cls(statement, content, text.came_from(statement.start, statement.end))

    def share(self, now: Followed) -> tuple[float, float, bool, bool]:
        """Return how much of both is one: of the contents, of all words, and if told alike."""
        old, new = self.statement, now.statement
        return (
            shared(self.content, now.content),
            shared(self.whole, now.whole),
            old.voice == new.voice,
            old.cue.split() == new.cue.split(),
        )


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """Return which part of the places that either has both have."""
    return len(one & other) / len(one | other) if one & other else 0.0


class Truth:
    """Which finding of a second run is which of the first, by the places of their characters."""

    def __init__(self, first: ReportDocument, second: Rescraped) -> None:
        self.first, self.second = first, second
        self._statements = {s.id: s for s in first.statements}
        self._now = {s.id: s for s in second.document.statements}
        self._texts = {article.id: Traced.of(article.text) for article in first.articles}
        self._moved = self._follow()

    def _follow(self) -> Mapping[str, str]:
        """Return the new id of each statement that is still there."""
        by_article: dict[str, list[Followed]] = defaultdict(list)
        for statement in self.second.document.statements:
            followed = Followed.of(statement, self.second.texts[statement.article])
            by_article[self.second.first_paths[statement.article]].append(followed)
        moved = {}
        for statement in self.first.statements:
            text = self._texts[statement.article]
            own = Followed.of(statement, text)
            shares = [(own.share(now), now.statement.id) for now in by_article[statement.article]]
            if shares and max(shares)[0][0] >= SAME:
                moved[statement.id] = max(shares)[1]
        return moved

    def of(self, finding: FindingEntry) -> frozenset[str]:
        """Return the ids of the finding in the second run: none where it is not made any more.

        More than one where nothing but the words of a title would tell them apart.
        """
        ranked = [
            (rank, other.id)
            for other in self.second.document.findings
            if (rank := self._rank(finding, other))
        ]
        best = max((rank for rank, _ in ranked), default=None)
        return frozenset(identity for rank, identity in ranked if rank == best)

    def _rank(self, old: FindingEntry, now: FindingEntry) -> tuple[float, ...] | None:
        if (old.verdict, old.type) != (now.verdict, now.type):
            return None
        left, right = (
            {self._moved.get(identity, identity + " gone") for identity in side}
            for side in (old.left, old.right)
        )
        if not self._on_both_sides(old, left, right, now):
            return None
        every, theirs = left | right, {*now.left, *now.right}
        share = len(every & theirs) / len(every | theirs)
        if old.rule != now.rule and not (share == 1 and old.verdict is Verdict.AGREEMENT):
            return None
        words = self._shared_words(old, now)
        if words == 0:
            return None
        return old.rule == now.rule, words or 0.0, old.title == now.title, share

    def _on_both_sides(
        self, old: FindingEntry, left: set[str], right: set[str], now: FindingEntry
    ) -> bool:
        if old.verdict is Verdict.AGREEMENT:
            return len((left | right) & {*now.left, *now.right}) > 1 or (left | right) <= {
                *now.left,
                *now.right,
            }
        straight = left & {*now.left} and right & {*now.right}
        crossed = left & {*now.right} and right & {*now.left}
        return bool(straight or crossed)

    def _shared_words(self, old: FindingEntry, now: FindingEntry) -> float | None:
        """Return which share of the words that conflict are the same; None where there are none."""
        before = {
            (self._statements[w.statement].article, place)
            for w in old.words
            if w.kind == "value"
            for place in range(w.start, w.end)
        }
        after = set()
        for w in now.words:
            if w.kind == "value":
                path = self._now[w.statement].article
                came = self.second.texts[path].came_from(w.start, w.end)
                after |= {(self.second.first_paths[path], place) for place in came}
        return len(before & after) / len(before | after) if before and after else None


def rules_of(document: ReportDocument) -> frozenset[str]:
    """Return the ids of the rules that were in force."""
    return frozenset(Path(file.path).stem for file in document.rule_files)


def tally(first: ReportDocument, second: Rescraped) -> Tally:
    """Attach a decision on every finding of the first run to the second; return how that went."""
    truth = Truth(first, second)
    attached = attach(matters_in(first), matters_in(second.document), rules_of(second.document))
    return counted(first, truth, attached)


def counted(first: ReportDocument, truth: Truth, attached: Attachments) -> Tally:
    """Return how many attachments are right, by a truth that knows nothing of the matcher."""
    to = {attachment.decided: attachment for attachment in attached.made}
    right, wrong, missed, gone = [], [], [], []
    for finding in first.findings:
        answers = truth.of(finding)
        made = to.get(finding.id)
        told = f"{finding.rule} {finding.id} {finding.title}"
        if not answers:
            gone.append(told)
        if made and made.finding in answers:
            right.append(finding.id)
        elif made:
            wrong.append(f"{told} -> {made.finding} {made.matched} {sorted(answers)}")
        elif answers:
            missed.append(f"{told} ({'unclear' if finding.id in attached.unclear else 'none'})")
    return Tally(
        decisions=len(first.findings),
        made_again=len(first.findings) - len(gone),
        right=len(right),
        wrong=len(wrong),
        matched=Counter(to[identity].matched.value for identity in right),
        wrongly=tuple(wrong),
        missed=tuple(missed),
        gone=tuple(gone),
    )


def added(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    every = list(tallies)
    return Tally(
        decisions=sum(t.decisions for t in every),
        made_again=sum(t.made_again for t in every),
        right=sum(t.right for t in every),
        wrong=sum(t.wrong for t in every),
        matched=sum((t.matched for t in every), Counter()),
        wrongly=tuple(line for t in every for line in t.wrongly),
        missed=tuple(line for t in every for line in t.missed),
        gone=tuple(line for t in every for line in t.gone),
    )


def main(words: Sequence[str]) -> None:
    """Print for each seed and change how many decisions are attached to the right finding."""
    seeds, folders = (words[1].split(","), words[2:]) if words[0] == "--seeds" else (["0"], words)
    engines = open_engines(Settings(folder=Path())).engines
    firsts = [document_of(run(Settings(folder=Path(folder)), engines)) for folder in folders]
    tell(f"seed {'change':16} {'decisions':>9} {'made again':>10} {'right':>6} {'wrong':>6}  how")
    for seed in map(int, seeds):
        for change in CHOOSING if seed else (*CHANGES, "all"):
            tallies = []
            for first in firsts:
                with tempfile.TemporaryDirectory() as place:
                    again = rescraped(first, change, engines, Path(place), seed)
                    tallies.append(tally(first, again))
            tell_of(added(tallies), f"{seed:4} {change:16}")


def tell_of(done: Tally, head: str) -> None:
    """Print one line of figures, and below it each decision that is not on its finding."""
    how = ", ".join(f"{name} {number}" for name, number in sorted(done.matched.items()))
    figures = f"{done.decisions:>9} {done.made_again:>10} {done.right:>6} {done.wrong:>6}"
    tell(f"{head} {figures}  {how}")
    for name in ("wrongly", "missed", "gone"):
        for line in getattr(done, name):
            tell(f"    {name}: {line}")


if __name__ == "__main__":
    main(sys.argv[1:])
