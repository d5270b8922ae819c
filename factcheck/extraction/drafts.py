"""Drafts: the statements of an article before their words are looked into.

A draft knows its spans, its speaker and its reporting word; ``details`` adds names, terms, scope,
places and times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.extraction.attribution import attribute
from factcheck.extraction.broken_lines import whole_lines
from factcheck.extraction.candidates import NamedPersons, named_persons, speaking_subject
from factcheck.extraction.checkable import FEWEST_WORDS, is_checkable
from factcheck.extraction.circumstances import Divided, after_tag, dates_telling, divide
from factcheck.extraction.denied_reports import points_back_only
from factcheck.extraction.draft_spans import noun_start, taken_up, tight_sentence, whole_of
from factcheck.extraction.heard import NOBODY, Heard, Speaker
from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.lone_names import LoneNames
from factcheck.extraction.people import People
from factcheck.extraction.person_names import is_headline, people_of
from factcheck.extraction.report import Attribution
from factcheck.extraction.scope import denies
from factcheck.extraction.sentences import continued, split_sentences
from factcheck.extraction.speakers import Resolver
from factcheck.extraction.stretches import tight, words_in
from factcheck.extraction.tagged_speech import headline_report
from factcheck.extraction.withheld import told_before
from factcheck.records.articles import Article
from factcheck.records.particulars import Span
from factcheck.records.passages import Passage
from factcheck.records.statements import Stance, Voice

# Whom a sentence of the outlet speaks of stands near its head, in front of any place.
OPENING_WORDS = 6


@dataclass(frozen=True, slots=True)
class Draft:
    """One statement to be: ``text`` holds ``content``; the cue is None in the outlet's voice.

    ``present`` are comparable names that the words leave out: who speaks, or whom "he" means.
    ``about`` are those of the one whom the article spoke of last.
    """

    text: Span
    content: Span
    speaker: Speaker
    mention: Span | None
    cue: Cue | None
    voice: Voice
    present: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def stance(self) -> Stance:
        """The stance of the reporting word; without one a statement asserts."""
        return self.cue.stance if self.cue else Stance.ASSERT

    @property
    def denies(self) -> bool:
        """Whether the reporting word rejects the content."""
        return self.cue is not None and self.cue.denies


class ArticleDrafter:
    """Walks through one article and remembers who spoke last, for "he" and untagged quotations."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.article = article
        self.text = article.text
        self.lexicon = lexicon
        self.people: People = people_of(article, lexicon)
        self.outlet = Speaker(article.outlet, ())
        self.resolver = Resolver(self.people, lexicon)
        self.lone_names = LoneNames(article.text, self.people, lexicon)
        self.heard = Heard(NOBODY)
        self.last_told: tuple[Span, Speaker] | None = None

    @cached_property
    def persons(self) -> NamedPersons:
        """Where the article names persons: asked only where nothing else settles who speaks."""
        return named_persons(self.text, self.people)

    def drafts(self) -> Iterator[Draft]:
        """Yield the drafts of the article in the order of the text.

        A quotation that goes on in the next paragraph is of whom that one names.
        """
        going_on: list[Span] = []
        passages = tuple(whole_lines(self.text, self.article.passages, self.lexicon))
        for number, passage in enumerate(passages):
            following = passages[number + 1 : number + 2]
            open_part = continued(self.text, passage, following)
            end = open_part.start - 1 if open_part else passage.end
            pieces = split_sentences(self.text, passage.start, end, self.lexicon.pack)
            for sentence in pieces:
                yield from self.of_sentence(passage, sentence)
            going_on += [open_part] if open_part else []
            if not open_part:
                yield from (self.untagged(part) for part in going_on)
                going_on = []

    def untagged(self, part: Span) -> Draft:
        """Make a draft of a quotation without a tag: of who speaks around it."""
        content = tight(self.text, part)
        report = Attribution(content, None, None, Voice.DIRECT)
        return Draft(part, content, self.speaker_of(part, report), None, None, Voice.DIRECT)

    def of_sentence(self, passage: Passage, sentence: Span) -> Iterator[Draft]:
        """Yield what one sentence says: attributed statements, else one in the own voice."""
        found: tuple[Attribution, ...] = ()
        if is_headline(passage):
            found = headline_report(self.text, sentence, self.lexicon)
        found = found or attribute(self.text, sentence, self.lexicon)
        told: tuple[Span, Speaker] | None = None
        for attribution in found:
            is_main = attribution is found[0] and not attribution.aside
            meant = self.in_full(sentence, attribution)
            if meant.content.end > meant.content.start:
                speaker = self.speaker_of(sentence, meant)
                yield from self.of_attribution(sentence, meant, is_main=is_main)
                told = (meant.content, speaker)
        before, self.last_told = self.last_told, told
        nested = found[0] if found and self.is_nested(sentence, found[0]) else None
        if not found or nested:
            end = noun_start(nested) if nested else sentence.end
            for own in self.own_voice(tight_sentence(self.text, Span(sentence.start, end))):
                if not denies(self.text, own.content, self.lexicon):
                    self.last_told = self.last_told or self.told_by(own.content, before)
                yield own

    def told_by(self, content: Span, before: tuple[Span, Speaker] | None) -> tuple[Span, Speaker]:
        """Return what a sentence of the outlet tells; that somebody reacts tells nothing new."""
        reacts = self.lexicon.reactions.find(self.text, content.start, content.end)
        return before if reacts and before else (content, self.outlet)

    def in_full(self, sentence: Span, attribution: Attribution) -> Attribution:
        """Return a denial of "that" as one of what is told in the sentence in front.

        Somebody else says it there, or the outlet itself does.
        """
        cue, last = attribution.cue, self.last_told
        if last is None or cue is None or not cue.denies:
            return attribution
        if not points_back_only(self.text, attribution.content, self.lexicon):
            return attribution
        told, speaker = last
        is_own = speaker.keys and speaker.keys == self.speaker_of(sentence, attribution).keys
        return attribution if is_own else replace(attribution, content=told)

    def is_nested(self, sentence: Span, attribution: Attribution) -> bool:
        """Say whether a report by a noun leaves a statement of the outlet in front of it."""
        if not attribution.aside or attribution.cue is None:
            return False
        return words_in(self.text, Span(sentence.start, noun_start(attribution))) > FEWEST_WORDS

    def of_attribution(
        self, sentence: Span, attribution: Attribution, *, is_main: bool
    ) -> Iterator[Draft]:
        """Yield an attributed draft and the outlet's circumstance beside it, if any."""
        speaker = self.speaker_of(sentence, attribution)
        divided = self.divided(sentence, attribution)
        yield Draft(
            self.with_day(whole_of(self.text, sentence, attribution, divided), attribution, divided)
            if is_main
            else taken_up(attribution, divided),
            divided.content,
            speaker,
            attribution.speaker,
            attribution.cue,
            attribution.voice,
        )
        if divided.circumstance is not None and divided.told is not None:
            yield self.own_draft(divided.circumstance, divided.told, speaker.keys)
        if is_main:
            self.heard = self.heard.then(speaker)

    def with_day(self, whole: Span, attribution: Attribution, divided: Divided) -> Span:
        """Widen a quotation with its tag to the circumstance behind it that dates the telling."""
        tail = divided.circumstance
        if attribution.voice is Voice.INDIRECT or tail is None:
            return whole
        return (
            Span(whole.start, tail.end) if dates_telling(self.text, tail, self.lexicon) else whole
        )

    def divided(self, sentence: Span, attribution: Attribution) -> Divided:
        """Part what the speaker says from what the outlet adds to it."""
        if attribution.voice is Voice.INDIRECT:
            return divide(self.text, attribution.content, self.lexicon)
        if attribution.end < attribution.content.end:
            return Divided(attribution.content)
        tail = after_tag(self.text, sentence, attribution.end, self.lexicon)
        return Divided(attribution.content, tail, tail)

    def speaker_of(self, sentence: Span, attribution: Attribution) -> Speaker:
        """Resolve who speaks; a tag without a name goes on with the latest speaker."""
        if attribution.speaker is None:
            is_tag = attribution.cue is not None and attribution.cue.suffixed
            speaker = self.heard.latest_person if is_tag else self.heard.latest
            return self.settled(sentence, speaker, is_one=speaker == NOBODY)
        mention = self.text[attribution.speaker.start : attribution.speaker.end]
        speaker = self.resolver.resolve(mention, self.heard)
        is_one = mention.casefold() in self.lexicon.singular
        return self.settled(sentence, speaker, is_one=is_one)

    def settled(self, sentence: Span, speaker: Speaker, *, is_one: bool) -> Speaker:
        """Return a speaker, or whom the article names where nothing settles who it is.

        "He" is the only person named lately; where there are several, they are candidates.
        """
        if is_one and len(speaker.keys) > 1:
            return replace(NOBODY, candidates=tuple(speaker.shown.split("; ")))
        if speaker != NOBODY and (speaker.is_person or not is_one):
            return speaker
        named = self.persons.before(sentence.start)
        if is_one and len(named) == 1:
            return self.resolver.person(named[0]) or speaker
        if speaker != NOBODY and not named:
            return speaker
        return replace(NOBODY, candidates=self.persons.candidates(sentence.start))

    def own_voice(self, sentence: Span) -> Iterator[Draft]:
        """Yield what a sentence of the outlet itself tells, where it can be checked."""
        told = tight_sentence(self.text, told_before(self.text, sentence, self.lexicon))
        words = self.text[told.start : told.end].casefold().split()
        pronoun = not self.lexicon.pronouns.isdisjoint(words)
        if is_checkable(self.text, told, self.people.parts, self.lexicon):
            yield self.own_draft(told, told, self.heard.latest.keys if pronoun else ())
        self.hear_of(sentence)

    def hear_of(self, sentence: Span) -> None:
        """Remember whom a sentence of the outlet speaks of, for "he" in the next one."""
        opening = " ".join(self.text[sentence.start : sentence.end].split()[:OPENING_WORDS])
        place = self.lexicon.place_leads.find(opening)
        opening = opening[: place.start] if place else opening
        person = self.resolver.person(opening)
        joint = self.resolver.joint(opening)
        if joint is not None:
            self.heard = Heard(joint, self.heard.earlier)
        elif person and self.is_told_of(person, opening):
            self.heard = Heard(person, self.heard.earlier)
        elif subject := speaking_subject(self.text, sentence, self.lexicon):
            mention = self.text[subject.start : subject.end]
            self.heard = self.heard.then(self.resolver.resolve(mention, self.heard))

    def is_told_of(self, person: Speaker, opening: str) -> bool:
        """Say whether a sentence is about a person: known by an office or a report, or its head."""
        if person.shown in self.people.introduced or person in self.heard.earlier:
            return True
        # "An officer named Lind was questioned": that officer is Lind from now on.
        if not self.lexicon.named.isdisjoint(opening.casefold().split()):
            return person.is_person
        head = self.past_openers(opening)
        if not person.is_person or not head.startswith(person.shown):
            return False
        # One word is a name here where it stands inside a sentence too, and this one goes on.
        goes_on = head.startswith(f"{person.shown} ")
        return " " in person.shown or (goes_on and self.lone_names.may_be_person(person.shown))

    def past_openers(self, opening: str) -> str:
        """Return the head of a sentence without a word such as "but" in front of its subject."""
        opener = self.lexicon.subject_openers.at(opening, 0)
        return opening[opener.end :].strip(", ") if opener else opening

    def own_draft(self, span: Span, told: Span, present: tuple[str, ...]) -> Draft:
        """Make a draft in the outlet's own voice, ``told`` being what it tells."""
        about = self.heard.latest_person.keys
        return Draft(span, told, self.outlet, None, None, Voice.OWN, present, about)
