"""The names of bodies: what opens one, what ends one, and its short words in full."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.mentions import article_end


def opens_with_body(mention: str, lexicon: Lexicon) -> bool:
    """Say whether a noun for bodies opens a mention, and no state or body alone follows."""
    noun = lexicon.collectives.at(mention, 0)
    rest = mention[noun.end :].strip() if noun else ""
    known = lexicon.names.at(rest, 0) if rest else None
    return bool(rest) and (known is None or known.end < len(rest))


def says_no_more(rest: str, lexicon: Lexicon) -> bool:
    """Say whether what follows a known name is nothing, or a predicate in small letters."""
    words = rest.split()
    is_owner = rest.startswith(tuple(lexicon.pack.attributes.tables.possessive))
    if is_owner or (words and is_role(words[-1], lexicon)):
        return False
    joins = lexicon.joint_words | lexicon.name_links | lexicon.demonstratives
    return not words or (
        len(words) > 1 and all(word.islower() for word in words) and joins.isdisjoint(words)
    )


def is_role(phrase: str, lexicon: Lexicon) -> bool:
    """Say whether a phrase in small letters is a noun for who speaks: "coroner", "office".

    Where adjectives stand in front, so may other words: "rights advocates".
    """
    roles = (lexicon.titles, lexicon.unnamed, lexicon.collectives)
    found = [match for nouns in roles if (match := nouns.at(phrase, 0))]
    if phrase[0].islower() and any(match.end == len(phrase) for match in found):
        return True
    front, _, last = phrase.rpartition(" ")
    adjectives_first = bool(lexicon.pack.measures.counted.plurals)
    is_front = bool(front) and front.islower() and lexicon.stopwords.isdisjoint(front.split())
    return adjectives_first and is_front and is_role(last, lexicon)


def spelled_out(mention: str, lexicon: Lexicon) -> str | None:
    """Return a body's name with its short words in full, or None where it has none.

    "Polda Jatim" is "Kepolisian Daerah Jawa Timur", so that both ways to write it are one speaker.
    """
    words, full = mention.split(), lexicon.pack.full_words
    if full.keys().isdisjoint(words):
        return None
    is_body = words[0] in full or lexicon.collectives.at(mention, 0) is not None
    whole = all(word[0].isupper() or word in lexicon.name_links for word in words)
    return " ".join(full.get(word, word) for word in words) if is_body and whole else None


def states_in_full(mention: str, lexicon: Lexicon) -> str:
    """Return an unnamed speaker with the short names of states in full: "officials of the US".

    An office is called as the article calls it: "the US ambassador to the UN".
    """
    head = article_end(mention, lexicon)
    is_unnamed = lexicon.unnamed.at(mention, head) or lexicon.collectives.at(mention, head)
    if is_unnamed is None or lexicon.titles.at(mention, head):
        return mention
    spelled, position = [], 0
    for known in lexicon.names.find_all(mention):
        written = mention[known.start : known.end]
        shown = lexicon.names.shown(known.name, lexicon.pack.code)
        spelled += [mention[position : known.start], shown if written.isupper() else written]
        position = known.end
    return "".join([*spelled, mention[position:]])


def states_spoken_for(mention: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the states and bodies for which an unnamed speaker speaks: "officials of the US".

    "Media in Iraq" do not speak for Iraq, but "officials in Rome" do for Italy.
    """
    collective = lexicon.collectives.at(mention[article_end(mention, lexicon) :], 0)
    found = []
    for known in lexicon.names.find_all(mention):
        before = mention[: known.start].split()[-1:]
        is_place = bool(before) and before[0].casefold() in lexicon.pack.place_leads
        if collective is not None or not is_place:
            found.append(known.name)
    return tuple(dict.fromkeys(found))
