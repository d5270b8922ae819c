"""Collects the persons whom an article names: capitalised runs without the office in front."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym, is_name_of_person, without_possessive
from factcheck.extraction.offices import BRACKETED, holds_office, name_start
from factcheck.extraction.people import Office, People
from factcheck.extraction.short_forms import find_short_forms
from factcheck.particulars import Span

CAPITALISED = r"(?:[A-Z]\.(?=[ ][A-Z])|[^\W\d_a-zà-öø-ÿ](?:[\w’'-]*\w)?(?:s[’'](?=[ ][A-Z]))?)"
# A name that is introduced with an office is surer than one that only looks like a name.
ROLE_WEIGHT = 5
LONGEST_NAME = 5
# How far in front of a call name its lead ("known as") begins.
CALL_REACH = 25
# A line in which most words are capitalised (a headline) does not show what is a name.
TITLE_CASE_SHARE = 0.6
CLOSING = " \t”\"'"
LONGEST_IN_TITLE = 3
WORD = re.compile(r"[^\W\d_]+")
OPENING_MARKS = "\n.!?:“”\"'‘("


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the runs of an article show together.

    ``whole`` are the names of several words, ``alone`` those of one word inside a sentence,
    ``openings`` what opens several names, ``common`` the words that also stand in lower case,
    ``bodies`` the words for bodies.
    """

    whole: frozenset[str]
    alone: frozenset[str]
    openings: frozenset[str]
    common: frozenset[str]
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of capitalised words: its span, where the name in it begins, and the name.

    ``introduced`` says that an office stands in front of the name; ``by`` is that office.
    """

    start: int
    end: int
    named: int
    name: str
    introduced: bool
    by: str


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
    runs = [cut_run(text, run, evidence) for run in runs]
    weights: Counter[str] = Counter()
    for run in runs:
        if is_full(run):
            weights[run.name] += ROLE_WEIGHT if run.introduced else 1
    weights.update(named_in_titles(text, titles, weights, evidence, lexicon))
    short_forms = find_short_forms(text, spans, lexicon)
    return People(
        tuple(sorted(weights.items())),
        tuple(offices_in(runs, dict(short_forms), lexicon)),
        short_forms,
        frozenset(name for name in weights if not is_name_of_person(name, lexicon)),
        frozenset(name for name in evidence.alone if is_word_of_name(name, lexicon)),
        tuple(sorted(calls_in(text, runs, lexicon))),
    )


def paragraph_runs(text: str, span: Span, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the runs of one paragraph, offices joined with the names behind them."""
    return joined_runs(text, list(runs_in(text, span, lexicon)), lexicon)


def evidence_in(text: str, runs: Sequence[Run], lexicon: Lexicon) -> Evidence:
    """Collect what the runs of an article tell about one another."""
    common = frozenset(word for word in WORD.findall(text) if word.islower()) | lexicon.stopwords
    single = (run for run in runs if run.name and " " not in run.name and not run.introduced)
    return Evidence(
        frozenset(run.name for run in runs if " " in run.name),
        frozenset(
            run.name
            for run in single
            if not opens(text, run.start) or run.name.casefold() not in common
        ),
        shared_openings(runs),
        common,
        lexicon.pack.attributes.tables.bodies,
    )


def offices_in(
    runs: Sequence[Run], short_forms: dict[str, str], lexicon: Lexicon
) -> Iterator[Office]:
    """Yield each office with its holder, sorted, its words spelled out."""
    held = {(run.by, run.name) for run in runs if run.introduced and run.by and is_full(run)}
    for by, name in sorted(held):
        if is_name_of_person(name, lexicon):
            yield Office(by, office_words(by, short_forms, lexicon), name)


def is_word_of_name(word: str, lexicon: Lexicon) -> bool:
    """Say whether a capitalised word is no day, month or common word."""
    lowered = word.casefold()
    return lowered not in lexicon.stopwords and lowered not in lexicon.calendar_words


def opens(text: str, start: int) -> bool:
    """Say whether a word opens a line, a sentence or a quotation, where any word is capitalised."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in OPENING_MARKS


def is_full(run: Run) -> bool:
    """Say whether a run gives a name to remember: two words or more, or one behind an office."""
    length = len(run.name.split())
    by_office = run.introduced and not is_acronym(run.name)
    return 0 < length <= LONGEST_NAME and (length > 1 or by_office)


def runs_in(text: str, span: Span, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the capitalised runs of a stretch, each parted into office and name."""
    for start, end in capitalised_runs(text, span, lexicon):
        named = name_start(text, start, end, lexicon)
        name = without_letters(without_possessive(text[named:end], lexicon.pack.attributes.tables))
        introduced = holds_office(text, start, named, lexicon)
        yield Run(start, end, named, name, introduced, text[start:named].strip())


def without_letters(name: str) -> str:
    """Take letters off the end of a name that stand for a degree or an honour ("Anna Lind KC")."""
    words = name.split()
    while len(words) > 2 and is_acronym(words[-1]):
        words.pop()
    return " ".join(words) if len(words) < len(name.split()) else name


def joined_runs(text: str, runs: list[Run], lexicon: Lexicon) -> Iterator[Run]:
    """Yield the runs with offices that a comma parts from their names put in front of them.

    In "Kepala Dinas Perhubungan Rejo, Tono Sugiarto" one word is left behind the first office:
    it is the name of a place, because a name of two words follows.
    """
    for number, run in enumerate(runs):
        following = runs[number + 1] if number + 1 < len(runs) else None
        if following and is_apposed(text, run, following, lexicon):
            by = text[run.start : run.end]
            runs[number + 1] = replace(following, introduced=True, by=by)
        else:
            yield run


def is_apposed(text: str, run: Run, following: Run, lexicon: Lexicon) -> bool:
    """Say whether a run is an office only, and the next one the name that belongs to it.

    Two words or more behind an office are no name either where the next run is one and no list
    goes on behind it.
    """
    apart = text[run.end : following.start].strip() == ","
    if not apart or not run.introduced or following.introduced or " " not in following.name:
        return False
    goes_on = text[following.end : following.end + 1] == ","
    return (" " not in run.name or not goes_on) and is_name_of_person(following.name, lexicon)


def calls_in(text: str, runs: Sequence[Run], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield what people are called beside their names: "Tono Sugiarto alias Gareng"."""
    full = [run for run in runs if " " in run.name and is_name_of_person(run.name, lexicon)]
    for call in runs:
        owner = [
            run for run in full if run.end <= call.start and "\n" not in text[run.end : call.start]
        ]
        if owner and call.name and is_call(text, Span(owner[-1].end, call.start), lexicon):
            yield call.name, owner[-1].name


def is_call(text: str, between: Span, lexicon: Lexicon) -> bool:
    """Say whether the next name is only another one of the same person: "X alias Y", "X (Y)"."""
    if text[between.start : between.end].strip() == "(":
        return True
    lead = lexicon.calls.find(text, max(between.start, between.end - CALL_REACH), between.end)
    return lead is not None and not text[lead.end : between.end].strip(" \"“'")


def shared_openings(runs: Sequence[Run]) -> frozenset[str]:
    """Return stretches of two words or more that open several names: the names of bodies.

    "Samudra Raya Niaga Anna Lind" and "Samudra Raya Niaga Tom Brand" work for one company.
    """
    seen: Counter[str] = Counter()
    for name in {run.name for run in runs}:
        words = name.split()
        seen.update(" ".join(words[:length]) for length in range(2, len(words)))
    return frozenset(opening for opening, count in seen.items() if count > 1)


def cut_run(text: str, run: Run, evidence: Evidence) -> Run:
    """Cut words off the front of a name that the article shows to be no part of it.

    They are the name of a place or a body that no list knows: in "Kepala Cabang Rejo Tono
    Sugiarto" because "Tono Sugiarto" stands alone elsewhere, or "Tono" does; or a word that opens
    the sentence.
    """
    words = run.name.split()
    for cut in range(len(words) - 1, 0, -1):
        front, rest = " ".join(words[:cut]), " ".join(words[cut:])
        is_last = cut == len(words) - 1
        is_known = rest in evidence.whole
        of_body = not evidence.bodies.isdisjoint(front.casefold().split())
        is_called = run.introduced and words[cut] in evidence.alone - {words[0]}
        is_opener = cut == 1 and run.named == run.start and opens(text, run.start)
        once = is_opener and front.casefold() in evidence.common and rest in evidence.alone
        if (
            is_known
            or once
            or front in evidence.openings
            or (is_called and (of_body or not is_last))
        ):
            return replace(run, name=rest, by=f"{run.by} {front}".strip())
    return run


def named_in_titles(
    text: str, titles: Sequence[Span], known: Iterable[str], evidence: Evidence, lexicon: Lexicon
) -> Iterator[str]:
    """Yield full names that only a headline gives, around a word that the paragraphs have alone."""
    taken = {word for name in known for word in name.split()}
    for span in titles:
        for run in runs_in(text, span, lexicon):
            words = run.name.split()
            for at, word in enumerate(words):
                if word in evidence.alone and word not in taken:
                    name = name_around(words, at, evidence.common, lexicon)
                    if " " in name and is_name_of_person(name, lexicon):
                        yield name


def name_around(words: Sequence[str], at: int, common: frozenset[str], lexicon: Lexicon) -> str:
    """Return the words around one of a headline that the article has nowhere in lower case."""
    first, past = at, at + 1
    while (
        past < len(words)
        and past - first < LONGEST_IN_TITLE
        and is_rare(words[past], common, lexicon)
    ):
        past += 1
    while past - first < 2 and first > 0 and is_rare(words[first - 1], common, lexicon):
        first -= 1
    return " ".join(words[first:past])


def is_rare(word: str, common: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a capitalised word may belong to a name: no word of the language is like it."""
    known = (lexicon.cues_before, lexicon.cues_after, lexicon.auxiliaries, lexicon.titles)
    return (
        word.casefold() not in common
        and "-" not in word
        and is_word_of_name(word, lexicon)
        and not any(words.at(word, 0) for words in known)
    )


def office_words(written: str, short_forms: dict[str, str], lexicon: Lexicon) -> frozenset[str]:
    """Return the comparable words of an office: brackets dropped, short forms spelled out."""
    words: list[str] = []
    tables = lexicon.pack.attributes.tables
    for word in BRACKETED.sub(" ", written).split():
        long = short_forms.get(word, word)
        for one in comparable(long).replace(",", " ").split():
            words += tables.abbreviations.get(one, (one,))
    return frozenset(words) - lexicon.stopwords


def is_title_case(line: str) -> bool:
    """Say whether a line without a full stop has most of its longer words capitalised."""
    if line.rstrip(CLOSING).endswith("."):
        return False
    longer = [word for word in line.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return bool(longer) and capitals / len(longer) > TITLE_CASE_SHARE


def capitalised_runs(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words, name particles and brackets allowed between them."""
    for match in bracketed_run_pattern(lexicon.pack.name_particles).finditer(
        text, span.start, span.end
    ):
        yield match.start(), match.end()


@lru_cache(maxsize=8)
def run_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the shape of a capitalised run for the name particles of a language."""
    between = "|".join(map(re.escape, particles))
    return re.compile(rf"(?<!\w){CAPITALISED}(?:[ \u00a0](?:(?:{between})[ ])?{CAPITALISED})*")


@lru_cache(maxsize=8)
def bracketed_run_pattern(particles: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the same shape with brackets allowed inside: "Defence Minister (MoD) Anna Lind"."""
    run = run_pattern(particles).pattern
    more = run.removeprefix(r"(?<!\w)")
    return re.compile(rf"{run}(?:[ \u00a0]\([^()\n]{{1,40}}\)[ ]{more})*")
