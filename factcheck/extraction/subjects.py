"""Subjects: the noun phrase before or after a reporting word that names who speaks."""

from __future__ import annotations

import re

from factcheck.extraction.chunks import DEGREE, chunks_of, is_field
from factcheck.extraction.led_subjects import in_last_clause, past_lead
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.offices import BRACKETED
from factcheck.extraction.sentences import shortened
from factcheck.extraction.stretches import tight
from factcheck.records.particulars import Span

LONGEST_SUBJECT = 16
# In words: somebody, what he did, and the word that joins it to the report.
SHORTEST_CLAUSE = 3
# Where in a phrase the noun stands that tells who speaks ("one senior aide ...").
ROLE_WORDS = 5
# In characters: a full stop, a blank and the first letter behind them.
NEXT_CAPITAL = 3
# A short bracket belongs to the phrase: "the Red River State (RRS) said".
SUBJECT_END = re.compile(r"[,.;:](?=\s|$|[”\"])|,(?=[A-Z])|\s[-–—]\s|\((?![^()]{1,40}\))")
INITIAL = re.compile(r"\b[A-Z]\.$")
NAME = re.compile(r"[A-Z@][\w.’'-]*(?:[ \u00a0]+[A-Z][\w.’'-]*)*")
APPOSED = re.compile(rf"(?:\s?,(?:\s|[ \u00a0]*){NAME.pattern}(?![\w])){{1,3}}")
# A name addressed in small letters: ", dr Anna Lind".
ADDRESSED = re.compile(rf",\s+(?P<courtesy>[a-z]{{1,4}})\.? {NAME.pattern}(?![\w])")
# How far in front of a full stop a shortened title begins.
LONGEST_SHORT = 5
# A word in small letters with a blank in front of it.
BARE_WORD = re.compile(r"[ \u00a0]+([a-zà-öø-ÿ][\w'’-]*)")
HANDLE = re.compile(r"@\w")


def subject_before(text: str, start: int, end: int, lexicon: Lexicon) -> Span | None:
    """Return the noun phrase that ends before a reporting word, or None.

    An insertion between commas is passed over ("Lind, in an interview on Monday, said"), and so
    is what stands in front of the subject ("In the same speech, she said").
    """
    chunks = chunks_of(text, start, end, lexicon)
    if not (text[start:end].rstrip().endswith(",") and len(chunks) > 1):
        subjects = (trim_subject(text, chunk, lexicon) for chunk in reversed(chunks))
        heads = (head_of(text, subject, lexicon) for subject in subjects if subject)
        return next((head for head in heads if head), None)
    for number, chunk in enumerate(chunks):
        subject = trim_subject(text, chunk, lexicon)
        if subject is None:
            continue
        if may_be_named_next(text, chunks, number, lexicon):
            for following in chunks[number + 1 :]:
                if not is_name(text, following, lexicon):
                    break
                subject = Span(subject.start, following.end)
        return subject
    return None


def head_of(text: str, subject: Span, lexicon: Lexicon) -> Span | None:
    """Return whom a subject is about whose predicate goes on ("the mayor came in and"), or None.

    That is a name or a noun for who speaks at its beginning.
    """
    words = text[subject.start : subject.end].split()
    if len(words) < SHORTEST_CLAUSE or words[-1].casefold() not in lexicon.pack.coordinators:
        return subject
    article = lexicon.articles.at(text, subject.start)
    start = tight(text, Span(article.end, subject.end)).start if article else subject.start
    name = NAME.match(text, start, subject.end)
    if name is not None:
        return Span(start, start + len(name.group().rstrip()))
    roles = (lexicon.titles, lexicon.unnamed, lexicon.collectives)
    found = (nouns.at(text, start) for nouns in roles)
    return next((Span(role.start, role.end) for role in found if role), None)


def may_be_named_next(text: str, chunks: list[Span], number: int, lexicon: Lexicon) -> bool:
    """Say whether a chunk is an office, or "a survivor" with a whole name behind it."""
    if is_office(text, chunks[number], lexicon):
        return True
    following = chunks[number + 1 : number + 2]
    is_whole = bool(following) and " " in text[following[0].start : following[0].end]
    return is_whole and lexicon.articles.at(text, chunks[number].start) is not None


def is_office(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a phrase tells an office or a role, whose holder may be named next."""
    return lexicon.titles.at(text, span.start) is not None or has_role(text, span, lexicon)


def is_name(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch is made of capitalised words only, an age in brackets aside.

    A day is no name: "the mayor, Monday (18/3), said".
    """
    name = NAME.match(text, span.start, span.end)
    if name is None or name.group().split()[0].casefold() in lexicon.calendar_words:
        return False
    return not BRACKETED.sub("", text[name.end() : span.end]).strip()


def trim_subject(text: str, chunk: Span, lexicon: Lexicon) -> Span | None:
    """Cut openers, adverbs and adjuncts off a chunk; None if no noun phrase is left."""
    inner = in_last_clause(text, chunk, lexicon)
    if inner is not None:
        return inner
    chunk = past_lead(text, chunk, lexicon) or chunk
    start = chunk.start
    while opener := (
        lexicon.subject_openers.at(text, start) or lexicon.auxiliaries.at(text, start)
    ):
        start = opener.end + 1
        if start >= chunk.end:
            return None
    if lexicon.subject_stops.at(text, start) or lexicon.coordinators.at(text, start):
        return None
    rest = Span(start, chunk.end)
    end = chunk.end if points_back(text, rest, lexicon) else phrase_end(text, rest, lexicon)
    subject = tight(text, Span(start, end))
    first, *further = text[subject.start : subject.end].split() or [""]
    acts = bool(further) and further[0] not in lexicon.joint_words and " ".join(further).islower()
    if acts and first.casefold() in lexicon.pronouns:
        # "He came in and said P".
        return Span(subject.start, subject.start + len(first))
    return subject if looks_like_subject(text, subject, lexicon) else None


def points_back(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a phrase points back at its end: "bupati itu", but not "Lind hari ini"."""
    last = text[span.start : span.end].rsplit(maxsplit=1)[-1:]
    if not last or last[0].casefold() not in lexicon.demonstratives:
        return False
    adverbs = lexicon.auxiliaries.find_all(text, span.start + 1, span.end)
    is_adverb = any(adverb.end == span.end for adverb in adverbs)
    return not is_adverb and lexicon.complementizers.find(text, span.start, span.end) is None


def phrase_end(text: str, span: Span, lexicon: Lexicon) -> int:
    """Return where a noun phrase ends: before an adverb, or an adjunct that is no part of it.

    "A surgeon at the hospital" is one phrase, "Lind at the hospital" is Lind.
    """
    end = span.end
    for stop in lexicon.subject_stops.find_all(text, span.start + 1, span.end):
        if not goes_on(text, span.start, stop.start, stop.end, lexicon):
            end = stop.start
            break
    # "X refused to come and said P": the phrase ends where X does something.
    for words in (lexicon.auxiliaries, lexicon.refusing):
        first = words.find(text, span.start + 1, end)
        end = first.start if first else end
    return end


def goes_on(text: str, start: int, link_start: int, link_end: int, lexicon: Lexicon) -> bool:
    """Say whether a noun phrase goes on behind a preposition: "a spokesman for the ministry"."""
    if of_document(text, start, Span(link_start, link_end), lexicon):
        return True
    link = lexicon.role_links.at(text, link_start)
    following = text[link_end:].split(maxsplit=1)[:1]
    if link is None or not following or following[0][0].isdigit():
        return False
    if following[0].strip(",.").casefold() in lexicon.calendar_words:
        return False
    if lexicon.tellings.at(text, link_end + 1):
        return False
    before = text[start:link_start].split()
    is_body = (
        link.words in lexicon.name_links
        and bool(before)
        and before[-1][0].isupper()
        and following[0][0].isupper()
    )
    return is_body or has_role(text, Span(start, link_start), lexicon)


def of_document(text: str, start: int, link: Span, lexicon: Lexicon) -> bool:
    """Say whether a preposition leads from a document to whose it is: "a report by Lind"."""
    leads = text[link.start : link.end].casefold() in lexicon.document_links
    return leads and lexicon.documents.find(text, start, link.start) is not None


def has_role(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a phrase tells who speaks by a common noun: "two officials", "the mayor"."""
    words = text[span.start : span.end].split()[:ROLE_WORDS]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return False
    end = span.start + len(" ".join(words)) + 1
    return any(
        nouns.find(text, span.start, min(end, span.end)) is not None
        for nouns in (lexicon.titles, lexicon.collectives, lexicon.unnamed)
    )


def looks_like_subject(text: str, subject: Span, lexicon: Lexicon) -> bool:
    """Accept a pronoun, a phrase with a name in it, or a short phrase that names a role."""
    phrase = text[subject.start : subject.end]
    if not phrase.strip():
        return False
    lowered = phrase.casefold()
    if lowered in lexicon.pronouns or lowered in lexicon.own_side or HANDLE.search(phrase):
        return True
    article = lexicon.articles.at(text, subject.start)
    head = article.end + 1 if article else subject.start
    document = lexicon.documents.at(text, head)
    reporting = lexicon.noun_words.at(text, head) if document is None else None
    if reporting or lexicon.complementizers.at(text, subject.start):
        return False
    words = phrase.split()
    if words[0].strip(".,").casefold() in lexicon.calendar_words:
        return False
    named = any(word[0].isupper() for word in words[1:]) or (
        words[0][0].isupper() and lowered not in lexicon.stopwords
    )
    return len(words) <= LONGEST_SUBJECT and (named or has_role(text, subject, lexicon))


def subject_after(text: str, start: int, end: int, lexicon: Lexicon) -> Span | None:
    """Return the noun phrase that follows a reporting word or a source word, or None.

    The name that follows an office behind a comma belongs to it: "said the mayor, Anna Lind".
    """
    stretch = tight(text, Span(start, end))
    limit = stretch.end
    ends = (match for match in SUBJECT_END.finditer(text, stretch.start, stretch.end))
    bodies = list(lexicon.names.find_all(text, stretch.start, stretch.end))
    for mark in ends:
        inside = any(body.start < mark.start() < body.end for body in bodies)
        office = Span(stretch.start, mark.start())
        if inside or is_shortened(text, office, lexicon):
            continue
        if mark.group().startswith(",") and is_field(text, office, mark.end(), lexicon):
            continue
        limit = mark.start()
        break
    subject = phrase_after(text, Span(stretch.start, limit), lexicon)
    if subject is None:
        return None
    if subject.end < limit or not is_office(text, subject, lexicon):
        return subject
    addressed = ADDRESSED.match(text, subject.end, end)
    if addressed and addressed["courtesy"] in lexicon.pack.attributes.tables.honorifics:
        return Span(subject.start, addressed.end())
    names = APPOSED.match(text, subject.end, end)
    if names is None or last_word(text, names.span()) in lexicon.calendar_words:
        return subject
    if DEGREE.fullmatch(names.group().rsplit(",", 1)[1].strip()):
        return subject
    if begins_clause(text, Span(names.end(), end), lexicon):
        return subject
    return Span(subject.start, names.end())


def begins_clause(text: str, rest: Span, lexicon: Lexicon) -> bool:
    """Say whether a name behind a comma does something: "according to the filing, Lind left".

    Such a name stands beside nothing: a mark, a day, a preposition or a title would follow there.
    """
    word = BARE_WORD.match(text, rest.start, rest.end)
    if word is None or word.group(1).casefold() in lexicon.calendar_words:
        return False
    start = word.start(1)
    follows = (lexicon.subject_stops, lexicon.cues_before, lexicon.titles, lexicon.unnamed)
    return not any(words.at(text, start) for words in follows)


def is_shortened(text: str, phrase: Span, lexicon: Lexicon) -> bool:
    """Say whether the mark behind a phrase is the point of a title or an initial: "Gen. Lind"."""
    if text[phrase.end] != ".":
        return False
    tail = Span(max(phrase.start, phrase.end - LONGEST_SHORT), phrase.end)
    short_forms = shortened(lexicon.pack.short_forms)
    return (
        lexicon.titles.find(text, tail.start, tail.end) is not None
        or INITIAL.search(text, phrase.start, phrase.end + 1) is not None
        or any(
            short.end() == phrase.end + 1
            for short in short_forms.finditer(text, tail.start, phrase.end + NEXT_CAPITAL)
        )
    )


def last_word(text: str, span: tuple[int, int]) -> str:
    """Return the last word of a stretch, in lower case."""
    return text[slice(*span)].rsplit(maxsplit=1)[-1].strip(",").casefold()


def phrase_after(text: str, stretch: Span, lexicon: Lexicon) -> Span | None:
    """Return the noun phrase at the head of a stretch, or None."""
    verb = lexicon.cues_before.find(text, stretch.start + 1, stretch.end)
    limit = verb.start if verb else stretch.end
    end = phrase_end(text, Span(stretch.start, limit), lexicon)
    subject = tight(text, Span(stretch.start, end))
    # "Said Lind should go": what follows is reported, and says nothing of who reports.
    if lexicon.predicates.find(text, subject.start + 1, subject.end):
        return None
    return subject if looks_like_subject(text, subject, lexicon) else None
