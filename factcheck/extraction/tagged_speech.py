"""Tags, sources, nouns and colons: "P, said X", "according to X, P", "the claim that P", "X: P"."""

from __future__ import annotations

import re

from factcheck.extraction.direct_speech import SHORTEST_QUOTE
from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.report import Attribution, plain_cue
from factcheck.extraction.stretches import PUNCTUATION, tight, words_in
from factcheck.extraction.subjects import subject_after
from factcheck.particulars import Span
from factcheck.records import Voice

CLOSED = (",", "”", '"')
COLON = re.compile(r":\s")
LONGEST_HEADLINE_SPEAKER = 5
# How far behind a reporting noun its link may stand ("the claim by X and Y that").
LONGEST_OWNER = 60
CLAUSE_MARK = re.compile(r"[,.;:]")


def sourced(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "according to X, P" and "P, according to X"."""
    for source in lexicon.sources.find_all(text, sentence.start, sentence.end):
        suffixed = source.words not in lexicon.pack.sources
        cue = plain_cue(source.start, source.end, suffixed=suffixed)
        before = text[sentence.start : source.start]
        comma = text.find(",", source.end, sentence.end)
        if not before.strip(PUNCTUATION) and comma > 0:
            speaker = None if suffixed else tight(text, Span(source.end, comma))
            content = tight(text, Span(comma + 1, sentence.end))
        elif before.rstrip().endswith(CLOSED):
            speaker = None if suffixed else subject_after(text, cue.end, sentence.end, lexicon)
            content = tight(text, Span(sentence.start, source.start))
        else:
            continue
        return (Attribution(content, speaker, cue, Voice.INDIRECT),)
    return ()


def tagged(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find a tag behind or inside the content: "P, said X" and "P1, said X, P2"."""
    for cue in lexicon.cues_after.find_all(text, sentence.start, sentence.end):
        before = text[sentence.start : cue.start].rstrip()
        if not before.endswith(CLOSED) or len(before.split()) < 2:
            continue
        speaker = None if cue.suffixed else subject_after(text, cue.end, sentence.end, lexicon)
        if speaker is not None or cue.suffixed:
            content = content_around(text, sentence, cue, speaker)
            return (Attribution(content, speaker, cue, Voice.INDIRECT),)
    return ()


def content_around(text: str, sentence: Span, cue: Cue, speaker: Span | None) -> Span:
    """Return the content before a tag, or the one after it where little stands before."""
    before = tight(text, Span(sentence.start, cue.start))
    tag_end = text.find(",", speaker.end if speaker else cue.end, sentence.end)
    if tag_end > 0 and words_in(text, before) <= SHORTEST_QUOTE:
        after = tight(text, Span(tag_end + 1, sentence.end))
        if words_in(text, after) > 1:
            return after
    return before


def nouns(
    text: str, sentence: Span, lexicon: Lexicon, beside: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """Find reports by a noun, "the allegation by X that P", outside of quotations."""
    if not lexicon.noun_words.find(text, sentence.start, sentence.end):
        return ()
    direct = [other.content for other in beside if other.voice is Voice.DIRECT]
    found = []
    for words, links, stance in lexicon.nouns:
        for noun in words.find_all(text, sentence.start, sentence.end):
            limit = min(noun.end + LONGEST_OWNER, sentence.end)
            link = links.find(text, noun.end, limit)
            if link is None or CLAUSE_MARK.search(text, noun.end, link.start):
                continue
            if any(content.holds(noun.start) for content in direct):
                continue
            owner = tight(text, Span(noun.end, link.start))
            speaker = owner if owner.end > owner.start else Span(noun.start, noun.end)
            content = tight(text, Span(link.end, sentence.end))
            cue = Cue(noun.start, noun.end, stance, denies=False)
            found.append(Attribution(content, speaker, cue, Voice.INDIRECT, by_noun=True))
    return tuple(sorted(found, key=lambda attribution: attribution.content))


def headline_report(text: str, headline: Span) -> tuple[Attribution, ...]:
    """Find "X: P" in a headline, X being a name of a few words."""
    colon = COLON.search(text, headline.start, headline.end)
    if not colon:
        return ()
    speaker = tight(text, Span(headline.start, colon.start()))
    content = tight(text, Span(colon.end(), headline.end))
    if words_in(text, speaker) > LONGEST_HEADLINE_SPEAKER or words_in(text, content) < 2:
        return ()
    cue = plain_cue(colon.start(), colon.start() + 1)
    return (Attribution(content, speaker, cue, Voice.INDIRECT),)
