"""The pipeline: the one place that knows the order of the stages.

files -> articles -> statements -> vectors -> clusters -> pairs -> judgements -> findings -> report
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from factcheck import clustering, pairing
from factcheck.entailing import entail
from factcheck.errors import InputError
from factcheck.extraction.sentences import split_sentences
from factcheck.extraction.statements import extract
from factcheck.findings import folding
from factcheck.findings.contexts import contexts_of
from factcheck.findings.fired import fired_rules
from factcheck.knowledge import Knowledge, load_knowledge
from factcheck.language.packs import LanguagePack, recogniser
from factcheck.matching.points import find_points
from factcheck.models.encoder import Encoder, counted
from factcheck.models.entailment import Entailment
from factcheck.origins import trace_copies
from factcheck.reading.article_file import read_file
from factcheck.reading.folder import ArticleReader, Reading, nothing_said, read_folder
from factcheck.reading.outlets import load_outlets
from factcheck.records.articles import Article
from factcheck.records.extracts import Extract
from factcheck.records.notices import Notice, NoticeKind, notice
from factcheck.records.pairs import Cluster
from factcheck.records.particulars import Span
from factcheck.records.precedence import moment
from factcheck.records.reports import Report
from factcheck.records.statements import Statement
from factcheck.rulebook.asking import questions_answered
from factcheck.rulebook.judging import judge_outspoken, unasked
from factcheck.rulebook.loading import Rulebook
from factcheck.rulebook.questions import find_questions, take_positions
from factcheck.rulebook.rules import Rule
from factcheck.settings import Settings
from factcheck.stages import Compared, Extracted, Judged, Said

# Called with a stage's name, what is done and what there is to do.
Progress = Callable[[str, int, int], None]
# The longest articles of the news hold some hundred; more is a file of many articles, or a slip.
MOST_STATEMENTS = 1_000


def silent(stage: str, done: int, total: int) -> None:
    """Take progress and show nothing."""


@dataclass(frozen=True, slots=True)
class Engines:
    """The costly parts of a run, handed in: what embeds, what entails, and what groups.

    Without an entailment model, the rules that ask for one cannot tell.
    """

    encoder: Encoder
    entailment: Entailment | None = None
    grouping: clustering.Grouping = clustering.average_linkage


def run(settings: Settings, engines: Engines, progress: Progress = silent) -> Report:
    """Read, extract, cluster and judge a folder; return the report, which nobody has written yet.

    Raises InputError, RuleFileError or ModelError where the run cannot go on.
    """
    compared = compare(settings, load_knowledge(settings), engines, progress)
    return report_of(compared, settings, engines)


def compare(
    settings: Settings, knowledge: Knowledge, engines: Engines, progress: Progress = silent
) -> Compared:
    """Read a folder and judge its statements, pair by pair; the errors are those of `run`."""
    reading = read(settings, knowledge, progress)
    said = say(reading, knowledge, progress)
    vectors = embed(said.statements, knowledge.packs, engines.encoder, progress)
    clusters, stories = cluster(
        reading.articles, said.statements, vectors, settings, engines.grouping
    )
    paired = pair(said.statements, vectors, stories, settings, knowledge.rulebook)
    judged = weigh(paired, knowledge.rulebook.rules, engines.entailment, progress)
    return Compared(knowledge, reading, said, vectors, clusters, stories, judged)


def report_of(compared: Compared, settings: Settings, engines: Engines) -> Report:
    """Fold what was judged into findings, and return the report of the run."""
    knowledge, judged, articles = compared.knowledge, compared.judged, compared.reading.articles
    found = folding.fold(
        judged.judgements, articles, knowledge.rulebook.rules, knowledge.rulebook.topics
    )
    return Report(
        name=settings.folder.resolve().name,
        folder=settings.folder.as_posix()
        if not settings.folder.is_absolute()
        else settings.folder.name,
        articles=articles,
        statements=compared.said.statements,
        clusters=compared.clusters,
        findings=found,
        notices=tuple(sorted((*compared.reading.notices, *compared.said.notices))),
        counts=(
            ("articles", len(articles)),
            ("statements", len(compared.said.statements)),
            ("stories", len(set(compared.stories.values()))),
            *judged.counts,
            ("statements on both sides of a question", len(compared.said.undecided)),
        ),
        undecided=folding.count_undecided(judged.judgements),
        settings=settings.shown,
        models=shown_models(engines),
        rule_files=knowledge.files.digests(),
        rules_digest=knowledge.files.digest(),
        contexts=contexts_of(
            found, compared.said.statements, articles, sentences_of(knowledge.packs)
        ),
        topics=questions_answered(knowledge.rulebook.topics, compared.said.statements),
        rules=fired_rules(found, knowledge.rulebook.rules),
    )


def sentences_of(
    packs: Mapping[str, LanguagePack],
) -> Callable[[Article, int, int], tuple[Span, ...]]:
    """Return what gives the spans of the sentences between two offsets of an article."""
    return lambda article, start, end: split_sentences(
        article.text, start, end, packs[article.language]
    )


def read(settings: Settings, knowledge: Knowledge, progress: Progress) -> Reading:
    """Read the folder into articles, the earliest first, with what copies what.

    That order settles all ties between articles that come later: files may have any names.
    """
    reading = read_folder(
        settings.folder,
        load_outlets(knowledge.files.one("outlets.yaml")),
        {code: pack.calendar for code, pack in knowledge.packs.items()},
        recogniser(knowledge.packs),
        lambda done, total: progress("reading", done, total),
    )
    return replace(reading, articles=trace_copies(sorted(reading.articles, key=moment)))


def extract_file(path: Path, rules: tuple[Path, ...] = ()) -> Extract:
    """Read one file and extract all its statements, with the positions that they take.

    ``rules`` are folders with rules of the user. Raises InputError where the file holds no
    article, RuleFileError with all faults of the rule files.
    """
    knowledge = load_knowledge(Settings(folder=path.parent, rules=rules))
    calendars = {code: pack.calendar for code, pack in knowledge.packs.items()}
    outlets = load_outlets(knowledge.files.one("outlets.yaml"))
    article, notices = read_file(
        path, ArticleReader(outlets, calendars, recogniser(knowledge.packs))
    )
    found = extract(article, knowledge.lexicons[article.language])
    placed, _ = take_positions(found, [article], knowledge.rulebook.topics)
    cut = sentences_of(knowledge.packs)
    spans = (cut(article, passage.start, passage.end) for passage in article.passages)
    return Extract(article, placed, tuple(chain.from_iterable(spans)), notices)


def say(reading: Reading, knowledge: Knowledge, progress: Progress) -> Said:
    """Extract the statements of all articles and the positions that they take.

    Raises InputError where no article holds any.
    """
    articles = reading.articles
    statements: list[Statement] = []
    notices: list[Notice] = []
    for done, article in enumerate(articles, 1):
        found = extract(article, knowledge.lexicons[article.language])
        if not found:
            notices.append(notice(article.path, NoticeKind.NO_STATEMENT))
        if len(found) > MOST_STATEMENTS:
            kind = NoticeKind.TOO_MANY_STATEMENTS
            notices.append(notice(article.path, kind, limit=MOST_STATEMENTS, number=len(found)))
        statements += found[:MOST_STATEMENTS]
        progress("extracting", done, len(articles))
    if not statements:
        raise InputError(nothing_said(reading))
    placed, undecided = take_positions(statements, articles, knowledge.rulebook.topics)
    return Said(placed, undecided, tuple(notices))


def read_statements(settings: Settings, progress: Progress = silent) -> Extracted:
    """Read a folder and extract its statements, with no model; nothing is compared.

    Raises InputError or RuleFileError where that cannot be done.
    """
    knowledge = load_knowledge(settings)
    reading = read(settings, knowledge, progress)
    found: list[Statement] = []
    for done, article in enumerate(reading.articles, 1):
        found += extract(article, knowledge.lexicons[article.language])
        progress("extracting", done, len(reading.articles))
    return Extracted(reading.articles, tuple(found), reading.notices)


def cluster(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    vectors: clustering.Vectors,
    settings: Settings,
    group: clustering.Grouping,
) -> tuple[tuple[Cluster, ...], dict[str, int]]:
    """Return the clusters, and the story number of each article; ``vectors`` are centred."""
    edges = clustering.rows_of(statements)
    by_article = {key: vectors[first:past] for key, (first, past) in edges.items()}
    stories = clustering.find_stories(
        articles, by_article, settings.story_similarity, settings.story_days, group
    )
    points = clustering.find_propositions(
        statements, vectors, stories, settings.proposition_similarity, group
    )
    return (*clustering.story_clusters(articles, statements, stories), *points), stories


def pair(
    statements: Sequence[Statement],
    vectors: clustering.Vectors,
    stories: Mapping[str, int],
    settings: Settings,
    rulebook: Rulebook,
) -> pairing.Pairing:
    """Pair the statements that share something; ``vectors`` are centred, one row a statement."""
    asked = find_questions(statements, rulebook.topics)
    shared = find_points(statements, stories)
    points = {rows: (*asked.get(rows, ()), *shared.get(rows, ())) for rows in {*asked, *shared}}
    return pairing.find_pairs(statements, vectors, stories, points, settings.candidate_similarity)


def weigh(
    paired: pairing.Pairing, rules: Sequence[Rule], model: Entailment | None, progress: Progress
) -> Judged:
    """Judge the pairs, with the entailment model's answer where a rule asks for it."""
    asked = unasked(rules, paired.pairs) if model else frozenset()
    pairs = paired.pairs
    if model and asked:
        pairs = entail(pairs, asked, model, partial(progress, "comparing"))
    counts = (*paired.counts, ("pairs put to the entailment model", len(asked)))
    return Judged(pairs, tuple(judge_outspoken(rules, pairs)), counts)


def embed(
    statements: Sequence[Statement],
    packs: Mapping[str, LanguagePack],
    encoder: Encoder,
    progress: Progress,
) -> clustering.Vectors:
    """Return one centred vector a statement."""
    languages = sorted({statement.language for statement in statements})
    plain = [text for code in languages for text in packs[code].background]
    texts = [*(statement.content for statement in statements), *plain]
    vectors = encoder.encode(texts, counted(partial(progress, "embedding"), len(texts)))
    means: dict[str, clustering.Vectors] = {}
    first = len(statements)
    for code in languages:
        past = first + len(packs[code].background)
        means[code] = vectors[first:past].mean(axis=0)
        first = past
    told = [statement.language for statement in statements]
    return clustering.centred(vectors[: len(statements)], told, means)


def shown_models(engines: Engines) -> tuple[tuple[str, str], ...]:
    """Return the models of a run by their role, as the report shows them."""
    entailment = engines.entailment.id if engines.entailment else "none"
    return (("encoder", engines.encoder.id), ("entailment", entailment))
