"""Collects the persons whom an article names: capitalised runs without the office in front."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.extraction.glued_names import unglued_runs
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_evidence import (
    cut_run,
    evidence_in,
    is_word_of_name,
    named_in_titles,
)
from factcheck.extraction.name_runs import Run, is_title_case, joined_runs, runs_in
from factcheck.extraction.name_words import is_acronym, is_name_of_person
from factcheck.extraction.offices import BRACKETED
from factcheck.extraction.people import Office, People
from factcheck.extraction.short_forms import find_short_forms
from factcheck.records.articles import Article
from factcheck.records.particulars import Span
from factcheck.records.passages import Passage, PassageKind

# A name that is introduced with an office is surer than one that only looks like a name.
ROLE_WEIGHT = 5
LONGEST_NAME = 5
# How far in front of a call name its lead ("known as") begins.
CALL_REACH = 25
# How far behind the full name a call name stands, in characters.
FARTHEST_CALL = 60


def people_of(article: Article, lexicon: Lexicon) -> People:
    """Collect the people of an article; its headlines only complete the names of its paragraphs."""
    return find_people(
        article.text,
        tuple(Span(p.start, p.end) for p in article.passages if not is_headline(p)),
        lexicon,
        tuple(Span(p.start, p.end) for p in article.passages if is_headline(p)),
    )


def is_headline(passage: Passage) -> bool:
    """Say whether a passage is a headline."""
    return passage.kind is PassageKind.HEADLINE


def find_people(
    text: str, spans: tuple[Span, ...], lexicon: Lexicon, titles: tuple[Span, ...] = ()
) -> People:
    """Collect the full names of an article and the offices that they were named with.

    ``spans`` are its paragraphs, ``titles`` its headlines: there every word may be capitalised, so
    that only a name of which the paragraphs have a part is taken from one.
    """
    titles += tuple(span for span in spans if is_title_case(text[span.start : span.end]))
    runs = [
        run for span in spans if span not in titles for run in paragraph_runs(text, span, lexicon)
    ]
    evidence = evidence_in(text, runs, lexicon)
    particles = lexicon.pack.name_particles
    runs = [cut_run(text, run, evidence, particles) for run in runs]
    runs = list(unglued_runs(runs, evidence.common, lexicon))
    weights: Counter[str] = Counter()
    for run in runs:
        if is_full(run, lexicon):
            weights[run.name] += ROLE_WEIGHT if run.introduced else 1
    weights.update(named_in_titles(text, titles, weights, evidence, lexicon))
    short_forms = find_short_forms(text, spans, lexicon)
    return People(
        tuple(weights.items()),
        tuple(offices_in(runs, dict(short_forms), lexicon)),
        short_forms,
        frozenset(name for name in weights if not is_name_of_person(name, lexicon)),
        frozenset(name for name in evidence.alone if is_word_of_name(name, lexicon)),
        tuple(sorted(calls_in(text, runs, lexicon))),
    )


def paragraph_runs(text: str, span: Span, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the runs of one paragraph, offices joined with the names behind them."""
    return joined_runs(text, list(runs_in(text, span, lexicon)), lexicon)


def offices_in(
    runs: Sequence[Run], short_forms: dict[str, str], lexicon: Lexicon
) -> Iterator[Office]:
    """Yield each office with its holder, sorted, its words spelled out."""
    held = {
        (run.by, run.name) for run in runs if run.introduced and run.by and is_full(run, lexicon)
    }
    for by, name in sorted(held):
        if is_name_of_person(name, lexicon):
            yield Office(by, office_words(by, short_forms, lexicon), name)


def is_full(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a run gives a name to remember: two words or more, or one behind an office.

    One word behind a body is the body's: "a student of Lind College".
    """
    length = len(run.name.split())
    if length != 1:
        return 1 < length <= LONGEST_NAME
    return run.introduced and not is_acronym(run.name) and not names_body(run.by, lexicon)


def names_body(by: str, lexicon: Lexicon) -> bool:
    """Say whether the words in front of a name end in a noun for a body, and in no office."""
    tables = lexicon.pack.attributes.tables
    *_, before, last = ["", "", *by.casefold().split()]
    if last not in tables.bodies or f"{before} {last}" in tables.region_names:
        return False
    return not any(title.end == len(by) for title in lexicon.titles.find_all(by))


def calls_in(text: str, runs: Sequence[Run], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield what people are called beside their names: "Tono Sugiarto alias Gareng"."""
    owner: Run | None = None
    for run in runs:
        between = Span(owner.end, run.start) if owner else Span(0, 0)
        same_line = owner is not None and "\n" not in text[between.start : between.end]
        if owner and run.name and same_line and is_call(text, between, lexicon):
            yield run.name, owner.name
        elif " " in run.name and is_name_of_person(run.name, lexicon):
            owner = run


def is_call(text: str, between: Span, lexicon: Lexicon) -> bool:
    """Say whether the next name is only another one of the same person: "X alias Y", "X (Y)"."""
    if between.end - between.start > FARTHEST_CALL:
        return False
    if text[between.start : between.end].strip() == "(":
        return True
    lead = lexicon.calls.find(text, max(between.start, between.end - CALL_REACH), between.end)
    return lead is not None and not text[lead.end : between.end].strip(" \u00a0\"“'")


def office_words(written: str, short_forms: dict[str, str], lexicon: Lexicon) -> frozenset[str]:
    """Return the comparable words of an office: brackets dropped, short forms spelled out."""
    words: list[str] = []
    tables = lexicon.pack.attributes.tables
    for word in BRACKETED.sub(" ", written).split():
        long = short_forms.get(word, word)
        for one in comparable(long).replace(",", " ").split():
            words += tables.abbreviations.get(one, (one,))
    return frozenset(words) - lexicon.stopwords
