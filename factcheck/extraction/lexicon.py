"""A language pack and the name book, compiled once for matching."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.extraction.known_names import NameBook
from factcheck.extraction.stems import content_stemmer, stemmer
from factcheck.language.concordance import ListedPhrases, PhraseBook
from factcheck.language.packs import Act, Acts, LanguagePack
from factcheck.language.phrases import Match, folded
from factcheck.records.particulars import Event
from factcheck.records.statements import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word where it stands, and what it does with its content."""

    start: int
    end: int
    stance: Stance
    denies: bool
    suffixed: bool = False


class ReportingWords:
    """Reporting words with the stance each one takes; in a phrase of ``others`` none is meant."""

    def __init__(
        self,
        stances: Mapping[str, tuple[Stance, bool]],
        suffix: str,
        others: Sequence[str],
        book: PhraseBook,
    ) -> None:
        self._stances = {folded(word): stance for word, stance in stances.items()}
        self._suffix = suffix
        endings = ("", suffix) if suffix else ("",)
        self._others = frozenset(map(folded, others))
        listed = [word + ending for word in stances for ending in endings]
        self._phrases = book.phrases([*listed, *others])

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Cue]:
        """Yield the reporting words between two offsets, from left to right."""
        for match in self._phrases.find_all(text, start, end):
            if match.words not in self._others:
                yield self._cue(match)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Cue | None:
        """Return the first reporting word between two offsets, or None."""
        return next(self.find_all(text, start, end), None)

    def at(self, text: str, start: int) -> Cue | None:
        """Return the reporting word that begins exactly at ``start``, or None."""
        match = self._phrases.at(text, start)
        return self._cue(match) if match and match.words not in self._others else None

    def _cue(self, match: Match) -> Cue:
        plain = match.words in self._stances
        word = match.words if plain else match.words.removesuffix(self._suffix)
        stance, denies = self._stances[word]
        return Cue(match.start, match.end, stance, denies, suffixed=not plain)


@dataclass(frozen=True, slots=True)
class ActPhrases:
    """The words of one act, compiled: those at the head of a content, those anywhere in it."""

    openings: ListedPhrases
    phrases: ListedPhrases


class ActWords:
    """The words by which contents show what their speakers do."""

    def __init__(self, acts: Acts, book: PhraseBook) -> None:
        self.own_side = book.phrases(acts.own_side)
        self.states = frozenset(acts.states)
        self.unreal = book.phrases(acts.unreal)
        self.done = book.phrases(acts.done)
        self.confirm = compiled(acts.confirm, book)
        self.deny = compiled(acts.deny, book)
        self.ask = compiled(acts.ask, book)
        self.promise = compiled(acts.promise, book)
        self.warn = compiled(acts.warn, book)
        self.accuse = compiled(acts.accuse, book)
        self.speculate = compiled(acts.speculate, book)


def compiled(act: Act, book: PhraseBook) -> ActPhrases:
    """Compile the words of one act."""
    return ActPhrases(book.phrases(act.openings), book.phrases(act.phrases))


class Lexicon:
    """Everything extraction asks about the words of one language."""

    def __init__(self, pack: LanguagePack, names: NameBook) -> None:
        self.pack = pack
        book = PhraseBook()
        self.names = names.listed_in(book)
        self.stopwords = frozenset(pack.stopwords)
        self.stem = stemmer(pack.affixes)
        self.content_stem = content_stemmer(self.stem, self.stopwords)
        calendar = pack.calendar
        self.months = frozenset(word for forms in calendar.months for word in forms)
        self.weekdays = frozenset().union(*calendar.weekdays)
        self.calendar_words = self.months | self.weekdays
        self._list_reports(pack, book)
        self._list_clauses(pack, book)
        self._list_subjects(pack, book)
        self._list_names(pack, book)
        self.choices = choices_in(pack.choices.words)
        self.named_choices = choices_in(pack.choices.names)

    def _list_reports(self, pack: LanguagePack, book: PhraseBook) -> None:
        """List the words that report, and what stands beside them."""
        listed, suffix = book.phrases, pack.pronouns.suffix
        before = {w: (cue.stance, cue.denies) for cue in pack.cues for w in cue.before}
        before |= dict.fromkeys(pack.documents.cues, (Stance.ASSERT, False))
        after = {w: (cue.stance, cue.denies) for cue in pack.cues for w in cue.after}
        passive = {w: (cue.stance, cue.denies) for cue in pack.cues for w in cue.passive}
        others = pack.other_senses
        self.passive_cues = ReportingWords(passive, "", others, book)
        self.cues_before = ReportingWords(before, "", others, book)
        self.cues_after = ReportingWords(after, suffix, others, book)
        self.senses_beside = tuple(
            (frozenset(map(folded, sense.words)), listed(sense.beside))
            for sense in pack.senses_beside
        )
        self.purposes = tuple([word] for word in pack.purposes)
        self.asked = listed(pack.answered.leads)
        self.whether = listed(pack.answered.links)
        self.yes = frozenset(pack.answered.yes)
        self.no = frozenset(pack.answered.no)
        self.refusing = listed(pack.withheld.refusing)
        self.answering = listed(pack.withheld.answering)
        self.refusal_links = frozenset(pack.withheld.links)
        self.be_forms = tuple([word] for word in pack.be_forms)
        self.admits = listed(pack.admits)
        self.labels = frozenset(pack.labels)
        self.contrasts = listed(pack.contrasts)
        self.addressing = listed(pack.addressing)
        self.listeners = listed(pack.listeners)
        self.attributives = listed(pack.attributives)
        self.listener_verbs = listed(pack.listener_verbs)
        self.aside_leads = listed(pack.aside_leads)
        self.relatives = frozenset((pack.relative, pack.relative_person))
        self.clause_openers = listed([*sorted(self.relatives), *pack.aside_relatives])
        self.encounters = listed(pack.encounters)
        self.relays = listed(pack.relays)
        self.participles = listed(pack.participles)
        self.plain_speech = listed(pack.plain_speech)
        self.handing = listed(pack.handing)
        self.objects = listed(pack.objects)
        self.sources = listed([*pack.sources, *(word + suffix for word in pack.sources)])
        self.nouns = tuple((listed(n.words), listed(n.links), n.stance) for n in pack.nouns)
        # One look for all of several lists tells where none of them has anything.
        self.noun_words = listed(word for noun in pack.nouns for word in noun.words)
        self.complementizers = listed(pack.complementizers)
        self.links = frozenset(pack.complementizers)
        self.coordinators = listed(pack.coordinators)
        self.fears = listed(pack.acts.fears)
        self.suspicions = listed(pack.acts.suspicions)
        self.acts = ActWords(pack.acts, book)

    def _list_clauses(self, pack: LanguagePack, book: PhraseBook) -> None:
        """List the words of scope: where clauses begin, and what is negated, hedged or told."""
        listed = book.phrases
        self.clause_leads = listed(pack.clause_leads)
        apart = {pack.relative, pack.relative_person, *pack.complementizers}
        self.inner_leads = listed(
            [*pack.background_leads, *(lead for lead in pack.clause_leads if lead not in apart)]
        )
        self.negators = listed([*pack.negators, *pack.pseudo_negators])
        self.negators_alone = frozenset(word for word in pack.negators if " " not in word)
        self.pseudo_negators = frozenset(map(folded, pack.pseudo_negators))
        self.hedges = listed(pack.hedges)
        self.rumours = listed(pack.rumours)
        self.emphatics = listed(pack.emphatics)
        self.wished = listed(pack.wished)
        self.reactions = listed(pack.reactions)
        self.topic_leads = listed(pack.topic_leads)
        self.conditionals = listed(pack.conditionals)
        self.consequences = listed(pack.consequences)
        self.blame = listed(pack.blame)
        self.charge_deeds = listed(pack.answers.charges.deeds)
        self.charge_objects = listed(pack.answers.charges.objects)
        self.predicates = listed(pack.predicates)
        self.background_leads = listed(pack.background_leads)
        self.events = tuple((Event(e.name, e.one_place), listed(e.forms)) for e in pack.events)
        self.event_forms = listed(form for event in pack.events for form in event.forms)
        happenings = pack.measures.happenings
        self.happenings = listed(form for forms in happenings.names.values() for form in forms)
        self.no_happenings = listed(happenings.none)
        self.place_leads = listed(pack.place_leads)
        self.place_kinds = frozenset(pack.place_kinds)

    def _list_subjects(self, pack: LanguagePack, book: PhraseBook) -> None:
        """List the words by which the phrase for a speaker begins, goes on and ends."""
        listed = book.phrases
        self.auxiliaries = listed(pack.auxiliaries)
        self.subject_stops = listed(pack.subject_stops)
        self.stop_words = frozenset(pack.subject_stops)
        # Behind such a word no noun follows that belongs to what stands in front.
        self.clause_stops = self.stop_words.union(pack.clause_leads, pack.negators)
        self.subject_openers = listed(pack.subject_openers)
        self.subject_joins = listed(pack.subject_joins)
        self.joint_words = frozenset(pack.subject_joins)
        self.role_links = listed(pack.role_links)
        self.role_link_words = frozenset(pack.role_links)
        self.tellings = listed(pack.tellings)
        self.unnamed = listed([*pack.unnamed, *pack.documents.nouns])
        self.documents = listed(pack.documents.nouns)
        self.document_cues = listed(pack.documents.cues)
        self.document_links = frozenset(pack.documents.links)
        self.documents_lead = pack.documents.lead
        self.collectives = listed(pack.collectives)
        self.articles = listed(pack.articles)
        self.demonstratives = frozenset(pack.demonstratives)
        self.shells = frozenset(pack.shells.nouns)
        self.shell_leads = frozenset((*pack.shells.leads, *pack.pronouns.owners))
        self.denial_manner = frozenset(pack.shells.manner)
        self.shell_reasons = listed(pack.shells.reasons)
        self.shell_tails = listed(pack.shells.tails)
        self.relations = listed(pack.relations)
        self.pronouns = frozenset((*pack.pronouns.singular, *pack.pronouns.plural))
        self.singular = frozenset(pack.pronouns.singular)
        self.owners = frozenset(pack.pronouns.owners)
        self.own_side = frozenset(word + pack.pronouns.suffix for word in pack.possessed)

    def _list_names(self, pack: LanguagePack, book: PhraseBook) -> None:
        """List the words in front of names, inside them, and those that are none."""
        listed, office = book.phrases, pack.attributes.titles
        titles = (*pack.titles, *office.heads, *office.ranks, *office.abbreviations)
        self.titles = listed(titles)
        self.name_links = frozenset(pack.name_links)
        self.body_nouns = frozenset(pack.body_nouns)
        self.calls = listed(pack.calls)
        self.not_names = frozenset(pack.not_names)
        self.titles_behind_names = frozenset(pack.titles_behind_names)
        self.titles_before_names = frozenset(pack.titles_before_names)
        self.names_and_titles = self.titles_behind_names | self.titles_before_names
        self.named = frozenset(
            word for entry in pack.attributes.persons.named for word in entry.split()
        )
        self.headline_words = frozenset(pack.headline_words)
        self.glued_words = frozenset([pack.relative, *pack.subject_stops, *pack.predicates])
        # Words that a sentence opens with, capitalised there like the name behind them.
        self.name_openers = listed(
            [
                *(*pack.sources, *pack.subject_openers, *pack.subject_stops, *pack.clause_leads),
                *(*pack.background_leads, *pack.complementizers, *pack.name_leads),
                *(word for noun in pack.nouns for word in noun.words),
            ]
        )


def choices_in(lists: Mapping[str, tuple[tuple[str, ...], ...]]) -> dict[str, str]:
    """Return words, in each way of writing them, with which of which list they are."""
    return {
        written: f"{name} {words[0]}"
        for name, those in lists.items()
        for words in those
        for word in words
        for written in (word, word.capitalize(), word.upper())
    }
