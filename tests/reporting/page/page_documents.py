"""Documents for the tests of the page: an ordinary one, a hostile one, one with many findings."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.contract.entries import (
    ArticleEntry,
    FindingEntry,
    GoneEntry,
    NoticeEntry,
    OmissionEntry,
    PositionEntry,
    ReportDocument,
    ReportedStatement,
    ReviewEntry,
    RuleFileEntry,
    SinceEntry,
    TellingEntry,
    UndecidedEntry,
    WordsEntry,
)
from factcheck.records.statements import Stance, Voice
from factcheck.records.tellings import WordsKind
from factcheck.records.verdicts import Severity, Verdict

ALPHA_TEXT = (
    "Jembatan Wira ditutup\r\n\r\n"
    "Warga mengeluh soal debu. Wali Kota membantah jembatan itu retak. Pemeriksaan masih berjalan."
    "\r\nSebanyak 12 orang luka, kata polisi.\r\n"
)
BETA_TEXT = (
    "Bridge closed\n\nTraffic was heavy. Inspectors said the bridge was cracked on Monday. "
    "Repairs may take weeks.\nPolice counted 17 injured.\n"
)
# What an attacker would put into an article, a name or a note.
ATTACK = (
    '<script>alert(1)</script> | [x](javascript:alert(1)) =HYPERLINK("http://x") `rm` # kepala '
    "<!-- diam --> </script><img src=x onerror=alert(2)> ' \" &lt; {{ 7 * 7 }} {% raw %}"
)
TURNED = "\u202ekanan\u202c lebar\u200bnol \u2028garis\u2029 \x1b[31mmerah"


def an_article(identity: str, outlet: str, text: str, language: str = "id") -> ArticleEntry:
    return ArticleEntry(
        id=identity,
        path=identity,
        outlet=outlet,
        origin=outlet,
        published=date(2025, 3, 1),
        headline=text.splitlines()[0],
        language=language,
        as_of=date(2025, 3, 1),
        text=text,
        omissions=(OmissionEntry(reason="advertisement", stretches=1, characters=4),),
    )


def a_statement(
    article: ArticleEntry, number: int, words: str, speaker: str, stance: Stance = Stance.ASSERT
) -> ReportedStatement:
    """Return a statement on words that stand in the article, its neighbours as its context."""
    start = article.text.index(words)
    end = start + len(words)
    return ReportedStatement(
        id=f"{article.id}:{number:03}",
        article=article.id,
        start=start,
        end=end,
        text=words,
        speaker=speaker,
        cue="mengatakan",
        stance=stance,
        voice=Voice.INDIRECT,
        content=words,
        content_start=start,
        content_end=end,
        speaker_mention=speaker,
        denied=stance is Stance.DENY,
        line=article.text.count("\n", 0, start) + 1,
        context_start=max(start - 26, 0),
        context_end=min(end + 24, len(article.text)),
        positions=(
            PositionEntry(topic="bridge", proposition="cracked", affirms=stance is not Stance.DENY),
        ),
    )


def a_finding(
    identity: str,
    left: tuple[ReportedStatement, ...],
    right: tuple[ReportedStatement, ...],
    outlets: tuple[str, ...] = ("Alpha", "Beta"),
    **more: object,
) -> FindingEntry:
    values: dict[str, object] = {
        "id": identity,
        "verdict": Verdict.CONFLICT,
        "type": "denial",
        "rule": "denial-against-assertion",
        "level": "denied-and-asserted",
        "severity": Severity.HIGH,
        "confidence": 0.91,
        "left": tuple(statement.id for statement in left),
        "right": tuple(statement.id for statement in right),
        "outlets": outlets,
        "origins": len(outlets),
        "cross_outlet": len(outlets) > 1,
        "why": ("opposed: question: opposed",),
        "title": f"The bridge is cracked {identity}",
        "question": "Is the bridge cracked?",
        "message": "One side rejects what the other states.",
        "origin_names": outlets,
        **more,
    }
    return FindingEntry.model_validate(values)


def words_of(statement: ReportedStatement, part: str) -> WordsEntry:
    start = statement.start + statement.text.index(part)
    return WordsEntry(
        statement=statement.id, start=start, end=start + len(part), kind=WordsKind.STANCE
    )


def a_document(
    articles: tuple[ArticleEntry, ...],
    statements: tuple[ReportedStatement, ...],
    findings: tuple[FindingEntry, ...],
    **more: object,
) -> ReportDocument:
    values: dict[str, object] = {
        "articles": articles,
        "statements": statements,
        "clusters": (),
        "findings": findings,
        "counts": {"pairs judged": 12},
        "settings": {"story days": "10"},
        "models": {"encoder": "small@1"},
        "rules_digest": "77aa",
        "name": "jembatan",
        "folder": "jembatan",
        "rule_files": (RuleFileEntry(path="conflicts/denial.yaml", digest="1f"),),
        **more,
    }
    return ReportDocument.model_validate(values)


ALPHA = an_article("alpha berita.txt", "Alpha", ALPHA_TEXT)
BETA = an_article("beta.txt", "Beta", BETA_TEXT, "en")
DENIAL = a_statement(ALPHA, 1, "Wali Kota membantah jembatan itu retak.", "Wali Kota", Stance.DENY)
CLAIM = a_statement(BETA, 1, "Inspectors said the bridge was cracked on Monday.", "Inspectors")
FEW = a_statement(ALPHA, 2, "Sebanyak 12 orang luka, kata polisi.", "Polisi")
MANY = a_statement(BETA, 2, "Police counted 17 injured.", "Polisi")

TOLD = {
    "id": TellingEntry(
        title="Jembatan Wira retak atau tidak",
        question="Apakah jembatan itu retak?",
        message="Wali Kota membantah yang dinyatakan pemeriksa.",
    )
}


@cache
def the_document() -> ReportDocument:
    """Three conflicts: one open, one confirmed, one dismissed; and an agreement."""
    findings = (
        a_finding(
            "c0ffee",
            (DENIAL,),
            (CLAIM,),
            words=(words_of(DENIAL, "membantah"), words_of(CLAIM, "was cracked")),
            tellings=TOLD,
            state="reopened",
            joined=("Beta",),
        ),
        a_finding(
            "0ddba11",
            (FEW,),
            (MANY,),
            type="number",
            severity=Severity.MEDIUM,
            title="12 or 17 injured",
            more=(CLAIM.id,),
            review=ReviewEntry(answer="conflict", by="Sari", at="2025-03-02T08:00:00Z"),
            state="unchanged",
        ),
        a_finding(
            "d15caded",
            (DENIAL,),
            (MANY,),
            title="The mayor against the police",
            review=ReviewEntry(answer="no conflict", note="Other day", by="Sari", matched="near"),
            state="unchanged",
        ),
        a_finding(
            "a9ee",
            (FEW,),
            (CLAIM,),
            verdict=Verdict.AGREEMENT,
            type="corroboration",
            severity=Severity.LOW,
            title="The bridge is closed",
            state="new",
        ),
    )
    return a_document(
        (ALPHA, BETA),
        (DENIAL, FEW, CLAIM, MANY),
        findings,
        notices=(NoticeEntry(path="foto.jpg", message="skipped: not text: it holds NUL bytes"),),
        undecided=(UndecidedEntry(rule="casualty-count", reason="no date", count=3),),
        since=SinceEntry(
            report="lama.json",
            digest="9f",
            resolved=(GoneEntry(id="b0b", verdict=Verdict.CONFLICT, titles={"en": "Gone now"}),),
        ),
    )


@cache
def the_hostile_document() -> ReportDocument:
    """A document in which every word that an article or a user chooses is an attack."""
    evil = f"{ATTACK} {TURNED}"
    text = f"{evil}\n\nSatu kata {evil} selesai.\nDua kata {evil} usai.\n"
    one = an_article('x"><script>alert(3)</script>.txt', evil, text)
    left = a_statement(one, 1, f"Satu kata {evil} selesai.", evil)
    right = a_statement(one, 2, f"Dua kata {evil} usai.", f"{evil} dua")
    finding = a_finding(
        'id"><script>alert(4)</script>',
        (left,),
        (right,),
        outlets=(evil,),
        type=evil,
        rule=evil,
        level=evil,
        title=evil,
        question=f"{evil}?",
        message=f"{evil}.",
        why=(evil,),
        words=(words_of(left, "<script>"), words_of(right, "kata")),
        review=ReviewEntry(answer="unsure", note=evil, by=evil, at=evil, disagreed=(evil,)),
        joined=(evil,),
        state="reopened",
    )
    plain = a_finding("p1a1", (right,), (left,), outlets=(evil,))
    return a_document(
        (one,),
        (left, right),
        (finding, plain),
        name=evil,
        folder=evil,
        counts={evil: 1},
        settings={evil: evil},
        models={evil: evil},
        notices=(NoticeEntry(path=evil, message=evil),),
        undecided=(UndecidedEntry(rule=evil, reason=evil, count=1),),
        since=SinceEntry(report=evil, digest=evil),
    )
