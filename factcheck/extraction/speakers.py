"""Speakers: from the words that mention one to the name that a report shows and compares."""

from __future__ import annotations

import re

from factcheck.extraction.body_names import (
    is_role,
    opens_with_body,
    says_no_more,
    spelled_out,
    states_in_full,
    states_spoken_for,
)
from factcheck.extraction.chunks import DEGREE
from factcheck.extraction.documents import read_document
from factcheck.extraction.glued_names import unglued
from factcheck.extraction.heard import Heard, Speaker
from factcheck.extraction.joint_speakers import split_joint
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.mentions import article_end, is_name, is_report
from factcheck.extraction.name_runs import run_pattern
from factcheck.extraction.name_words import is_acronym, is_name_of_person, without_possessive
from factcheck.extraction.offices import BRACKETED, name_start
from factcheck.extraction.people import People
from factcheck.extraction.person_names import office_words

HANDLE = re.compile(r"@\w+")


class Resolver:
    """Says whom a mention in one article means."""

    def __init__(self, people: People, lexicon: Lexicon) -> None:
        self.people = people
        self.lexicon = lexicon

    def resolve(self, mention: str, heard: Heard) -> Speaker:
        """Return the speaker behind a mention.

        A pronoun, or "the speaker's own side", means the latest speaker of the article; joint
        speakers are joined by "; " and keep one key each.
        """
        cleaned = " ".join(BRACKETED.sub(" ", mention).split()).strip(" ,")
        whole = self.state_or_body(cleaned[article_end(cleaned, self.lexicon) :])
        if whole:
            return whole
        holder = self.behind_bracket(mention)
        if holder:
            return holder
        lowered = cleaned.casefold()
        if not cleaned or lowered in self.lexicon.singular:
            return heard.latest_person
        if lowered in self.lexicon.pronouns or lowered in self.lexicon.own_side:
            return heard.latest
        parts = split_joint(cleaned, self.lexicon)
        speakers = [self.resolve_one(part, heard) for part in parts]
        keys = tuple(dict.fromkeys(key for speaker in speakers for key in speaker.keys))
        shown = "; ".join(dict.fromkeys(speaker.shown for speaker in speakers))
        return Speaker(shown, keys, all(speaker.is_person for speaker in speakers))

    def behind_bracket(self, mention: str) -> Speaker | None:
        """Return who is named behind the bracket of an office: "Head of the Board (RRS) Lind"."""
        if self.lexicon.titles.at(mention, 0) is None:
            return None
        behind = BRACKETED.split(mention)[-1].strip(" ,")
        return self.person(behind) if behind != mention.strip(" ,") and is_name(behind) else None

    def resolve_one(self, mention: str, heard: Heard) -> Speaker:
        """Resolve one speaker: a state or body, a named person, an office, or somebody unnamed."""
        if is_report(mention, self.lexicon):
            return Speaker(mention, ())
        bare = mention[article_end(mention, self.lexicon) :]
        document = read_document(bare, self.lexicon)
        if document is not None:
            called = Speaker(document.called, (comparable(document.called),))
            return self.resolve_one(document.owner, heard) if document.owner else called
        holder, comma, tail = bare.rpartition(",")
        if comma and DEGREE.fullmatch(tail.strip()):
            return self.resolve_one(holder.strip(), heard)
        if comma and is_name(tail.strip()):
            # Behind an office the holder is named, if need be with the body that it is of.
            held = self.person(tail.strip()) if self.lexicon.titles.at(bare, 0) else None
            named = held or self.named(tail.strip())
            return named or Speaker(tail.strip(), (comparable(tail.strip()),))
        # "The French president" ends in the office, and "Mayor of X" names a place.
        office, named = self.in_office(bare), self.named(bare)
        of_place = named is not None and " " not in named.shown and " " in bare
        if office and (of_place or bare[bare.rfind(" ") + 1].islower()):
            return office
        return named or office or self.unnamed(bare, heard)

    def named(self, mention: str) -> Speaker | None:
        """Return the state, body or person that a mention names, or None."""
        return self.state_or_body(mention) or self.body(mention) or self.person(mention)

    def in_office(self, mention: str) -> Speaker | None:
        """Return the person whom the article named with the office of a mention, or None."""
        words = self.words_of(mention)
        if self.is_collective(mention) or not self.holds_title(words):
            return None
        holder = self.people.in_office(words)
        return Speaker(holder, (comparable(holder),), is_person=True) if holder else None

    def unnamed(self, mention: str, heard: Heard) -> Speaker:
        """Return an earlier speaker whom a mention without a name means, else the mention."""
        owned = self.owned(mention, heard)
        again = owned or self.meant_again(mention, heard) or self.in_full(mention)
        inside = states_spoken_for(mention, self.lexicon)
        keys = tuple(comparable(name) for name in inside) or (comparable(mention),)
        is_body = self.is_collective(mention) or self.is_body(self.words_of(mention))
        shown = states_in_full(mention, self.lexicon)
        return again or Speaker(shown, keys, is_person=not is_body)

    def in_full(self, mention: str) -> Speaker | None:
        """Return the long form that the article gives of an office: "Jaksa Penuntut Umum (JPU)"."""
        if not self.lexicon.titles.at(mention, 0):
            return None
        opening = comparable(mention) + " "
        longer = [
            long for _, long in self.people.short_forms if comparable(long).startswith(opening)
        ]
        return Speaker(longer[0], (comparable(longer[0]),)) if len(longer) == 1 else None

    def owned(self, mention: str, heard: Heard) -> Speaker | None:
        """Return whom "his lawyers" are: those of the latest speaker; None for another mention."""
        first, _, rest = mention.partition(" ")
        if first.casefold() not in self.lexicon.owners or not rest or not heard.latest.keys:
            return None
        owner = heard.latest_person if heard.latest_person.is_person else heard.latest
        shown = f"{owner.shown}{self.lexicon.pack.attributes.tables.possessive[0]} {rest}"
        return Speaker(shown, (comparable(shown),), is_person=True)

    def words_of(self, mention: str) -> frozenset[str]:
        """Return the comparable words of a mention, short forms spelled out."""
        return office_words(mention, dict(self.people.short_forms), self.lexicon)

    def holds_title(self, words: frozenset[str]) -> bool:
        """Say whether one of the words is a title."""
        return any(self.lexicon.titles.at(word, 0) for word in words)

    def state_or_body(self, mention: str) -> Speaker | None:
        """Return the known state or body, or the body that the article explains, of a mention."""
        known = self.lexicon.names.at(mention, 0)
        if known and says_no_more(mention[known.end :], self.lexicon):
            return self.known(known.name)
        spelled = spelled_out(mention, self.lexicon)
        if spelled:
            return Speaker(spelled, (comparable(spelled),))
        long = self.people.long_form(mention)
        if long is None or self.lexicon.titles.at(long, 0):
            return None
        known = self.lexicon.names.at(long, 0)
        if known and known.end == len(long):
            return self.known(known.name)
        return Speaker(long, (comparable(long),))

    def known(self, name: str) -> Speaker:
        """Return a known state or body, shown by its name in the language of the article."""
        shown = self.lexicon.names.shown(name, self.lexicon.pack.code)
        return Speaker(shown, (comparable(name),))

    def body(self, mention: str) -> Speaker | None:
        """Return a body by a name of several parts ("Ministry of Youth and Sports"), or None.

        What opens with a noun for bodies is one too: "Otoritas Jasa Keuangan". A government is
        its state.
        """
        links = self.lexicon.name_links
        parts = mention.split()
        linked = any(part in links for part in parts) or opens_with_body(mention, self.lexicon)
        opens = parts and parts[0][0].isupper() and parts[-1][0].isupper()
        whole = all(part[0].isupper() or part in links for part in parts)
        is_office = self.lexicon.titles.at(mention, 0) is not None
        if not (linked and opens and whole) or is_office:
            return None
        return Speaker(mention, (comparable(mention),))

    def person(self, mention: str) -> Speaker | None:
        """Return the person whom a mention names, the last one where it names several."""
        handle = HANDLE.search(mention)
        if handle:
            return Speaker(handle.group(), (handle.group().casefold(),), is_person=True)
        runs = list(run_pattern(self.lexicon.pack.name_particles).finditer(mention))
        for run in reversed(runs):
            before = mention[: run.start()].split()
            last = before[-1].casefold() if before else ""
            # "A surgeon at the General Hospital" and "the Rejo county coroner" are no names.
            link = last
            if len(before) > 1 and self.lexicon.articles.at(last, 0):
                link = before[-2].casefold()
            rest = mention[run.end() :].strip()
            is_body = bool(rest) and rest.rsplit(maxsplit=1)[-1] in self.lexicon.body_nouns
            known = self.lexicon.names.at(mention, run.start())
            if known is not None and known.end > run.end():
                # "The United States attorney" is nobody called United.
                continue
            if (
                link in self.lexicon.role_link_words
                or is_body
                or (rest and is_role(rest, self.lexicon))
            ):
                continue
            is_called = last.rstrip(".") in self.lexicon.pack.attributes.tables.honorifics
            named = name_start(mention, run.start(), run.end(), self.lexicon)
            start = run.start() if is_called and named == run.end() else named
            name = mention[start : run.end()]
            full = self.full_name(name, is_whole=not mention[run.end() :].strip())
            # A lone name counts where it opens the mention: in "residents of X" X is a place.
            is_title = bool(last) and self.lexicon.titles.at(last, 0) is not None
            points_back = bool(rest) and rest.split()[-1] in self.lexicon.demonstratives
            opens = (start == 0 and not points_back) or last in self.lexicon.named or is_title
            if full is None and opens and name in self.people.alone:
                full = name
            if full:
                is_person = full not in self.people.bodies and not is_acronym(full)
                # The article may only say what everybody says; the key is the full name's.
                key = self.lexicon.names.person_called(full) or full
                return Speaker(full, (comparable(key),), is_person)
        return None

    def joint(self, opening: str) -> Speaker | None:
        """Return the two persons of whom the head of a sentence speaks together, or None."""
        parts = split_joint(opening, self.lexicon)
        found = [self.person(part) for part in parts] if len(parts) > 1 else []
        both = [one for one in found if one is not None and one.is_person]
        if len({one.shown for one in both}) < len(parts) or not both:
            return None
        keys = tuple(key for one in both for key in one.keys)
        return Speaker("; ".join(one.shown for one in both), keys, is_person=True)

    def full_name(self, name: str, *, is_whole: bool) -> str | None:
        """Return the full name of a person by a part of it, or None.

        What hangs on a possessive is somebody else: "Lind's office" is not Lind.
        """
        tables = self.lexicon.pack.attributes.tables
        bare = without_possessive(name, tables)
        if not bare or (bare != name and not is_whole):
            return None
        written = self.people.parts | self.people.alone
        words = unglued(bare, written, frozenset(), self.lexicon).split()
        while len(words) > 1 and words[0].casefold() in tables.honorifics:
            del words[0]
        plain = " ".join(words)
        known = self.people.other_name(bare) or self.people.other_name(plain)
        everybody = self.lexicon.names.person_called(bare)
        if known or (everybody in self.people.names):
            return known or everybody
        if words[0].casefold() in self.lexicon.place_kinds:
            return None
        for cut in range(len(words)):
            full = self.people.full_name(" ".join(words[cut:]))
            is_rest = cut < len(words) - 1 or self.people.parts.isdisjoint(words[:cut])
            if full in self.people.names and (cut == 0 or is_rest):
                return full
        # In a headline what follows a name is capitalised too: "Lind Shakes Head".
        for end in range(len(words) - 1, 1, -1):
            if " ".join(words[:end]) in self.people.names:
                return " ".join(words[:end])
        if " " in bare and (is_whole or is_name_of_person(bare, self.lexicon)):
            return bare
        return self.people.by_call(bare)

    def is_collective(self, mention: str) -> bool:
        """Say whether a mention is of a group or a body, which no single person stands for."""
        return self.lexicon.collectives.find(mention) is not None

    def meant_again(self, mention: str, heard: Heard) -> Speaker | None:
        """Return an earlier speaker whom an unnamed mention means again, or None.

        "The diplomat" is the European diplomat who spoke before; a mention that points back ("the
        former minister there") and names nobody is the latest person.
        """
        words = self.words_of(mention)
        for speaker in reversed(heard.earlier):
            if words and words < self.words_of(speaker.shown):
                return speaker
        points_back = mention.split()[-1].casefold() in self.lexicon.demonstratives
        if not (points_back or self.is_definite(mention)):
            return None
        if self.is_body(words) and self.lexicon.titles.at(mention, 0) is None:
            called = [name for name in self.people.bodies if words & self.words_of(name)]
            if len(called) == 1:
                return Speaker(called[0], (comparable(called[0]),))
            return next((one for one in reversed(heard.earlier) if not one.is_person), None)
        named = (one for one in reversed(heard.earlier) if one.shown in self.people.names)
        latest = next(named, heard.latest_person)
        is_one = latest.is_person and len(latest.keys) == 1
        return latest if points_back and is_one else None

    def is_definite(self, mention: str) -> bool:
        """Say whether a mention is one common noun, which means something told of before."""
        return " " not in mention and mention.islower()

    def is_body(self, words: frozenset[str]) -> bool:
        """Say whether one of the words is for a body, which no person is."""
        bodies = self.lexicon.pack.attributes.tables.bodies
        return any(word in bodies or self.lexicon.collectives.at(word, 0) for word in words)
