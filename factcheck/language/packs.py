"""Language packs: what ``rules/languages/*.yaml`` says, and telling languages apart.

Code stays language-neutral: each word that extraction knows comes from a pack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pydantic import Field

from factcheck.errors import Fault, RuleFileError
from factcheck.language.answer_words import AnswerWords
from factcheck.language.attribute_words import AttributeWords
from factcheck.language.dates import Calendar
from factcheck.language.measure_words import MeasureWords
from factcheck.records.statements import Stance
from factcheck.yaml_files import Entry, fault_in, load_yaml

Words = tuple[str, ...]


class Cue(Entry):
    """Reporting words of one stance, standing before or after what they report.

    ``passive`` are forms with the content in front and the speaker behind ("was denied by").
    """

    stance: Stance
    before: Words
    after: Words
    passive: Words = ()
    denies: bool = False


class NounCue(Entry):
    """Nouns that report by themselves, and the words that link them to their content."""

    stance: Stance
    words: Words
    links: Words


class Act(Entry):
    """Words by which a content shows what its speaker does: at its head, or anywhere in it."""

    openings: Words = ()
    phrases: Words = ()


class Acts(Entry):
    """Acts that a neutral reporting word leaves to the content.

    ``own_side`` is who speaks. Behind "will" the verbs of ``states`` promise nothing; a word of
    ``unreal`` in front makes wrongdoing a mere possibility. ``fears`` are reporting words of fear,
    and ``done`` says that what is feared is past;
    ``suspicions`` accuse where the content does, and guess elsewhere.
    """

    own_side: Words
    states: Words
    unreal: Words
    fears: Words
    suspicions: Words = ()
    done: Words
    confirm: Act
    deny: Act
    ask: Act
    promise: Act
    warn: Act
    accuse: Act
    speculate: Act


class Pronouns(Entry):
    """Third-person pronouns; ``suffix`` is one that hangs on a word, or empty.

    ``owners`` stand in front of what belongs to somebody ("his lawyers").
    """

    singular: Words
    plural: Words
    suffix: str
    owners: Words = ()


class Shells(Entry):
    """Nouns that stand for what somebody said: "that claim", "tuduhan itu".

    ``leads`` stand in front of them and point back; ``tails`` open what the speaker calls it, and
    ``reasons`` why he denies it; ``manner`` are words for how.
    """

    nouns: Words
    leads: Words = ()
    tails: Words = ()
    reasons: Words = ()
    manner: Words = ()


class Withheld(Entry):
    """Refusals to answer, the verbs of answering they stand before, what may stand between."""

    refusing: Words = ()
    answering: Words = ()
    links: Words = ()


class Answered(Entry):
    """Questions that a sentence answers: what opens them, what asks for yes or no, both answers."""

    leads: Words = ()
    links: Words = ()
    yes: Words = ()
    no: Words = ()


class Documents(Entry):
    """Documents that speak, and the words that lead to whose they are.

    ``lead`` says that the noun stands first and its owner behind it ("data BNPB"); ``cues`` report
    behind a document only ("data BNPB menunjukkan").
    """

    nouns: Words = ()
    cues: Words = ()
    links: Words = ()
    lead: bool = False


class Event(Entry):
    """A kind of event; one with ``one_place`` cannot happen in two places at once."""

    name: str
    one_place: bool
    forms: Words


class Affixes(Entry):
    """What light stemming cuts off, and the first letters that prefixes swallow."""

    prefixes: Words
    suffixes: Words
    swallowed: str


class ChoiceWords(Entry):
    """Lists of which a thing is only one, by name; each one may be told by several words.

    Those under ``names`` count only where they are written like names.
    """

    words: dict[str, tuple[Words, ...]]
    names: dict[str, tuple[Words, ...]]


class SenseBeside(Entry):
    """Reporting words that report nothing in a sentence with one of some words beside them."""

    words: Words
    beside: Words


class LanguagePack(Entry):
    """One language, as ``rules/languages/CODE.yaml`` describes it (comments there explain keys)."""

    code: str
    name: str
    calendar: Calendar
    stopwords: Words
    short_forms: Words = ()
    consequences: Words = ()
    cues: tuple[Cue, ...]
    other_senses: Words = ()
    senses_beside: tuple[SenseBeside, ...] = ()
    listeners: Words
    listener_verbs: Words = ()
    attributives: Words = ()
    body_nouns: Words = ()
    addressing: Words
    withheld: Withheld = Withheld()
    answered: Answered = Answered()
    purposes: Words
    be_forms: Words
    admits: Words
    labels: Words
    contrasts: Words
    aside_leads: Words
    aside_relatives: Words = ()
    encounters: Words = ()
    relays: Words = ()
    participles: Words
    plain_speech: Words
    handing: Words = ()
    objects: Words = ()
    sources: Words
    nouns: tuple[NounCue, ...]
    complementizers: Words
    coordinators: Words
    clause_leads: Words
    besides: Words = ()
    negators: Words
    pseudo_negators: Words
    hedges: Words
    rumours: Words
    emphatics: Words
    wished: Words = ()
    reactions: Words = ()
    topic_leads: Words = ()
    conditionals: Words
    blame: Words
    acts: Acts
    pronouns: Pronouns
    possessed: Words
    auxiliaries: Words
    subject_stops: Words
    role_links: Words
    tellings: Words
    unnamed: Words
    documents: Documents = Documents()
    subject_joins: Words
    subject_openers: Words
    background_leads: Words
    predicates: Words = ()
    relative: str
    relative_person: str
    titles: Words
    collectives: Words
    articles: Words
    demonstratives: Words
    shells: Shells
    relations: Words
    calls: Words
    name_particles: Words
    name_links: Words
    not_names: Words
    titles_behind_names: Words = ()
    titles_before_names: Words = ()
    sounds: Mapping[str, str] = Field(default_factory=dict)
    full_words: Mapping[str, str] = Field(default_factory=dict)
    name_leads: Words = ()
    headline_words: Words = ()
    place_leads: Words
    place_kinds: Words
    events: tuple[Event, ...]
    affixes: Affixes
    background: Words
    measures: MeasureWords
    attributes: AttributeWords
    answers: AnswerWords
    choices: ChoiceWords


def load_languages(paths: Iterable[Path]) -> dict[str, LanguagePack]:
    """Read language packs, by code; RuleFileError with the faults of all of them."""
    packs: dict[str, LanguagePack] = {}
    faults: list[Fault] = []
    for path in paths:
        try:
            pack = load_yaml(path, LanguagePack)
        except RuleFileError as error:
            faults += error.faults
            continue
        if pack.code != path.stem:
            message = f"code: {pack.code!r} is not the file's name, {path.stem!r}"
            faults.append(fault_in(path, ("code",), message))
        packs[pack.code] = pack
    if faults:
        raise RuleFileError(tuple(faults))
    return packs


def recogniser(packs: Mapping[str, LanguagePack]) -> Callable[[str], str]:
    """Return a function that names the language of a text by the stopwords it holds of each pack.

    A tie, or a text without any of them, goes to the last code in alphabetical order, so that the
    answer is always the same.
    """
    vocabularies = {code: frozenset(pack.stopwords) for code, pack in sorted(packs.items())}

    def recognise(text: str) -> str:
        words = re.findall(r"[^\W\d_]+", text[:20_000].casefold())
        share = {code: sum(w in known for w in words) for code, known in vocabularies.items()}
        return max(share, key=lambda code: (share[code], code))

    return recognise
