"""Small hand-made records for the report tests: every builder has a plain default."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import TypeVar

from factcheck.records.articles import Article, DatedBy
from factcheck.records.findings import Finding
from factcheck.records.notices import NoticeKind, notice
from factcheck.records.pairs import Cluster
from factcheck.records.passages import Omission
from factcheck.records.reports import Report
from factcheck.records.statements import Stance, Statement, Voice
from factcheck.records.tellings import ConflictingWords, WordsKind
from factcheck.records.verdicts import Severity, Verdict

Entry = TypeVar("Entry")


def an_article(path: str, outlet: str, text: str, origin: str | None = None) -> Article:
    return Article(
        id=path,
        path=path,
        outlet=outlet,
        origin=origin or outlet,
        published=date(2025, 3, 1),
        as_of=date(2025, 3, 1),
        dated_by=DatedBy.PAGE,
        headline=f"Berita {outlet}",
        language="id",
        url=None,
        encoding="utf-8",
        text=text,
        passages=(),
        omissions=(),
    )


def a_statement(article: Article, text: str, speaker: str, number: int = 1) -> Statement:
    """Return a statement on ``text``, which must stand in the article."""
    start = article.text.index(text)
    return Statement(
        id=f"{article.id}#{number}",
        article_id=article.id,
        outlet=article.outlet,
        origin=article.origin,
        start=start,
        end=start + len(text),
        text=text,
        content_start=start,
        content_end=start + len(text),
        content=text,
        speaker=speaker,
        speaker_mention=speaker,
        speakers=(speaker.casefold(),),
        cue="mengatakan",
        stance=Stance.ASSERT,
        voice=Voice.INDIRECT,
        denied=False,
        negated=False,
        hedged=False,
        conditional=False,
        names=(),
        terms=(),
        negated_terms=(),
        negated_spans=(),
        conditional_spans=(),
        places=(),
        when=None,
        said=None,
        language="id",
    )


def a_finding(identity: str, left: tuple[Statement, ...], right: tuple[Statement, ...]) -> Finding:
    """Return a conflict of high severity between the two sides."""
    everyone = (*left, *right)
    outlets = tuple(sorted({statement.outlet for statement in everyone}))
    return Finding(
        id=identity,
        verdict=Verdict.CONFLICT,
        type="denial",
        rule="denial-against-assertion",
        level="denied-and-asserted",
        severity=Severity.HIGH,
        confidence=0.8125,
        title=f"Soal {identity}",
        question=f"Apakah {identity} benar?",
        message="Satu pihak membantah, pihak lain menyatakan.",
        left=tuple(statement.id for statement in left),
        right=tuple(statement.id for statement in right),
        outlets=outlets,
        origins=tuple(sorted({statement.origin for statement in everyone})),
        cross_outlet=len(outlets) > 1,
        why=("similarity 0.83 (at least 0.80)",),
    )


def a_word(statement: Statement, word: str, kind: str = "stance") -> ConflictingWords:
    """Return a word of a statement as one that conflicts."""
    start = statement.start + statement.text.index(word)
    return ConflictingWords(statement.id, start, start + len(word), WordsKind(kind))


def an_agreement(
    identity: str, left: tuple[Statement, ...], right: tuple[Statement, ...]
) -> Finding:
    return replace(
        a_finding(identity, left, right),
        verdict=Verdict.AGREEMENT,
        type="corroboration",
        severity=Severity.LOW,
    )


def a_report(
    articles: tuple[Article, ...] = (),
    statements: tuple[Statement, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Report:
    return Report(
        name="contoh",
        folder="contoh",
        articles=articles,
        statements=statements,
        clusters=(Cluster("p1", "proposition", "Bantuan", tuple(s.id for s in statements)),),
        findings=findings,
        notices=(),
        counts=(("pairs", 12), ("clusters", 1)),
        undecided=(),
        settings=(("threshold", "0.80"),),
        models=(("encoder", "e5-small@abc"),),
        rule_files=(("conflicts/denial.yaml", "1f"),),
        rules_digest="77",
    )


ALPHA = an_article(
    "alpha.txt",
    "Alpha",
    "Bantuan untuk warga\n\nBupati membantah dana itu hilang.\nMenurut Bupati, dana itu utuh.\n",
)
BETA = an_article("beta.txt", "Beta", "Dana bantuan\nPolisi mengatakan dana itu hilang.\n", "AFP")
DENIAL = replace(
    a_statement(ALPHA, "Bupati membantah dana itu hilang.", "Bupati"),
    cue="membantah",
    stance=Stance.DENY,
    denied=True,
)
WHOLE = a_statement(ALPHA, "Menurut Bupati, dana itu utuh.", "Bupati", 2)
CLAIM = a_statement(BETA, "Polisi mengatakan dana itu hilang.", "Polisi")
CONFLICT = a_finding("c0ffee", (DENIAL,), (CLAIM,))


def a_full_report() -> Report:
    """Return two articles, three statements, a conflict, an agreement and some leftovers."""
    report = a_report(
        (replace(ALPHA, omissions=(Omission(0, 19, "headline_repeated"),)), BETA),
        (DENIAL, WHOLE, CLAIM),
        (CONFLICT, an_agreement("a9ee", (WHOLE,), (CLAIM,))),
    )
    return replace(
        report,
        notices=(notice("foto.jpg", NoticeKind.NUL_BYTES),),
        undecided=(("casualty-count", "no date", 3),),
    )


def shuffled(report: Report, random: Random) -> Report:
    """Return the report with its articles, statements, findings and counts in another order."""

    def mixed(items: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(random.sample(items, len(items)))

    return replace(
        report,
        articles=mixed(report.articles),
        statements=mixed(report.statements),
        findings=mixed(report.findings),
        counts=mixed(report.counts),
    )
