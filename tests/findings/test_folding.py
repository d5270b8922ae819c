"""Findings: judgements folded into one finding a disputed point, oriented, with lasting ids."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings.confidence import band_of, confidence_of, fitted_numbers
from factcheck.findings.folding import count_undecided, fold
from factcheck.findings.sides import two_sides
from factcheck.origins import independent_origins
from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.judgements import Check, Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import Place, Position
from factcheck.records.points import SharedQuestion
from factcheck.records.statements import Stance, Statement
from factcheck.records.verdicts import Severity, Verdict
from factcheck.rulebook.finding_phrases import phrases_in
from factcheck.rulebook.judging import judge
from factcheck.rulebook.messages import event_title
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topic_file import TopicFile
from factcheck.rulebook.topics import Topic
from tests.builders import DAY, a_pair, a_rule, a_statement, an_article, answering, asked, judged

TOPIC = Topic(
    TopicFile.model_validate(
        {
            "id": "harvest",
            "kind": "stances",
            "summary": "Whether the harvest rises.",
            "question": "Does the harvest rise?",
            "anchors": {"rises": {"id": ("naik",)}},
            "propositions": (
                {"id": "rise", "says": "The harvest rises", "core": "rises"},
                {"id": "record", "says": "It is a record", "core": "rises"},
            ),
            "relations": ({"denied": "rise", "affirmed": "record", "because": "A record rises."},),
        }
    )
)
ARTICLES = tuple(
    an_article(key, outlet=outlet, origin=origin, as_of=DAY + timedelta(days=days))
    for key, outlet, origin, days in (
        ("a", "Alpha", "Wire", 2),
        ("b", "Beta", "Wire", 1),
        ("c", "Gamma", "Gamma", 0),
        ("d", "Delta", "Delta", 3),
    )
)
BY_ID = {article.id: article for article in ARTICLES}


@pytest.fixture(scope="module")
def opposed(tmp_path_factory: pytest.TempPathFactory) -> Rule:
    """A rule by which opposed answers are conflicts and answers alike agreements."""
    return a_rule(
        tmp_path_factory.mktemp("rule"),
        "{opposed: {question: opposed}, alike: {question: alike}}",
        """[{name: against, when: opposed, verdict: conflict},
          {name: together, when: alike, verdict: agreement},
          {name: rest, when: always, verdict: abstain}]""",
    )


@pytest.fixture(scope="module")
def nearness(tmp_path_factory: pytest.TempPathFactory) -> Rule:
    """A rule without a question: near is a conflict, very near an agreement."""
    return a_rule(
        tmp_path_factory.mktemp("rule"),
        "{same: {similarity|at_least: 0.95}, near: {similarity|at_least: 0.5}}",
        """[{name: same, when: same, verdict: agreement},
          {name: near, when: near, verdict: conflict},
          {name: far, when: always, verdict: abstain}]""",
    )


def of_article(statement: Statement) -> Statement:
    article = BY_ID[statement.article_id]
    return replace(statement, outlet=article.outlet, origin=article.origin)


def says(identity: str, proposition: str, answer: str, **changes: object) -> Statement:
    return of_article(answering(identity, proposition, answer, **changes))


def plain(identity: str, **changes: object) -> Statement:
    return of_article(a_statement(identity, **changes))


def folded(rule: Rule, judgements: Iterable[Judgement]) -> tuple[Finding, ...]:
    return fold(judgements, ARTICLES, [rule], [TOPIC])


DENIAL = says("a:1", "rise", "denies", stance=Stance.DENY)
OTHER_DENIAL = says("b:1", "rise", "denies")
CLAIM = says("c:1", "rise", "affirms")
RECORD = says("d:1", "record", "affirms")


def test_pairs_about_one_point_fold_into_one_finding(opposed: Rule) -> None:
    judgements = judged(opposed, asked(DENIAL, CLAIM), asked(OTHER_DENIAL, CLAIM))
    (finding,) = folded(opposed, judgements)
    assert finding.verdict is Verdict.CONFLICT
    assert (finding.rule, finding.level, finding.type) == ("harvest", "against", "denial")
    assert finding.severity is Severity.LOW
    assert finding.left == ("b:1", "a:1")
    assert finding.right == ("c:1",)
    assert finding.question == "Does the harvest rise?"
    assert finding.title == "The harvest rises: denied and affirmed"
    assert finding.message == "Alpha against Gamma."
    assert finding.why == (
        "opposed: question: opposed (found: opposed)",
        "pairs of statements that met it: 2",
    )


def test_outlets_and_independent_origins_are_counted_apart(opposed: Rule) -> None:
    judgements = judged(opposed, asked(DENIAL, CLAIM), asked(OTHER_DENIAL, CLAIM))
    (finding,) = folded(opposed, judgements)
    assert finding.outlets == ("Alpha", "Beta", "Gamma")
    assert finding.origins == ("Gamma", "Wire")
    assert finding.cross_outlet
    (same,) = folded(opposed, judged(opposed, asked(DENIAL, says("a:2", "rise", "affirms"))))
    assert not same.cross_outlet


@pytest.mark.parametrize("denial_first", [True, False])
def test_who_denies_is_left_whichever_id_comes_first(opposed: Rule, *, denial_first: bool) -> None:
    denial, claim = says("b:1", "rise", "denies"), says("c:1", "record", "affirms")
    if not denial_first:
        denial, claim = replace(denial, id="d:9"), replace(claim, id="a:9")
    first, second = sorted((denial, claim), key=lambda s: s.id)
    (finding,) = folded(opposed, judged(opposed, asked(first, second)))
    assert (finding.left, finding.right) == ((denial.id,), (claim.id,))
    assert finding.title == "The harvest rises (denied); It is a record (affirmed)"
    assert "topic harvest: A record rises." in finding.why
    assert finding.message == "Beta against Gamma."


def test_two_points_are_two_findings(opposed: Rule) -> None:
    judgements = judged(opposed, asked(DENIAL, CLAIM), asked(DENIAL, RECORD))
    findings = folded(opposed, judgements)
    assert {finding.right for finding in findings} == {("c:1",), ("d:1",)}


def test_answers_alike_fold_by_point_and_by_answer(opposed: Rule) -> None:
    yes = judged(opposed, asked(says("b:2", "rise", "affirms"), CLAIM))
    no = judged(opposed, asked(DENIAL, OTHER_DENIAL))
    titles = [finding.title for finding in folded(opposed, [*yes, *no])]
    assert sorted(titles) == [
        "The harvest rises: affirmed alike",
        "The harvest rises: denied alike",
    ]


def test_an_agreement_has_the_earliest_article_on_the_left(opposed: Rule) -> None:
    third, first = says("a:2", "rise", "affirms"), says("c:2", "rise", "affirms")
    second = says("b:2", "rise", "affirms")
    judgements = judged(opposed, asked(third, second), asked(third, CLAIM), asked(second, first))
    (finding,) = folded(opposed, judgements)
    assert finding.verdict is Verdict.AGREEMENT
    assert finding.left == ("c:1", "c:2")
    assert finding.right == ("b:2", "a:2")


def test_an_agreement_within_one_article_still_has_two_sides(nearness: Rule) -> None:
    pair = a_pair(plain("a:1"), plain("a:2"), similarity=0.99)
    (finding,) = folded(nearness, judged(nearness, pair))
    assert (finding.left, finding.right) == (("a:1",), ("a:2",))


def test_an_undated_article_is_never_the_earliest(opposed: Rule) -> None:
    undated = tuple(replace(a, as_of=None) if a.id == "c" else a for a in ARTICLES)
    judgements = judged(opposed, asked(says("b:2", "rise", "affirms"), CLAIM))
    (finding,) = fold(judgements, undated, [opposed], [TOPIC])
    assert (finding.left, finding.right) == (("b:2",), ("c:1",))


def test_without_a_question_pairs_that_share_a_statement_fold(nearness: Rule) -> None:
    a, b, c, d = (plain(key) for key in ("a:1", "b:1", "c:1", "d:1"))
    chain = folded(nearness, judged(nearness, a_pair(a, b), a_pair(b, c)))
    assert [(f.left, f.right) for f in chain] == [(("c:1", "a:1"), ("b:1",))]
    apart = folded(nearness, judged(nearness, a_pair(a, b), a_pair(c, d)))
    assert sorted((f.left, f.right) for f in apart) == [(("a:1",), ("b:1",)), (("c:1",), ("d:1",))]


def test_two_who_are_paired_stand_apart_wherever_that_can_be_had(nearness: Rule) -> None:
    """Walking through the pairs in their order would put c and d on one side."""
    a, b, c, d = (plain(key) for key in ("a:1", "b:1", "c:1", "d:1"))
    judgements = judged(nearness, a_pair(a, d), a_pair(b, c), a_pair(c, d))
    left, right = two_sides(judgements)
    assert (sorted(left), sorted(right)) == (["a:1", "c:1"], ["b:1", "d:1"])


def test_abstentions_and_pairs_apart_make_no_finding(nearness: Rule) -> None:
    two = (plain("a:1"), plain("b:1"))
    far, unmeasured = a_pair(*two, similarity=0.1), a_pair(*two, similarity=None)
    assert folded(nearness, judged(nearness, far, unmeasured)) == ()


def test_levels_of_one_rule_are_not_mixed(nearness: Rule) -> None:
    a, b, c = (plain(key) for key in ("a:1", "b:1", "c:1"))
    findings = folded(nearness, judged(nearness, a_pair(a, b), a_pair(a, c, similarity=0.99)))
    assert [f.verdict for f in findings] == [Verdict.CONFLICT, Verdict.AGREEMENT]


def test_the_pair_that_is_shown_lies_across_outlets_and_commits(opposed: Rule) -> None:
    at_home = asked(says("c:2", "rise", "denies", stance=Stance.DENY), CLAIM)
    vague = asked(says("b:1", "rise", "denies"), CLAIM)
    firm = asked(says("a:1", "rise", "denies", stance=Stance.DENY), CLAIM, similarity=0.1)
    (finding,) = folded(opposed, judged(opposed, at_home, vague, firm))
    assert finding.message == "Alpha against Gamma."


def test_confidence_comes_from_the_evidence_that_a_finding_shows(opposed: Rule) -> None:
    (sure,) = folded(opposed, judged(opposed, asked(DENIAL, CLAIM)))
    (half,) = folded(opposed, judged(opposed, asked(DENIAL, replace(CLAIM, hedged=True))))
    assert (dict(sure.evidence)["hedged"], dict(half.evidence)["hedged"]) == (0, 0.5)
    for finding in (sure, half):
        numbers = fitted_numbers()
        expected = confidence_of(finding.verdict, finding.evidence, numbers)
        assert finding.confidence == expected
        assert finding.band is band_of(finding.verdict, expected, numbers)


# Ids


def id_of(rule: Rule, left: Statement, right: Statement) -> str:
    (finding,) = folded(rule, judged(rule, asked(left, right)))
    return finding.id


def test_an_id_hangs_on_words_speakers_and_point_and_on_nothing_of_the_run(opposed: Rule) -> None:
    known = id_of(opposed, DENIAL, CLAIM)
    moved = replace(DENIAL, id="a:7", start=40, end=60)
    spaced = replace(DENIAL, content=f"  {DENIAL.content.upper()}!")
    assert id_of(opposed, moved, CLAIM) == known
    assert id_of(opposed, spaced, CLAIM) == known
    other_words = replace(DENIAL, content="panen turun")
    other_speaker = replace(DENIAL, speakers=("camat",))
    other_point = says("c:1", "record", "affirms", content=CLAIM.content)
    ids = {
        known,
        id_of(opposed, other_words, CLAIM),
        id_of(opposed, other_speaker, CLAIM),
        id_of(opposed, DENIAL, other_point),
    }
    assert len(ids) == 4


def test_two_points_in_the_same_two_sentences_have_two_ids(opposed: Rule) -> None:
    """One pair may answer two questions alike; each finding needs an id of its own."""
    both = tuple(Position("harvest", p, affirms=True) for p in ("record", "rise"))
    left, right = (plain(key, positions=both) for key in ("a:1", "b:1"))
    judgements = [
        judge(
            opposed,
            a_pair(
                left,
                right,
                point=SharedQuestion("harvest", "stances", "Naik?", point, point, False),
            ),
        )
        for point in ("record", "rise")
    ]
    findings = folded(opposed, judgements)
    assert len({finding.id for finding in findings}) == len(findings) == 2


def test_something_new_on_a_side_is_a_new_id(opposed: Rule) -> None:
    one = judged(opposed, asked(DENIAL, CLAIM))
    more = [*one, *judged(opposed, asked(OTHER_DENIAL, CLAIM))]
    assert folded(opposed, one)[0].id != folded(opposed, more)[0].id


links = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from((0.1, 0.6, 0.99))), max_size=10
)
PEOPLE: Sequence[Statement] = [plain(f"{key}:{number}") for key in "abcd" for number in (1, 2)]


@given(links, st.integers(0, 99))
def test_the_order_of_judgements_changes_nothing(
    nearness: Rule, parts: list[tuple[int, int, float]], seed: int
) -> None:
    judgements = [
        judge(nearness, a_pair(PEOPLE[min(i, j)], PEOPLE[max(i, j)], similarity=near))
        for i, j, near in {(min(i, j), max(i, j)): (i, j, near) for i, j, near in parts}.values()
        if i != j
    ]
    shuffled = random.Random(seed).sample(judgements, len(judgements))
    findings = folded(nearness, judgements)
    assert folded(nearness, shuffled) == findings
    reversed_articles: tuple[Article, ...] = ARTICLES[::-1]
    assert fold(shuffled, reversed_articles, [nearness], [TOPIC]) == findings
    assert len({finding.id for finding in findings}) == len(findings)
    for finding in findings:
        assert finding.left
        assert finding.right
        assert not set(finding.left) & set(finding.right)


def test_what_cannot_be_told_is_counted_by_rule_and_condition(nearness: Rule) -> None:
    two = (plain("a:1"), plain("b:1"))
    unmeasured = a_pair(*two, similarity=None)
    judgements = judged(nearness, unmeasured, a_pair(*two), unmeasured)
    assert count_undecided(judgements) == (("harvest", "same", 2),)
    assert count_undecided([]) == ()


def test_rules_sort_by_verdict_then_severity(tmp_path: Path, nearness: Rule) -> None:
    high = replace(
        nearness,
        file=nearness.file.model_copy(update={"id": "urgent", "severity": Severity.HIGH}),
    )
    two = (plain("a:1"), plain("b:1"))
    judgements = [
        judge(rule, a_pair(*two, similarity=near))
        for near in (0.99, 0.9)
        for rule in (nearness, high)
    ]
    found = fold(judgements, ARTICLES, [nearness, high], [])
    assert [(f.verdict, f.rule) for f in found] == [
        (Verdict.CONFLICT, "urgent"),
        (Verdict.CONFLICT, "harvest"),
        (Verdict.AGREEMENT, "urgent"),
    ]


def test_a_copy_has_the_origin_of_what_it_copies() -> None:
    words = "delapan kata yang sama persis dari satu tulisan saja"
    texts = [words, words.upper(), "hanya tiga kata", "hanya tiga kata"]
    statements = [
        a_statement(f"{outlet}:1", content=text, outlet=outlet, origin=outlet)
        for outlet, text in zip("abcd", texts, strict=True)
    ]
    assert independent_origins(statements) == ("a", "c", "d")


def test_an_agreement_on_a_place_is_called_after_the_place_that_both_name() -> None:
    inner = a_statement("a:1", places=(Place(0, 1, ("Kota Lama", "Wilayah Utara")),))
    outer = a_statement("b:1", places=(Place(0, 1, ("Wilayah Utara",)),))
    checks = (Check("nested_place", "event_place: nested", "nested", passed=True),)
    pair = StatementPair(inner, outer, 0.5, same_story=True)
    agreed = Judgement("same-event", "same-place", Verdict.AGREEMENT, pair, checks)
    assert event_title(agreed, phrases_in("en")) == "One event: Wilayah Utara"
    assert event_title(replace(agreed, checks=()), phrases_in("en")) is None
    differ = replace(agreed, verdict=Verdict.CONFLICT)
    assert event_title(differ, phrases_in("en")) == "Kota Lama or Wilayah Utara?"
    # Of two days of one quotation the places that it speaks of say nothing.
    assert event_title(replace(differ, checks=()), phrases_in("en")) is None


def test_what_copies_of_one_text_have_alike_is_one_finding(nearness: Rule, opposed: Rule) -> None:
    copies = [
        an_article(key, outlet=key, copy_of=source, publisher="House")
        for key, source in (("a", ""), ("b", "a"), ("c", "a"), ("d", ""))
    ]
    said = [a_statement(f"{key}:{n}", outlet=key, origin="a") for n in (1, 2) for key in "abcd"]
    one, two = said[:4], said[4:]
    alike = [a_pair(one[0], one[1], similarity=0.99), a_pair(two[0], two[2], similarity=0.96)]
    apart = [a_pair(one[0], one[3], similarity=0.99), a_pair(two[1], two[2], similarity=0.6)]
    answers = [answering(f"{key}:3", "rise", "affirms", outlet=key, origin="a") for key in "ac"]
    judgements = [*judged(nearness, *alike, *apart), *judged(opposed, asked(*answers))]
    conflict, *agreed = fold(judgements, copies, [nearness, opposed], [TOPIC])
    assert (conflict.left, conflict.right) == (("b:2",), ("c:2",))
    together = next(finding for finding in agreed if len(finding.left) > 1)
    assert together.left == ("a:1", "a:2", "a:3")
    assert together.right == ("b:1", "c:2", "c:3")
    assert together.title == "One text in a, b, c: 3 pairs of sentences alike"
    assert together.message.startswith("a, b, c print one text; 3 pairs")
    assert together.why[-1] == "pairs of statements that met it: 3"
    assert together.publishers == (("House", ("a", "b", "c")),)
    (other,) = (finding for finding in agreed if finding is not together)
    assert (other.left, other.right) == (("a:1",), ("d:1",))


@pytest.mark.parametrize(("status", "trusted"), [("trial", 0.0), ("trusted", 1.0)])
def test_a_finding_of_a_trusted_rule_says_so(opposed: Rule, status: str, trusted: float) -> None:
    rule = replace(opposed, file=opposed.file.model_copy(update={"status": status}))
    (found,) = folded(rule, judged(rule, asked(DENIAL, CLAIM)))
    assert dict(found.evidence)["trusted"] == trusted
