"""Findings: judgements folded into one finding for each disputed or corroborated point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.findings.agreeing import by_passage, without_repeats
from factcheck.findings.confidence import band_of, confidence_of, fitted_numbers
from factcheck.findings.conflicting_words import words_of
from factcheck.findings.evidence import Case, evidence_of
from factcheck.findings.one_text import leading, text_agreed_on, texts_of, told_of_text
from factcheck.findings.showing import shown
from factcheck.findings.sides import (
    Side,
    affirms,
    connected,
    denied_first,
    deniers_first,
    is_denial,
    two_sides,
)
from factcheck.findings.telling import Told, relation_of, tellings_of
from factcheck.findings.values import around_values, by_value, of_like_values
from factcheck.origins import independent_origins, shared_publishers
from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.fingerprints import fingerprint, point_words
from factcheck.records.judgements import Judgement
from factcheck.records.points import SharedPassage, SharedQuestion
from factcheck.records.precedence import in_words, moment
from factcheck.records.statements import Stance, Statement
from factcheck.records.tellings import ENGLISH
from factcheck.records.verdicts import Severity, Verdict
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

FOLDED = (Verdict.CONFLICT, Verdict.AGREEMENT, Verdict.COMPATIBLE)
COMMITTED = (Stance.DENY, Stance.CONFIRM, Stance.ACCUSE)


def fold(
    judgements: Iterable[Judgement],
    articles: Sequence[Article],
    rules: Sequence[Rule],
    topics: Sequence[Topic],
) -> tuple[Finding, ...]:
    """Return the findings, sorted by verdict, severity, rule and id, without abstentions."""
    folder = Folder(articles, rules, topics)
    found = (folder.finding(those) for those in groups_of(judgements, articles))
    return tuple(without_repeats(sorted(found, key=finding_order)))


def groups_of(
    judgements: Iterable[Judgement], articles: Sequence[Article]
) -> list[list[Judgement]]:
    """Return the judgements that make one finding each: of one rule, level and disputed point.

    What copies of one text have alike makes one finding as well, by whatever rules.
    """
    groups: dict[tuple[str, ...], list[Judgement]] = defaultdict(list)
    loose: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    copied: dict[str, list[Judgement]] = defaultdict(list)
    texts = texts_of(articles)
    for judgement in judgements:
        if judgement.verdict not in FOLDED:
            continue
        question = judgement.pair.question
        if text := text_agreed_on(judgement, texts):
            copied[text].append(judgement)
        elif question is None:
            loose[judgement.rule, level_apart(judgement)].append(judgement)
        else:
            groups[judgement.rule, judgement.level, *question_key(judgement, question)].append(
                judgement
            )
    folded = [*groups.values()]
    for those in loose.values():
        folded += linked(those)
    return [*folded, *copied.values()]


def level_apart(judgement: Judgement) -> str:
    """Return the level whose findings stand apart; what passages say is one on every level."""
    return "" if isinstance(judgement.pair.point, SharedPassage) else judgement.level


def linked(judgements: list[Judgement]) -> list[list[Judgement]]:
    """Group judgements of one level that speak of one thing; differing values turn on one."""
    if isinstance(judgements[0].pair.point, SharedPassage):
        return by_passage(judgements)
    groups = connected(judgements)
    if judgements[0].pair.meets_in_words or judgements[0].verdict is not Verdict.CONFLICT:
        # Like values stand together, and values of several days are one series.
        return groups
    return of_like_values([part for group in groups for part in around_values(group)])


def question_key(judgement: Judgement, question: SharedQuestion) -> tuple[str, ...]:
    """Return what judgements about one disputed proposition have in common."""
    denied, affirmed = sides_of_question(judgement, question)
    if question.opposed:
        return question.topic, denied, affirmed
    return question.topic, denied, str(affirms(judgement.pair.left, question.topic, denied))


def sides_of_question(judgement: Judgement, question: SharedQuestion) -> tuple[str, str]:
    """Return the denied and the affirmed proposition of an opposed pair (or both of a like one)."""
    if question.opposed and affirms(judgement.pair.left, question.topic, question.left):
        return question.right, question.left
    return question.left, question.right


class Folder:
    """Makes one finding of a group of judgements."""

    def __init__(
        self, articles: Sequence[Article], rules: Sequence[Rule], topics: Sequence[Topic]
    ) -> None:
        self._moments = {article.id: moment(article) for article in articles}
        self._rules = {rule.id: rule for rule in rules}
        self._topics = {topic.file.id: topic for topic in topics}
        self._publishers = {article.id: article.publisher for article in articles}
        self._texts = texts_of(articles)
        self._numbers = fitted_numbers()

    def finding(self, judgements: list[Judgement]) -> Finding:
        """Return the finding of a group, filed under the rule and level of most of its judgements.

        Only what copies of one text have alike may be of several rules.
        """
        found = self.finding_shown_by(representative(judgements), judgements)
        text = text_agreed_on(judgements[0], self._texts)
        return told_of_text(found, len(judgements)) if text and len(judgements) > 1 else found

    def finding_shown_by(self, best: Judgement, judgements: list[Judgement]) -> Finding:
        """Return the finding of a group; ``best`` stands for it and names rule and level."""
        rule = self._rules[best.rule]
        left, right = self.sides(judgements)
        everyone = [*left, *right]
        fewer = tuple(shown(side, judgements, best) for side in (left, right))
        outlets = tuple(sorted({statement.outlet for statement in everyone}))
        topic = self._topics[best.pair.question.topic] if best.pair.question else None
        origins = independent_origins(sorted(everyone, key=self.order), self._publishers)
        trusted = rule.file.status == "trusted"
        case = Case(judgements, best.pair, everyone, len(outlets), len(origins), trusted)
        evidence = evidence_of(case)
        confidence = confidence_of(best.verdict, evidence, self._numbers)
        tellings = tellings_of(Told(best, judgements, left, rule, topic))
        english = next(telling for telling in tellings if telling.language == ENGLISH)
        return Finding(
            id=fingerprint(best, left, right),
            verdict=best.verdict,
            type=rule.file.type,
            rule=best.rule,
            level=best.level,
            severity=rule.file.severity,
            confidence=confidence,
            title=english.title,
            question=english.question,
            message=english.message,
            left=ids_of(fewer[0]),
            right=ids_of(fewer[1]),
            outlets=outlets,
            origins=origins,
            cross_outlet=len(outlets) > 1,
            why=reasons(best, len(judgements), topic),
            publishers=shared_publishers(everyone, self._publishers),
            evidence=evidence,
            band=band_of(best.verdict, confidence, self._numbers),
            more=tuple(i for i in ids_of(everyone) if i not in ids_of(chain(*fewer))),
            tellings=tellings,
            words=words_of(judgements, self._topics),
        )

    def sides(self, judgements: list[Judgement]) -> tuple[list[Statement], list[Statement]]:
        """Part the statements of a group into its two sides, each in the order of the articles."""
        if judgements[0].verdict is Verdict.AGREEMENT:
            left, right = self.earliest_first(judgements)
        elif judgements[0].pair.question is not None:
            left, right = denied_first(judgements)
        elif not judgements[0].pair.meets_in_words:
            left, right = by_value(judgements)
        elif all(map(is_denial, judgements)):
            left, right = deniers_first(judgements)
        else:
            left, right = two_sides(judgements)
        return sorted(left.values(), key=self.order), sorted(right.values(), key=self.order)

    def order(self, statement: Statement) -> tuple[object, ...]:
        """Sort key of a statement: its article, the earliest first, then its words."""
        return *self._moments[statement.article_id], *in_words(statement)

    def earliest_first(self, judgements: list[Judgement]) -> tuple[Side, Side]:
        """Return the earliest article's statements, and all the others."""
        everyone = {s.id: s for j in judgements for s in (j.pair.left, j.pair.right)}
        first = min(everyone.values(), key=self.order).article_id
        left = {key: s for key, s in everyone.items() if s.article_id == first}
        right = {key: s for key, s in everyone.items() if key not in left}
        # A rule may let one article agree with itself; each pair then has two sides all the same.
        return (left, right) if right else two_sides(judgements)


def ids_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Return the ids of statements, in their order."""
    return tuple(statement.id for statement in statements)


def reasons(best: Judgement, pairs: int, topic: Topic | None) -> tuple[str, ...]:
    """Return why a finding was made: the values that were met, and what a topic says."""
    checked = [
        f"{check.condition}: {check.test} (found: {check.value})"
        for check in best.checks
        if check.passed
    ]
    relation = relation_of(best, topic)
    if topic is not None and relation is not None:
        checked.append(f"topic {topic.file.id}: {relation.because.en}")
    return (*checked, f"pairs of statements that met it: {pairs}")


def representative(judgements: Sequence[Judgement]) -> Judgement:
    """Return the judgement that shows best what a group found, of the rule that found most."""
    found = leading(judgements)
    best = min(map(representative_order, found))
    alike = [judgement for judgement in found if representative_order(judgement) == best]
    return min(alike, key=order_in_words)


def representative_order(judgement: Judgement) -> tuple[int, int, int, float]:
    """Sort key that puts first the pairs that show a finding best.

    Those are in two sentences, across outlets, with reporting words that commit their speakers, and
    near in words.
    """
    pair = judgement.pair
    committed = sum(s.stance in COMMITTED for s in (pair.left, pair.right))
    same_outlet = int(pair.left.outlet == pair.right.outlet)
    return int(pair.in_one_sentence), same_outlet, -committed, -(pair.similarity or 0.0)


def order_in_words(judgement: Judgement) -> tuple[object, ...]:
    """Sort key of pairs that show a finding equally well: what is said, then the point."""
    pair = judgement.pair
    first, last = sorted((in_words(pair.left), in_words(pair.right)))
    return first, last, point_words(pair)


def finding_order(finding: Finding) -> tuple[int, int, str, str]:
    """Sort key of a finding: conflicts first, then severity, rule and id."""
    severities = list(Severity)
    return (
        FOLDED.index(finding.verdict),
        -severities.index(finding.severity),
        finding.rule,
        finding.id,
    )


def count_undecided(judgements: Iterable[Judgement]) -> tuple[tuple[str, str, int], ...]:
    """Count the pairs that a rule could not decide, by rule and by the condition in doubt."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for judgement in judgements:
        if judgement.cannot_tell is not None:
            counts[judgement.rule, judgement.cannot_tell] += 1
    return tuple((rule, condition, n) for (rule, condition), n in sorted(counts.items()))
