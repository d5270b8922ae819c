"""Closing tags: a speaker and a reporting word behind what is reported: "P, officials said."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.denied_reports import before_relative
from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.listeners import told_to
from factcheck.extraction.report import Attribution
from factcheck.extraction.reported_speech import (
    before_adverbs,
    past_day,
    past_denied_noun,
    reported,
)
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import tight, words_in
from factcheck.extraction.subjects import has_role, is_name, subject_after, trim_subject
from factcheck.extraction.withheld import withheld_at
from factcheck.records.particulars import Span
from factcheck.records.statements import Voice

SHORTEST_CONTENT = 4
# What follows a closing tag tells when and where it was said: no more words than these.
LONGEST_ADJUNCT = 12
LONGEST_TAG = 3
TITLE_WORDS = 3
LONGEST_PHRASE = 6
NAMED = re.compile(r"[A-Z@]")
AGE = re.compile(r"\d{1,3}")
MARK = re.compile(r"[,;—–]\s|\s-\s")


def closed(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "P, X said" and "P1, X said, P2"; the longer part is the content."""
    quotations = find_quotations(text, sentence)
    names = tuple(lexicon.names.find_all(text, sentence.start, sentence.end))
    for cue in lexicon.cues_before.find_all(text, sentence.start, sentence.end):
        hidden = any(quotation.holds(cue.start) for quotation in quotations)
        if hidden or any(name.start < cue.start < name.end for name in names):
            continue
        behind = told_to(text, cue, Span(cue.end, sentence.end), lexicon)
        if behind.start == cue.end and lexicon.cues_after.at(text, cue.start) is None:
            continue
        speaker = tag_subject(text, sentence, cue, lexicon)
        if speaker is None:
            continue
        before = tight(text, Span(sentence.start, speaker.start))
        after = tag_rest(text, behind, lexicon)
        if after is None or (words_in(text, after) and is_adjunct(text, before, lexicon)):
            continue
        further = added(text, after, speaker, lexicon)
        says_more = not further and is_after(text, before, after, lexicon)
        content = after if says_more else before
        if words_in(text, content) >= SHORTEST_CONTENT:
            return (Attribution(content, speaker, cue, Voice.INDIRECT), *further)
    return ()


def added(text: str, after: Span, speaker: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what a participle behind a tag adds: "P, X said, adding that Q" says Q too."""
    if lexicon.participles.at(text, after.start) is None:
        return ()
    cue = lexicon.cues_before.at(text, after.start)
    link = lexicon.complementizers.at(text, cue.end + 1) if cue else None
    if cue is None or link is None:
        return ()
    content = tight(text, Span(link.end, after.end))
    return (Attribution(content, speaker, cue, Voice.INDIRECT),)


def is_after(text: str, before: Span, after: Span, lexicon: Lexicon) -> bool:
    """Say whether what stands behind a tag says more than what stands in front of it.

    So does what follows a condition: "If it rains, X said, P".
    """
    if lexicon.conditionals.at(text, before.start) and words_in(text, after):
        return True
    # "P, X told CNN, speaking on Monday", "P, X said, as crowds gathered": the outlet tells it.
    beside = (lexicon.encounters, lexicon.aside_leads)
    if is_circumstance(text, after, lexicon) or any(w.at(text, after.start) for w in beside):
        return False
    if says_rest(text, before, after, lexicon):
        return True
    return words_in(text, after) > words_in(text, before)


def says_rest(text: str, before: Span, after: Span, lexicon: Lexicon) -> bool:
    """Say whether a tag parts a subject from what is said of it: "The bridge, X said, is old"."""
    if lexicon.predicates.at(text, after.start) is None:
        return False
    relative = re.search(
        rf"\b{re.escape(lexicon.pack.relative)}\b", text[before.start : before.end]
    )
    head_end = before.start + relative.start() if relative else before.end
    return lexicon.predicates.find(text, before.start, head_end) is None


def tag_subject(text: str, sentence: Span, cue: Cue, lexicon: Lexicon) -> Span | None:
    """Return the subject that stands between a comma and a reporting word, or None."""
    marks = [mark.end() for mark in MARK.finditer(text, sentence.start, cue.start)]
    chunks = [tight(text, Span(start, cue.start)) for start in marks[-LONGEST_TAG:]]
    filled = [chunk for chunk in chunks if chunk.end > chunk.start]
    subject = trim_subject(text, filled[-1], lexicon) if filled else None
    if filled and subject is None:
        phrase = Span(filled[-1].start, before_adverbs(text, filled[-1].start, cue.start, lexicon))
        definite = tight(text, phrase)
        subject = definite if is_definite(text, definite, lexicon) else None
    if subject is None or subject.start != filled[-1].start:
        return None
    rest = text[subject.end : cue.start].strip(" \u00a0,")
    adverb = lexicon.auxiliaries.at(rest, 0) if rest else None
    if rest and (adverb is None or adverb.end < len(rest)):
        return None
    holder = holder_before(text, filled, lexicon)
    if holder is not None:
        return holder
    # "its editor, Anna Lind, said": the office in front belongs to the tag.
    before = Span(filled[-2].start, subject.start) if len(filled) > 1 else subject
    office = trim_subject(text, tight(text, before), lexicon) if before != subject else None
    head = " ".join(text[before.start : before.end].split()[:TITLE_WORDS])
    is_apposed = office is not None and lexicon.titles.find(head) is not None
    return Span(before.start, subject.end) if is_apposed else subject


def holder_before(text: str, chunks: Sequence[Span], lexicon: Lexicon) -> Span | None:
    """Return the name in front of what it is explained by: "Anna Lind, the mayor, said", or None.

    Every chunk reaches up to the reporting word. An age may stand between the two.
    """
    if lexicon.articles.at(text, chunks[-1].start) is None:
        return None
    parts = [tight(text, Span(one.start, other.start)) for one, other in pairwise(chunks)]
    while parts and AGE.fullmatch(text, parts[-1].start, parts[-1].end):
        parts.pop()
    name = trim_subject(text, parts[-1], lexicon) if parts else None
    whole = name is not None and name == parts[-1] and is_name(text, name, lexicon)
    return name if whole and words_in(text, parts[-1]) > 1 else None


def is_definite(text: str, chunk: Span, lexicon: Lexicon) -> bool:
    """Say whether a chunk is a short phrase with an article: "the fire brigade" may speak."""
    return (
        lexicon.articles.at(text, chunk.start) is not None
        and 1 < words_in(text, chunk) <= LONGEST_PHRASE
        and lexicon.complementizers.find(text, chunk.start, chunk.end) is None
    )


def tag_rest(text: str, rest: Span, lexicon: Lexicon) -> Span | None:
    """Return what goes on behind a tag: empty where it closes the sentence, None where no tag is.

    A reporting word that is followed by what it reports opens no tag.
    """
    inner = tight(text, rest)
    past = Span(past_day(text, rest.start, rest.end, lexicon), rest.end)
    # The comma behind the day is passed with it.
    after_day = past.start > rest.start and text[past.start - 1] == ","
    if after_day or text[past.start : past.end].lstrip().startswith(","):
        return tight(text, past)
    if inner.end == inner.start:
        return inner
    if lexicon.complementizers.find(text, inner.start, inner.end):
        return None
    first = text[inner.start : inner.end].casefold().replace(",", "").split()[:TITLE_WORDS]
    is_day = not lexicon.calendar_words.isdisjoint(first)
    adjunct = lexicon.subject_stops.at(text, inner.start) is not None or is_day
    if not adjunct or words_in(text, inner) > LONGEST_ADJUNCT:
        return None
    return Span(inner.end, inner.end)


def is_adjunct(text: str, before: Span, lexicon: Lexicon) -> bool:
    """Say whether what stands before a tag only tells where or when: "In a letter, X said"."""
    return words_in(text, before) < SHORTEST_CONTENT or is_circumstance(text, before, lexicon)


def is_circumstance(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch opens with a word for when, where or why something was."""
    return (
        lexicon.subject_stops.at(text, span.start) is not None
        or lexicon.background_leads.at(text, span.start) is not None
    )


def passive(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "P was denied by X": the content in front, the speaker behind."""
    hidden = find_quotations(text, sentence)
    for cue in lexicon.passive_cues.find_all(text, sentence.start, sentence.end):
        content = tight(text, Span(sentence.start, cue.start))
        speaker = subject_after(text, cue.end, sentence.end, lexicon)
        if any(quotation.holds(cue.start) for quotation in hidden) or speaker is None:
            continue
        # "P was not denied by X": nobody says anything.
        if withheld_at(text, Span(sentence.start, cue.end), lexicon) is not None:
            continue
        named = NAMED.match(text, speaker.start) or has_role(text, speaker, lexicon)
        if named and words_in(text, content) > 1:
            told = past_denied_noun(text, content, lexicon) if cue.denies else content
            before = before_relative(text, content, lexicon) if cue.denies else None
            # "A said P, which was denied by X": X denies P, and A says it.
            first = reported(text, before, lexicon) if before else ()
            told = first[0].content if first else before or told
            return (Attribution(told, speaker, cue, Voice.INDIRECT), *first)
    return ()
