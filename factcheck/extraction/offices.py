"""Offices: the words of a title, a state or a body in front of a name; where the name begins."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym, region_length

WORD = re.compile(r"\w+")
BRACKETED = re.compile(r"\([^()]{1,40}\)")
# A particle that hangs on a surname: in front of "al-Lind" stands a given name, and no state.
HANGING = re.compile(r"[ \u00a0][a-z]{2,3}-[A-Z]")
BEFORE_NAME = " .-\u00a0"


def name_start(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the bare name of a capitalised run begins; ``end`` where there is none.

    What stands up to the last title, state, body or bracket is the office ("Foreign Minister of
    France"), and so are the words of its field and its region behind it.
    """
    return start + office_length(text[start:end], lexicon)


@lru_cache(maxsize=20_000)
def office_length(written: str, lexicon: Lexicon) -> int:
    """Return how many characters of a capitalised run stand in front of the name in it.

    Names come again and again in an article, and the same titles in the next one.
    """
    end = len(written)
    # "U.S. Geological Survey" is one name, "U.S. President Anna Lind" holds one.
    if written.rsplit(maxsplit=1)[-1].casefold() in lexicon.body_nouns:
        article = lexicon.articles.at(written, 0)
        return article.end + 1 if article else 0
    position, is_office = past_titles(written, past_openers(written, lexicon), end, lexicon)
    for bracket in BRACKETED.finditer(written):
        position = max(position, bracket.end())
    field = past_field(written, position, end, lexicon)
    # Without a title, as behind "Minister of Youth and", a name of two words must be left.
    if is_office or len(WORD.findall(written, field, end)) > 1:
        position = field
    rest = written[position:]
    return min(end, position + len(rest) - len(rest.lstrip(BEFORE_NAME)))


def past_openers(written: str, lexicon: Lexicon) -> int:
    """Return where a run goes on behind the words that open a sentence: "So the tale of Lind"."""
    position = 0
    while opener := (
        lexicon.name_openers.at(written, position) or lexicon.cues_before.at(written, position)
    ):
        position = opener.end + 1
    return min(position, len(written))


def past_titles(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Return where the last title, state, body or acronym ends, and whether there is a title."""
    position, is_office = start, False
    words = list(WORD.finditer(text, start, end))
    bodies = lexicon.pack.attributes.tables.bodies
    for number, word in enumerate(words):
        if word.start() < position:
            continue
        written = word.group().casefold()
        is_last = word is words[-1]
        # "Minister Raja Lind": a raja is a king, and a name behind an office.
        if is_office and written in lexicon.titles_before_names and not is_last:
            break
        before = words[number - 1].group() if number else ""
        title = lexicon.titles.at(text, word.start(), end)
        if is_called(written, before, lexicon):
            title = None
        known = None if HANGING.match(text, word.end()) else lexicon.names.at(text, word.start())
        past = max(title.end if title else 0, known.end if known else 0)
        # "PT" opens the name of a company; another acronym is the body that an office is of.
        opens_name = word.start() == start and written in bodies
        following = "" if is_last else words[number + 1].group()
        is_initials = is_called(following.casefold(), word.group(), lexicon)
        is_body = is_acronym(word.group()) and not (is_last or opens_name or is_initials)
        if is_body or written in lexicon.not_names:
            past = max(past, word.end())
        # Behind a ministry its field may follow, and then a name.
        body = None if is_last else lexicon.collectives.at(text, word.start(), end)
        past = max(past, body.end if body else 0)
        # "Head of section at Polres Rejo Lind": the body of an office is named behind it.
        if is_office and not opens_name and not is_last:
            past = max(past, word.end() if written in bodies else 0)
        is_office = is_office or title is not None or body is not None
        position = max(position, past)
    return position, is_office


def is_called(word: str, before: str, lexicon: Lexicon) -> bool:
    """Say whether a title behind a word is that one's surname: a hakim is a judge, and a name."""
    if not before or word not in lexicon.titles_behind_names:
        return False
    tables = lexicon.pack.attributes.tables
    lowered = before.casefold()
    of_office = lowered in tables.bodies or tables.belongs_to_title(lowered)
    known = lexicon.titles.at(before, 0) or lexicon.names.at(before, 0)
    return not of_office and known is None


def past_field(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the words of an office's field, of ranks, courtesy and a region end.

    Nothing is left where the run is the office alone, with the region that it is of.
    """
    position, tables = start, lexicon.pack.attributes.tables
    words = list(WORD.finditer(text, start, end))
    while words:
        length = region_length([word.group() for word in words], tables, keep=0)
        first = words[0].group().casefold()
        is_name = position > 0 and first in lexicon.titles_before_names and len(words) > 1
        if is_name or (not length and not tables.belongs_to_title(first)):
            break
        position = words[max(length, 1) - 1].end()
        del words[: max(length, 1)]
    return position


def holds_office(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a title, state or body stands in a stretch in front of a name."""
    return start < end and tells_office(text[start:end], lexicon)


@lru_cache(maxsize=20_000)
def tells_office(written: str, lexicon: Lexicon) -> bool:
    """Say whether a title, a state or a body stands in these words."""
    known = next(lexicon.names.find_all(written), None)
    return known is not None or lexicon.titles.find(written) is not None
