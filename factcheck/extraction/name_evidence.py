"""What the names of one article tell about one another: where a name begins, what completes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_runs import Run, opens, runs_in
from factcheck.extraction.name_words import is_name_of_person
from factcheck.records.particulars import Span

LONGEST_IN_TITLE = 3
# The longest suffixes of a language, which come first in its list, are seldom the end of a name.
LONG_SUFFIXES = 4
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the runs of an article show together.

    ``whole`` are the names of several words, ``alone`` those of one word inside a sentence,
    ``openings`` what opens several names, ``places`` what an office is of, ``common`` the words
    that also stand in lower case, ``bodies`` the words for bodies.
    """

    whole: frozenset[str]
    alone: frozenset[str]
    openings: frozenset[str]
    places: frozenset[str]
    common: frozenset[str]
    bodies: frozenset[str]


def evidence_in(text: str, runs: Sequence[Run], lexicon: Lexicon) -> Evidence:
    """Collect what the runs of an article tell about one another."""
    common = frozenset(filter(str.islower, set(WORD.findall(text)))) | lexicon.stopwords
    single = (run for run in runs if run.name and " " not in run.name and not run.introduced)
    return Evidence(
        frozenset(run.name for run in runs if " " in run.name),
        frozenset(
            run.name
            for run in single
            if not opens(text, run.start) or run.name.casefold() not in common
        ),
        shared_openings(runs),
        frozenset(word for run in runs if run.introduced for word in run.by.split()),
        common,
        lexicon.pack.attributes.tables.bodies,
    )


def shared_openings(runs: Sequence[Run]) -> frozenset[str]:
    """Return stretches of two words or more that open several names: the names of bodies.

    "Samudra Raya Niaga Anna Lind" and "Samudra Raya Niaga Tom Brand" work for one company.
    """
    seen: Counter[str] = Counter()
    for name in {run.name for run in runs}:
        words = name.split()
        seen.update(" ".join(words[:length]) for length in range(2, len(words)))
    return frozenset(opening for opening, count in seen.items() if count > 1)


def cut_run(text: str, run: Run, evidence: Evidence, particles: Collection[str]) -> Run:
    """Cut words off the front of a name that the article shows to be no part of it.

    They are the name of a place or a body that no list knows: in "Kepala Cabang Rejo Tono
    Sugiarto" because "Tono Sugiarto" stands alone elsewhere, or "Tono" does; or a word that opens
    the sentence.
    """
    words = run.name.split()
    for cut in range(len(words) - 1, 0, -1):
        # "Van Lind" is a surname, not the whole name that "Anna" is in front of.
        if words[cut].casefold().partition("-")[0] in particles:
            continue
        front, rest = " ".join(words[:cut]), " ".join(words[cut:])
        is_last = cut == len(words) - 1
        is_known = rest in evidence.whole
        of_body = not evidence.bodies.isdisjoint(front.casefold().split())
        behind_office = run.introduced or run.named > run.start
        is_called = behind_office and words[cut] in evidence.alone - {words[0]}
        is_opener = cut == 1 and run.named == run.start and opens(text, run.start)
        once = is_opener and front.casefold() in evidence.common and rest in evidence.alone
        of_place = cut == 1 and front in evidence.places and run.introduced and not is_last
        if (
            is_known
            or once
            or of_place
            or front in evidence.openings
            or (is_called and (of_body or not is_last))
        ):
            return replace(run, name=rest, by=f"{run.by} {front}".strip())
    return run


def named_in_titles(
    text: str, titles: Sequence[Span], known: Iterable[str], evidence: Evidence, lexicon: Lexicon
) -> Iterator[str]:
    """Yield full names that only a headline gives, from a word that the paragraphs have alone."""
    taken = {word for name in known for word in name.split()}
    for span in titles:
        for run in runs_in(text, span, lexicon):
            words = run.name.split()
            for at, word in enumerate(words):
                if word in evidence.alone and word not in taken:
                    # "Sidang Rudi Hartono" holds a name that the paragraphs give in full.
                    held = (i for i in range(at, len(words)) if words[i] in taken)
                    rest = words[: next(held, len(words))]
                    name = name_from(rest, at, evidence.common, lexicon)
                    if " " in name and is_name_of_person(name, lexicon):
                        yield name


def name_from(words: Sequence[str], at: int, common: frozenset[str], lexicon: Lexicon) -> str:
    """Return a word of a headline with those behind it that the article never writes small."""
    past = at + 1
    while (
        past < len(words) and past - at < LONGEST_IN_TITLE and is_rare(words[past], common, lexicon)
    ):
        past += 1
    return " ".join(words[at:past])


def is_rare(word: str, common: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a capitalised word may belong to a name: no word of the language is like it."""
    known = (lexicon.cues_before, lexicon.cues_after, lexicon.auxiliaries, lexicon.titles)
    affixes = lexicon.pack.affixes
    inflected = word.casefold().endswith(tuple(affixes.suffixes[:LONG_SUFFIXES]))
    return (
        word.casefold() not in common
        and word.casefold() not in lexicon.headline_words
        and not inflected
        and "-" not in word
        and is_word_of_name(word, lexicon)
        and not any(words.at(word, 0) for words in known)
    )


def is_word_of_name(word: str, lexicon: Lexicon) -> bool:
    """Say whether a capitalised word is no day, no month, no common noun and no common word.

    A single letter is of an initial or of a short form with dots: "U.S.".
    """
    lowered = word.casefold()
    nouns = (lexicon.unnamed, lexicon.collectives, lexicon.titles)
    common = lexicon.stopwords | lexicon.calendar_words
    is_common = lowered in common or any(words.at(lowered, 0) for words in nouns)
    return len(word) > 1 and not is_common
