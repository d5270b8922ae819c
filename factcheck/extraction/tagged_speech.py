"""Tags, sources, nouns and colons: "P, said X", "according to X, P", "the claim that P", "X: P"."""

from __future__ import annotations

import re

from factcheck.extraction.closing_tags import is_circumstance, says_rest
from factcheck.extraction.direct_speech import SHORTEST_QUOTE
from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.report import Attribution, plain_cue
from factcheck.extraction.reported_speech import past_complementizer
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import PUNCTUATION, tight, words_in
from factcheck.extraction.subjects import has_role, subject_after, subject_before
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice

CLOSED = (",", "”", '"')
COLON = re.compile(r":\s")
LONGEST_HEADLINE_SPEAKER = 5
# How far behind a reporting noun its link may stand ("the claim by X and Y that").
LONGEST_OWNER = 60
# What follows a tag is what was said where it has more than twice the words that stand before.
TWICE = 2
# No comma inside a number: "5,6".
COMMA = re.compile(r",(?!\d)")
CLAUSE_MARK = re.compile(r"[,.;:]")


def sourced(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "according to X, P" and "P, according to X"."""
    for source in lexicon.sources.find_all(text, sentence.start, sentence.end):
        suffixed = source.words not in lexicon.pack.sources
        cue = plain_cue(source.start, source.end, suffixed=suffixed)
        # "Based on the data of X" names the document and whose it is.
        document = lexicon.documents.find(text, source.start, source.end)
        named_from = document.start if document else source.end
        opener = lexicon.subject_openers.at(text, sentence.start)
        head = opener.end if opener and opener.end <= source.start else sentence.start
        before = text[head : source.start]
        comma = comma_after(text, source.end, sentence.end)
        if not before.strip(PUNCTUATION) and comma > 0:
            speaker = None if suffixed else source_named(text, named_from, sentence.end, lexicon)
            comma = comma_after(text, speaker.end if speaker else comma, sentence.end)
            if comma < 0:
                continue
            comma = past_apposition(text, comma, sentence.end, lexicon)
            content = tight(text, Span(comma + 1, sentence.end))
        elif is_reported(text, Span(head, source.start), lexicon, on_paper=document is not None):
            continue
        elif before.rstrip().endswith(CLOSED):
            speaker = None if suffixed else subject_after(text, named_from, sentence.end, lexicon)
            if speaker is None and not suffixed:
                continue
            content = content_around(text, sentence, cue, speaker, lexicon)
        elif suffixed:
            speaker, content = None, tight(text, Span(source.end, sentence.end))
        else:
            speaker = subject_after(text, named_from, sentence.end, lexicon)
            content = tight(text, Span(sentence.start, source.start))
            if speaker is None or goes_on(text, Span(speaker.end, sentence.end), lexicon):
                continue
        if speaker is not None and not is_somebody(text, speaker, lexicon):
            continue
        return (Attribution(content, speaker, cue, Voice.INDIRECT),)
    return ()


def past_apposition(text: str, comma: int, end: int, lexicon: Lexicon) -> int:
    """Return the comma behind what explains a source: "according to the agency, a unit of X, P".

    What explains it opens with an article, goes on with a preposition and has no predicate; what
    is reported has one before its own comma.
    """
    apposed = tight(text, Span(comma + 1, end))
    second = comma_after(text, apposed.start, end)
    if second < 0 or lexicon.articles.at(text, apposed.start) is None:
        return comma
    third = comma_after(text, second + 1, end)
    head = lexicon.predicates.find(text, second + 1, third if third > 0 else end)
    explains = lexicon.role_links.find(text, apposed.start, second) is not None
    tells = lexicon.predicates.find(text, apposed.start, second) is not None
    return second if head and explains and not tells else comma


def is_reported(text: str, before: Span, lexicon: Lexicon, *, on_paper: bool) -> bool:
    """Say whether a source only tells on what somebody else's report rests.

    So it does right behind a reporting word or "that" ("X said, according to Y, P"), and where the
    source is a document anywhere behind the reporting word ("X said P, based on data").
    """
    end = tight(text, before).end
    quotations = find_quotations(text, before)
    for cue in lexicon.cues_before.find_all(text, before.start, end):
        link = lexicon.complementizers.at(text, cue.end + 1)
        is_next = end in (cue.end, link.end if link else end + 1)
        hidden = any(quotation.holds(cue.start) for quotation in quotations)
        if (on_paper or is_next) and not hidden:
            return subject_before(text, before.start, cue.start, lexicon) is not None
    return False


def comma_after(text: str, start: int, end: int) -> int:
    """Return where the first comma stands that is not inside a number, -1 where there is none."""
    comma = COMMA.search(text, start, end)
    return comma.start() if comma else -1


def source_named(text: str, start: int, end: int, lexicon: Lexicon) -> Span:
    """Return whom a source word names up to the comma, the name behind an office included."""
    comma = past_known_name(text, start, comma_after(text, start, end), end, lexicon)
    plain = tight(text, Span(start, comma))
    subject = subject_after(text, start, end, lexicon)
    return subject if subject is not None and subject.end > plain.end else plain


def is_somebody(text: str, speaker: Span, lexicon: Lexicon) -> bool:
    """Say whether a source is a person or a body: by a capital, a pronoun or a common noun."""
    phrase = text[speaker.start : speaker.end]
    named = any(letter.isupper() for letter in phrase) or phrase.casefold() in lexicon.pronouns
    return named or has_role(text, speaker, lexicon)


def goes_on(text: str, rest: Span, lexicon: Lexicon) -> bool:
    """Say whether more follows a source than when and where it said so."""
    inner = tight(text, rest)
    return words_in(text, inner) > 0 and lexicon.subject_stops.at(text, inner.start) is None


def past_known_name(text: str, start: int, comma: int, end: int, lexicon: Lexicon) -> int:
    """Return the first comma that is not inside the name of a known body, else ``comma``."""
    for known in lexicon.names.find_all(text, start, end):
        if known.start < comma < known.end:
            following = text.find(",", known.end, end)
            return following if following > 0 else comma
    return comma


def tagged(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find a tag behind or inside the content: "P, said X" and "P1, said X, P2"."""
    for cue in lexicon.cues_after.find_all(text, sentence.start, sentence.end):
        before = text[sentence.start : cue.start].rstrip()
        if before.strip(PUNCTUATION) and not before.endswith(CLOSED):
            continue
        speaker = None if cue.suffixed else subject_after(text, cue.end, sentence.end, lexicon)
        if speaker is not None or cue.suffixed:
            content = content_around(text, sentence, cue, speaker, lexicon)
            if words_in(text, content):
                return (Attribution(content, speaker, cue, Voice.INDIRECT),)
    return ()


def content_around(
    text: str, sentence: Span, cue: Cue, speaker: Span | None, lexicon: Lexicon
) -> Span:
    """Return the content before a tag, or the one after it where that says more.

    What stands before is often only a circumstance ("Since Monday, says X, P"), and it is one too
    where a whole quotation follows it.
    """
    before = tight(text, Span(sentence.start, cue.start))
    tag_end = comma_after(text, speaker.end if speaker else cue.end, sentence.end)
    if tag_end > 0:
        after = tight(text, Span(tag_end + 1, sentence.end))
        is_lead = (
            words_in(text, before) <= SHORTEST_QUOTE
            or is_circumstance(text, before, lexicon)
            or words_in(text, after) > TWICE * words_in(text, before)
        )
        is_lead = is_lead or says_rest(text, before, after, lexicon)
        if words_in(text, after) > 1 and is_lead and not opens_time(text, after, lexicon):
            return after
    elif speaker is None and is_circumstance(text, before, lexicon):
        # "At her age, she thinks so" has no comma behind the tag.
        rest = tight(text, Span(cue.end, sentence.end))
        if words_in(text, rest) > SHORTEST_QUOTE:
            return rest
    for quotation in find_quotations(text, before):
        lead = Span(before.start, quotation.start)
        is_last = quotation.end + 1 >= before.end
        if is_last and words_in(text, lead) and is_circumstance(text, lead, lexicon):
            return quotation
    return before


def opens_time(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch tells when or where something was said: "..., says X, on Monday"."""
    first = text[span.start : span.end].split(maxsplit=1)[0].strip(",").casefold()
    return first in lexicon.calendar_words or is_circumstance(text, span, lexicon)


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
            # "The report found that P" has a reporting word of its own.
            if lexicon.cues_before.find(text, noun.end, link.start):
                continue
            # "said in a statement that P": the noun only tells how it was said.
            if any(tells_how(one, noun.start) for one in beside):
                continue
            if any(content.holds(noun.start) for content in direct):
                continue
            owner = tight(text, Span(noun.end, link.start))
            # An allegation of nobody that somebody denies is told by the denial.
            if owner.end == owner.start and stance is Stance.ACCUSE:
                continue
            speaker = owner if owner.end > owner.start else Span(noun.start, noun.end)
            # What the main report says ends where its tag or its passive begins.
            ends = [one.content.end for one in beside if one.content.holds(link.end)]
            end = min(ends, default=sentence.end)
            content = past_complementizer(text, Span(link.end, end), lexicon)
            # "Reports that claim P" report by their verb, "the claim that P" by the noun.
            verb = lexicon.cues_before.find(text, link.start, link.end)
            cue = verb or Cue(noun.start, noun.end, stance, denies=False)
            found.append(Attribution(content, speaker, cue, Voice.INDIRECT, aside=True))
    return tuple(sorted(found, key=lambda attribution: attribution.content))


def tells_how(report: Attribution, start: int) -> bool:
    """Say whether a noun stands between a reporting word and what it says, nothing denied."""
    cue = report.cue
    return cue is not None and not cue.denies and cue.end <= start < report.content.start


def headline_report(text: str, headline: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "X: P" in a headline, X being a name of a few words."""
    colon = COLON.search(text, headline.start, headline.end)
    if not colon:
        return ()
    # What stands in front of the speaker is the topic: "Bridge closed, Lind: P".
    comma = text.rfind(",", headline.start, colon.start()) + 1
    speaker = tight(text, Span(max(headline.start, comma), colon.start()))
    content = tight(text, Span(colon.end(), headline.end))
    if words_in(text, speaker) > LONGEST_HEADLINE_SPEAKER or words_in(text, content) < 2:
        return ()
    if text[speaker.start : speaker.end].casefold() in lexicon.labels:
        return ()
    cue = plain_cue(colon.start(), colon.start() + 1)
    return (Attribution(content, speaker, cue, Voice.INDIRECT),)
