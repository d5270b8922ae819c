"""Collects the persons whom an article names: capitalised runs without the office in front."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.attribute_words import Tables
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym, is_name_of_person, without_possessive
from factcheck.extraction.offices import BRACKETED, holds_office, name_start
from factcheck.extraction.people import Office, People
from factcheck.extraction.short_forms import find_short_forms
from factcheck.particulars import Span

CAPITALISED = r"(?:[A-Z]\.(?=[ ][A-Z])|[^\W\d_a-zà-öø-ÿ](?:[\w’'-]*\w)?)"
# A name that is introduced with an office is surer than one that only looks like a name.
ROLE_WEIGHT = 5
LONGEST_NAME = 5
# How far in front of a call name its lead ("known as") begins.
CALL_REACH = 25
# A line in which most words are capitalised (a headline) does not show what is a name.
TITLE_CASE_SHARE = 0.6
# Names at the end of a headline of few words are not parted from verbs beside them.
TITLE_SHARE = 0.4
CLOSING = " \t”\"'"
SPEAKER_MARKS = (":", ",")
OPENING_MARKS = "\n.!?:“”\"'‘("


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


def find_people(text: str, spans: tuple[Span, ...], lexicon: Lexicon) -> People:
    """Collect the full names of an article and the offices that they were named with."""
    runs: list[Run] = []
    titles: list[Span] = []
    for span in spans:
        if is_title(text[span.start : span.end]):
            titles.append(span)
        else:
            runs += joined_runs(text, list(runs_in(text, span, lexicon)), lexicon)
    alone = Counter(
        run.name
        for run in runs
        if run.name and " " not in run.name and not run.introduced and not opens(text, run.start)
    )
    whole = {run.name for run in runs if " " in run.name}
    openings = shared_openings(runs)
    tables = lexicon.pack.attributes.tables
    runs = [cut_run(run, whole, openings, alone, tables) for run in runs]
    weights: Counter[str] = Counter()
    for run in runs:
        if is_full(run):
            weights[run.name] += ROLE_WEIGHT if run.introduced else 1
    for name in named_in_titles(text, titles, weights, alone, lexicon):
        weights[name] += 1
    short_forms = find_short_forms(text, spans, lexicon)
    offices = {
        (run.by, run.name)
        for run in runs
        if run.introduced and run.by and is_full(run) and is_name_of_person(run.name, lexicon)
    }
    return People(
        tuple(sorted(weights.items())),
        tuple(office_of(by, name, dict(short_forms), lexicon) for by, name in sorted(offices)),
        short_forms,
        frozenset(name for name in weights if not is_name_of_person(name, lexicon)),
        frozenset(name for name in alone if is_word_of_name(name, lexicon)),
        tuple(sorted(calls_in(text, runs, lexicon))),
    )


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
        name = without_possessive(text[named:end], lexicon.pack.attributes.tables)
        introduced = holds_office(text, start, named, lexicon)
        yield Run(start, end, named, name, introduced, text[start:named].strip())


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
        lead = next(lexicon.calls.find_all(text, max(0, call.start - CALL_REACH), call.start), None)
        if lead is None or text[lead.end : call.start].strip(" \"“'"):
            continue
        owner = [
            run for run in full if run.end <= lead.start and "\n" not in text[run.end : lead.start]
        ]
        if owner and call.name:
            yield call.name, owner[-1].name


def shared_openings(runs: Sequence[Run]) -> frozenset[str]:
    """Return stretches of two words or more that open several names: the names of bodies.

    "Samudra Raya Niaga Anna Lind" and "Samudra Raya Niaga Tom Brand" work for one company.
    """
    seen: Counter[str] = Counter()
    for name in {run.name for run in runs}:
        words = name.split()
        seen.update(" ".join(words[:length]) for length in range(2, len(words)))
    return frozenset(opening for opening, count in seen.items() if count > 1)


def cut_run(
    run: Run, whole: set[str], openings: frozenset[str], alone: Counter[str], tables: Tables
) -> Run:
    """Cut words off the front of a name that the article shows to be no part of it.

    They are the name of a place or a body that no list knows: in "Kepala Cabang Rejo Tono
    Sugiarto" because "Tono Sugiarto" stands alone elsewhere, or "Tono" does.
    """
    words = run.name.split()
    for cut in range(len(words) - 1, 0, -1):
        front, rest = " ".join(words[:cut]), " ".join(words[cut:])
        is_known = cut < len(words) - 1 and rest in whole
        is_called = run.introduced and words[cut] in alone and words[0] not in alone
        is_last = cut == len(words) - 1
        of_body = not tables.bodies.isdisjoint(front.casefold().split())
        if is_known or front in openings or (is_called and (of_body or not is_last)):
            return replace(run, name=rest, by=f"{run.by} {front}".strip())
    return run


def named_in_titles(
    text: str, titles: Sequence[Span], known: Iterable[str], alone: Counter[str], lexicon: Lexicon
) -> Iterator[str]:
    """Yield full names that only a headline gives: a speaker there who has one word in the body."""
    taken = {word for name in known for word in name.split()}
    for span in titles:
        for run in runs_in(text, span, lexicon):
            words = run.name.split()
            marked = text[run.end : run.end + 1] in SPEAKER_MARKS
            is_new = taken.isdisjoint(words) and any(word in alone for word in words)
            fits = marked and is_new and 1 < len(words) < LONGEST_NAME
            if fits and is_name_of_person(run.name, lexicon):
                yield run.name


def office_of(by: str, name: str, short_forms: dict[str, str], lexicon: Lexicon) -> Office:
    """Return an office with its words spelled out."""
    return Office(by, office_words(by, short_forms, lexicon), name)


def office_words(written: str, short_forms: dict[str, str], lexicon: Lexicon) -> frozenset[str]:
    """Return the comparable words of an office: brackets dropped, short forms spelled out."""
    words: list[str] = []
    tables = lexicon.pack.attributes.tables
    for word in BRACKETED.sub(" ", written).split():
        long = short_forms.get(word, word)
        for one in comparable(long).replace(",", " ").split():
            words += tables.abbreviations.get(one, (one,))
    return frozenset(words) - lexicon.stopwords


def is_title(line: str) -> bool:
    """Say whether a line is a headline by its looks: no full stop, and many capitals."""
    longer = [word for word in line.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    ends = line.rstrip(CLOSING)[-1:] in (".", "!", "?")
    return bool(longer) and not ends and capitals / len(longer) > TITLE_SHARE


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
