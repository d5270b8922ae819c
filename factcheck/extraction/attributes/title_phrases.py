"""Title phrases: the words of an office in front of a name, and where the name begins."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.attributes.persons import Persons
from factcheck.extraction.attributes.reading import Reading
from factcheck.language.attribute_words import Tables

# Behind a title, a longer run may begin with the name of a body that no list knows.
LONGEST_SURE = 2
LONGEST_NAME = 4
LONGEST_PLACE = 8
# A full stop, or the bracket around a short form.
CLOSINGS = (".", ")")


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """The content words of a title, which ends before ``end``; the name begins at ``after``.

    ``after`` is None where the text does not settle it. ``introduces`` says that courtesy or a
    word for a person stands there.
    """

    words: tuple[str, ...]
    end: int
    after: int | None
    introduces: bool


def read_title(reading: Reading, persons: Persons, start: int, after: int) -> TitlePhrase:
    """Read the words in front of the name that ends before ``after``, from ``start`` on."""
    walk = Walk(reading, start, after)
    walk.run()
    name: int | None = walk.position
    is_long = after - walk.position > LONGEST_SURE and not walk.introduces
    if is_long and walk.has_head and persons.stands_alone(reading.written(walk.position, after)):
        is_long = False
    if walk.takes_name or (is_long and walk.has_head):
        name = known_name_start(reading, persons, walk.position, after)
    if walk.serves:
        name = None
    words = tuple(dict.fromkeys(walk.words)) if walk.has_head else ()
    return TitlePhrase(words, walk.end, name, walk.introduces)


def known_name_start(reading: Reading, persons: Persons, start: int, after: int) -> int | None:
    """Return where a name known from elsewhere begins behind the name of a place or a body."""
    for first in range(max(start + 1, after - LONGEST_NAME), after - 1):
        if persons.knows(reading.written(first, after)):
            return first
    return None


class Walk:
    """Walks over the words in front of a name, one item after the other."""

    def __init__(self, reading: Reading, start: int, after: int) -> None:
        self.reading = reading
        self.tables: Tables = reading.tables
        self.position = start
        self.after = after
        self.end = start
        self.words: list[str] = []
        self.has_head = False
        self.takes_name = False
        self.is_of_body = False
        self.serves = False
        self.introduces = False

    def run(self) -> None:
        """Go on to the first word of the name, or to the end."""
        while self.position < self.after:
            past = self.past_item()
            if past == self.position:
                past = self.past_unknown()
            if past == self.position:
                return
            self.position = past

    def past_item(self) -> int:
        """Take in a word of a title, courtesy, or a name of a state; return where it ends."""
        word, tables = self.reading.word(self.position), self.tables
        if word in tables.title_words:
            return self.take(word)
        if word in tables.honorifics or word in tables.person_words:
            self.takes_name = self.is_of_body = False
            self.introduces = True
            return self.past_dot(self.position + 1)
        if word in tables.bodies and self.words:
            self.takes_name = self.is_of_body = True
            return self.past_dot(self.position + 1)
        if word in tables.title_links and self.words:
            return self.position + 1
        return self.past_place()

    def take(self, word: str) -> int:
        """Take in a word of a title and return where it ends."""
        long = self.tables.abbreviations.get(word, (word,))
        # "The president's adviser NAME": in Indonesian nothing tells whose name that is.
        is_served = not self.tables.superiors.isdisjoint(long[:1])
        self.serves = self.serves or (self.has_head and is_served)
        self.words += long
        self.has_head = self.has_head or word in self.tables.heads
        self.takes_name = word in self.tables.named_after
        self.is_of_body = self.is_of_body and word not in self.tables.ranks
        self.introduces = word in self.tables.ranks
        self.takes_name = self.takes_name or self.is_of_body
        self.end = self.position + 1
        return self.past_dot(self.end)

    def past_dot(self, index: int) -> int:
        """Return the index behind the mark that ends an abbreviation, if there is one."""
        return index + 1 if self.reading.word(index) in CLOSINGS and index < self.after else index

    def past_place(self) -> int:
        """Return where the name of a region, a state or a body ends, if it begins here."""
        if not self.words:
            return self.position
        region = self.tables.regions.at(self.reading.tokens, self.position)
        past = region.after if region else self.position
        start = self.reading.tokens[self.position].start
        known = self.reading.lexicon.names.at(self.reading.text, start)
        while known and past < self.after and self.reading.tokens[past].start < known.end:
            past += 1
        if past > self.position:
            # A body may bear more than the name of a region ("Universitas Nusa Raya").
            self.takes_name = self.takes_name and self.is_of_body
        return min(past, self.after)

    def past_unknown(self) -> int:
        """Pass over the name of a place or a body: capitals only, or a rank or courtesy behind."""
        if not self.has_head:
            return self.position
        for index in range(self.position + 1, min(self.after, self.position + LONGEST_PLACE)):
            word = self.reading.word(index)
            if word in self.tables.ranks or (self.takes_name and word in self.tables.honorifics):
                return index
        written = self.reading.written(self.position, self.position + 1)
        is_letters = len(written) > 1 and written.isupper()
        return self.position + 1 if is_letters else self.position
