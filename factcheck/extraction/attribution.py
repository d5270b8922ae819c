"""Attribution: which words of a sentence are reported, by whom, with which reporting word.

Each finder looks for one shape of attribution; ``attribute`` tries them in the order of how sure
they are. All offsets are those of the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import PUNCTUATION, tight, words_in
from factcheck.extraction.subjects import subject_after, subject_before
from factcheck.records import Span, Stance, Voice

SHORTEST_QUOTE = 3
LONGEST_INSERT = 140


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attributed stretch: ``speaker`` None where the sentence names nobody."""

    content: Span
    speaker: Span | None
    cue: Span | None
    stance: Stance
    denies: bool
    voice: Voice
    suffixed: bool = False
    by_noun: bool = False


Finder = Callable[[str, Span, Lexicon], tuple[Attribution, ...]]


def attribute(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what a sentence attributes, main attribution first; empty if nothing."""
    for find in (quoted, sourced, reported, tagged):
        found = find(text, sentence, lexicon)
        if found:
            return found + nouns(text, sentence, lexicon, beside=found)
    return nouns(text, sentence, lexicon, beside=())


def quoted(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find direct speech: a sentence that opens with a quotation, with or without a tag."""
    quotations = find_quotations(text, sentence)
    if not quotations or text[sentence.start : quotations[0].start].strip(PUNCTUATION):
        return ()
    first, *others = quotations
    if words_in(text, first) < SHORTEST_QUOTE and not others:
        return ()
    rest = Span(first.end + 1, sentence.end)
    cue, speaker = tag_after(text, rest, lexicon)
    if cue is None and text[rest.start : rest.end].strip(PUNCTUATION):
        return ()
    stance, denies, suffixed = shape(cue)
    return tuple(
        Attribution(tight(text, q), speaker, span_of(cue), stance, denies, Voice.DIRECT, suffixed)
        for q in (first, *(other for other in others if words_in(text, other) >= SHORTEST_QUOTE))
    )


def tag_after(text: str, rest: Span, lexicon: Lexicon) -> tuple[Cue | None, Span | None]:
    """Read the tag that follows a quotation: "said X", "X said", "-nya said"."""
    cue = lexicon.cues_after.find(text, rest.start, rest.end)
    if cue and not text[rest.start : cue.start].strip(PUNCTUATION):
        return cue, None if cue.suffixed else subject_after(text, cue.end, rest.end, lexicon)
    cue = lexicon.cues_before.find(text, rest.start, rest.end)
    if cue:
        return cue, subject_before(text, rest.start, cue.start, lexicon)
    return None, None


def sourced(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "according to X, P" and "P, according to X"."""
    for source in lexicon.sources.find_all(text, sentence.start, sentence.end):
        before = Span(sentence.start, source.start)
        suffixed = bool(lexicon.pack.pronouns.suffix) and source.words not in lexicon.pack.sources
        comma = text.find(",", source.end, sentence.end)
        cue = Span(source.start, source.end)
        if not text[before.start : before.end].strip(PUNCTUATION) and comma > 0:
            speaker = None if suffixed else tight(text, Span(source.end, comma))
            content = tight(text, Span(comma + 1, sentence.end))
        elif text[before.start : before.end].rstrip().endswith((",", "”", '"')):
            speaker = None if suffixed else subject_after(text, source.end, sentence.end, lexicon)
            content = tight(text, before)
        else:
            continue
        return (Attribution(content, speaker, cue, Stance.ASSERT, False, Voice.INDIRECT, suffixed),)
    return ()


def reported(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "X says that P" and a second report by the same speaker ("while accusing Y of Q")."""
    inside = find_quotations(text, sentence)
    for cue in lexicon.cues_before.find_all(text, sentence.start, sentence.end):
        if any(quotation.holds(cue.start) for quotation in inside) or is_relative(
            text, cue, lexicon
        ):
            continue
        speaker = subject_before(text, sentence.start, cue.start, lexicon)
        content = content_after(text, cue, sentence, lexicon)
        if speaker is None or words_in(text, content) < 2:
            continue
        first = build(text, cue, speaker, content, inside)
        second = coordinated(text, content, speaker, lexicon)
        if second is None:
            return (first,)
        shorter = Span(content.start, before_coordinator(text, content.start, second, lexicon))
        return (build(text, cue, speaker, shorter, inside), second)
    return ()


def build(
    text: str, cue: Cue, speaker: Span, content: Span, quotations: tuple[Span, ...]
) -> Attribution:
    """Make an attribution; content that is one whole quotation is direct speech."""
    content = tight(text, content)
    whole = next(
        (q for q in quotations if abs(q.start - content.start) <= 1 and q.end >= content.end - 2),
        None,
    )
    direct = whole is not None and words_in(text, whole) >= SHORTEST_QUOTE
    voice = Voice.DIRECT if direct else Voice.INDIRECT
    span = tight(text, whole) if whole is not None and direct else content
    return Attribution(span, speaker, span_of(cue), cue.stance, cue.denies, voice)


def coordinated(text: str, content: Span, speaker: Span, lexicon: Lexicon) -> Attribution | None:
    """Find a further reporting word joined to the first: "…, while accusing Y of Q"."""
    for cue in lexicon.cues_before.find_all(text, content.start, content.end):
        joint = before_coordinator(text, content.start, None, lexicon, cue.start)
        if joint < cue.start:
            rest = tight(text, Span(cue.end, content.end))
            return Attribution(
                skip_complementizer(text, rest, lexicon),
                speaker,
                span_of(cue),
                cue.stance,
                cue.denies,
                Voice.INDIRECT,
            )
    return None


def before_coordinator(
    text: str, start: int, second: Attribution | None, lexicon: Lexicon, cue_start: int = -1
) -> int:
    """Return where the joining word before a second report begins, else the report's start."""
    limit = cue_start if second is None or second.cue is None else second.cue.start
    for joint in lexicon.coordinators.find_all(text, start, limit):
        if not text[joint.end : limit].strip():
            return joint.start
    return limit


def tagged(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find a tag behind or inside the content: "P, said X" and "P1, said X, P2"."""
    for cue in lexicon.cues_after.find_all(text, sentence.start, sentence.end):
        before = text[sentence.start : cue.start].rstrip()
        if not before.endswith((",", "”", '"')) or len(before.split()) < 2:
            continue
        speaker = None if cue.suffixed else subject_after(text, cue.end, sentence.end, lexicon)
        if speaker is None and not cue.suffixed:
            continue
        content = Span(sentence.start, cue.start)
        tag_end = text.find(",", speaker.end if speaker else cue.end, sentence.end)
        after = tight(text, Span(tag_end + 1, sentence.end)) if tag_end > 0 else None
        if after and words_in(text, after) > 1 and words_in(text, content) <= SHORTEST_QUOTE:
            content = after
        return (
            Attribution(
                tight(text, content),
                speaker,
                span_of(cue),
                cue.stance,
                cue.denies,
                Voice.INDIRECT,
                cue.suffixed,
            ),
        )
    return ()


def nouns(
    text: str, sentence: Span, lexicon: Lexicon, beside: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """Find reports by a noun, "the allegation by X that P", outside other contents."""
    found = []
    for words, links, stance in lexicon.nouns:
        for noun in words.find_all(text, sentence.start, sentence.end):
            if any(a.content.holds(noun.start) and a.voice is Voice.DIRECT for a in beside):
                continue
            link = links.find(text, noun.end, min(noun.end + 60, sentence.end))
            if link is None or re.search(r"[,.;:]", text[noun.end : link.start]):
                continue
            content = tight(text, Span(link.end, sentence.end))
            owner = tight(text, Span(noun.end, link.start))
            speaker = owner if owner.end > owner.start else Span(noun.start, noun.end)
            cue = Span(noun.start, noun.end)
            found.append(
                Attribution(content, speaker, cue, stance, False, Voice.INDIRECT, by_noun=True)
            )
    return tuple(sorted(found, key=lambda a: a.content))


def headline_report(text: str, headline: Span) -> tuple[Attribution, ...]:
    """Find "X: P" in a headline, X a name of at most five words."""
    colon = re.compile(r":\s").search(text, headline.start, headline.end)
    if not colon:
        return ()
    speaker = tight(text, Span(headline.start, colon.start()))
    content = tight(text, Span(colon.end(), headline.end))
    if words_in(text, speaker) > 5 or words_in(text, content) < 2:
        return ()
    cue = Span(colon.start(), colon.start() + 1)
    return (Attribution(content, speaker, cue, Stance.ASSERT, False, Voice.INDIRECT),)


def is_relative(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Say whether the reporting word belongs to a relative clause or is negated."""
    before = text[max(0, cue.start - 40) : cue.start].casefold().split()
    negators = {word.words for word in lexicon.negators.find_all(" ".join(before[-2:]))}
    return before[-1:] == [lexicon.pack.relative] or bool(negators)


def content_after(text: str, cue: Cue, sentence: Span, lexicon: Lexicon) -> Span:
    """Return what is reported after a reporting word, circumstances of the telling left out."""
    start = cue.end
    insert = text[start : min(start + LONGEST_INSERT, sentence.end)]
    link = lexicon.complementizers.find(text, start, start + len(insert))
    if link and not re.search(r"[.;“\"]", text[start : link.start]):
        start = link.end
    elif lexicon.subject_stops.at(text, tight(text, Span(start, sentence.end)).start):
        after = re.compile(r"[,:]\s").search(text, start, start + len(insert))
        start = after.end() if after else start
    return tight(text, Span(start, sentence.end))


def skip_complementizer(text: str, span: Span, lexicon: Lexicon) -> Span:
    """Move the start of a span past a leading "that"."""
    link = lexicon.complementizers.at(text, span.start)
    return tight(text, Span(link.end, span.end)) if link else span


def shape(cue: Cue | None) -> tuple[Stance, bool, bool]:
    """Return stance, denial and suffix of a cue; an untagged quotation asserts."""
    return (cue.stance, cue.denies, cue.suffixed) if cue else (Stance.ASSERT, False, False)


def span_of(cue: Cue | None) -> Span | None:
    """Return the span of a reporting word."""
    return Span(cue.start, cue.end) if cue else None
