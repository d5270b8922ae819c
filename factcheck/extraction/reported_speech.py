"""Reported speech: "X says that P"."""

from __future__ import annotations

import re
from itertools import islice

from factcheck.extraction.blanks import COMMA
from factcheck.extraction.denied_reports import points_back_only, shell_at, without_reason
from factcheck.extraction.direct_speech import SHORTEST_QUOTE
from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.listeners import past_listener
from factcheck.extraction.report import Attribution
from factcheck.extraction.sentences import find_quotations
from factcheck.extraction.stretches import tight, words_in
from factcheck.extraction.subjects import subject_after, subject_before
from factcheck.extraction.withheld import is_left_open
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice

# Time, place and listener may stand between a reporting word and what is reported.
LONGEST_INSERT = 140
FOLLOWING = re.compile(r"\s+")
BREAK = re.compile(r"[.;“\"]")
SENTENCE_END = re.compile(r"[.!?;]\s")
INSERT_END = re.compile(r"[,:]\s")
WORDS_BEFORE = 40
# The marks between a content's edge and a quotation's: a space, a mark, a full stop.
EDGE = 2
# The most words that may stand between a reporting word and "that" whatever they say.
SHORT_INSERT = 3
LONGEST_LISTENER = 10
# A noun with fewer words behind it is all that is denied: "the statement of X".
FEWEST_TOLD = 3
WORD = re.compile(r"\S+")
DAY_WORD = re.compile(r"(\S+)\s*")
BRACKET = re.compile(r"\s*\([^()]{1,20}\)")
# What parts a quotation from its tag.
TAG_LEAD = re.compile(r"[,.!?]?[\"”][,.]?\s+")


def reported(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find the first reporting word with a subject and what it reports."""
    inside = find_quotations(text, sentence)
    names = tuple(lexicon.names.find_all(text, sentence.start, sentence.end))
    for cue in lexicon.cues_before.find_all(text, sentence.start, sentence.end):
        if any(q.holds(cue.start) for q in inside) or is_bound(text, cue, lexicon):
            continue
        if is_noun(text, cue, lexicon) or is_left_open(
            text, sentence.start, Span(cue.start, cue.end), lexicon
        ):
            continue
        # "The United States" holds no word that states.
        if any(name.start < cue.start < name.end for name in names):
            continue
        if is_tag(text, cue, sentence, lexicon):
            continue
        speaker = subject_before(text, sentence.start, cue.start, lexicon)
        content = content_after(text, cue, sentence, lexicon)
        suffix = lexicon.pack.pronouns.suffix
        denies_it = cue.denies and suffix != "" and text.endswith(suffix, cue.start, cue.end)
        enough = denies_it or words_in(text, content) > (cue.stance is Stance.ASSERT)
        if lexicon.handing.at(text, cue.start) and lexicon.objects.at(text, content.start):
            continue
        if lexicon.document_cues.at(text, cue.start) and not is_document(text, speaker, lexicon):
            continue
        if speaker is not None and enough:
            return (build(text, cue, speaker, content, lexicon),)
    return ()


def is_document(text: str, speaker: Span | None, lexicon: Lexicon) -> bool:
    """Say whether a document of somebody speaks: "the data of the ministry", not "this result"."""
    if speaker is None or lexicon.documents.at(text, speaker.start) is None:
        return False
    words = text[speaker.start : speaker.end].casefold().split()
    return len(words) > 1 and words[1] not in lexicon.demonstratives


def build(
    text: str, cue: Cue, speaker: Span | None, content: Span, lexicon: Lexicon
) -> Attribution:
    """Make an attribution; content that is one whole quotation is direct speech."""
    content = tight(text, content)
    if cue.denies:
        content = without_reason(text, past_denied_noun(text, content, lexicon), lexicon)
    around = Span(max(content.start - 1, 0), content.end + EDGE)
    for quotation in find_quotations(text, around):
        starts = abs(quotation.start - content.start) <= 1
        is_whole = starts and (
            quotation.end >= content.end - EDGE or is_tagged_again(text, quotation, lexicon)
        )
        if is_whole and words_in(text, quotation) >= SHORTEST_QUOTE:
            return Attribution(tight(text, quotation), speaker, cue, Voice.DIRECT)
    return Attribution(content, speaker, cue, Voice.INDIRECT)


def is_tagged_again(text: str, quotation: Span, lexicon: Lexicon) -> bool:
    """Say whether a quotation that a report leads to has a tag too: "he said, 'P,' he added"."""
    behind = TAG_LEAD.match(text, quotation.end)
    return behind is not None and lexicon.cues_after.at(text, behind.end()) is not None


def past_denied_noun(text: str, content: Span, lexicon: Lexicon) -> Span:
    """Move the start of what is denied past "the claim by X that", to the claim itself.

    Of "the statement of X, who said he did not know that P" it is what X said, and not P.
    """
    said = past_bound_cue(text, content, lexicon)
    for words, links, _ in lexicon.nouns:
        noun = words.at(text, content.start)
        link = links.find(text, noun.end, content.end) if noun else None
        if link and not BREAK.search(text, content.start, link.start):
            is_told = content.start < said.start < link.start
            behind = past_complementizer(text, Span(link.end, content.end), lexicon)
            return said if is_told else behind
    return said if said.start > content.start else past_shell(text, content, lexicon)


def past_shell(text: str, content: Span, lexicon: Lexicon) -> Span:
    """Move the start of what is denied past the bare noun for it: "the rumour P", "kabar P".

    "That claim" and "klaim Ratna itu" point back to it.
    """
    words = list(islice(WORD.finditer(text, content.start, content.end), 1 + FEWEST_TOLD))
    plain = [word.group().casefold().strip(",.") for word in words]
    if len(words) <= FEWEST_TOLD or plain[0] not in lexicon.shells:
        return content
    points_back = not lexicon.demonstratives.isdisjoint(plain)
    return content if points_back else Span(words[1].start(), content.end)


def past_bound_cue(text: str, content: Span, lexicon: Lexicon) -> Span:
    """Move the start of what is denied past "X, who said that", to what X said."""
    for cue in lexicon.cues_before.find_all(text, content.start, content.end):
        if BREAK.search(text, content.start, cue.start):
            break
        before = text[content.start : cue.start].casefold().split()[-1:]
        if before in ([lexicon.pack.relative], [lexicon.pack.relative_person]):
            return past_complementizer(text, Span(cue.end, content.end), lexicon)
    return content


def is_bound(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Say whether a reporting word stands in a relative clause or under a negator.

    "A report that said" is one too: the noun reports.
    """
    start = max(0, cue.start - WORDS_BEFORE)
    end = before_adverbs(text, start, cue.start, lexicon)
    before = " ".join(text[start:end].casefold().split()[-1:])
    return (
        before in lexicon.relatives or before in lexicon.links or is_negated_cue(text, cue, lexicon)
    )


def is_noun(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Say whether a reporting word is a noun or belongs to one: "the reports of P", "so-called"."""
    if text[max(0, cue.start - 1) : cue.start] == "-" or is_attributive(text, cue, lexicon):
        return True
    if not lexicon.noun_words.at(text, cue.start):
        return False
    before = text[max(0, cue.start - WORDS_BEFORE) : cue.start].rsplit(maxsplit=1)[-1:]
    if before and lexicon.articles.at(before[0], 0):
        return True
    following = FOLLOWING.match(text, cue.end)
    return following is not None and lexicon.cues_before.at(text, following.end()) is not None


def is_attributive(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Say whether a reporting word stands between an article and a noun: "the alleged fraud"."""
    if not lexicon.attributives.at(text, cue.start):
        return False
    before = text[max(0, cue.start - WORDS_BEFORE) : cue.start].rsplit(maxsplit=1)[-1:]
    leads = bool(before) and (
        lexicon.articles.at(before[0], 0) is not None or before[0].casefold() in lexicon.owners
    )
    return leads and lexicon.complementizers.at(text, cue.end + 1) is None


def before_adverbs(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a stretch ends without the adverbs and auxiliaries at its end."""
    position = end
    while words := text[start:position].rsplit(maxsplit=1)[-1:]:
        word = lexicon.auxiliaries.at(words[0], 0)
        if word is None or word.end < len(words[0]):
            break
        position = start + text[start:position].rindex(words[0])
    return position


def is_negated_cue(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Say whether a negator, a purpose or a form of "be" stands right before a reporting word.

    "Did not say" reports nothing, nor does "came to say"; who "was told" does not speak.
    """
    before = text[max(0, cue.start - WORDS_BEFORE) : cue.start].casefold().split()[-2:]
    is_passive = before[-1:] in lexicon.be_forms and not lexicon.participles.at(text, cue.start)
    return " ".join(before) in lexicon.negators or before[-1:] in lexicon.purposes or is_passive


def is_tag(text: str, cue: Cue, sentence: Span, lexicon: Lexicon) -> bool:
    """Say whether a reporting word opens a tag that ends the sentence: "P, said X on Monday."."""
    if not text[sentence.start : cue.start].rstrip().endswith(","):
        return False
    if lexicon.cues_after.find(text, cue.start, cue.end) is None:
        return False
    if lexicon.complementizers.find(text, cue.end, sentence.end):
        return False
    subject = subject_after(text, cue.end, sentence.end, lexicon)
    if subject is None:
        return False
    rest = tight(text, Span(subject.end, sentence.end))
    apposed = (lexicon.subject_stops, lexicon.articles, lexicon.titles, lexicon.unnamed)
    return rest.end == rest.start or any(words.at(text, rest.start) for words in apposed)


def content_after(text: str, cue: Cue, sentence: Span, lexicon: Lexicon) -> Span:
    """Return what is reported after a reporting word, circumstances of the telling left out."""
    start = past_day(text, cue.end, sentence.end, lexicon)
    shell = shell_at(text, tight(text, Span(start, sentence.end)).start, lexicon)
    if shell and cue.denies:
        return shell
    limit = min(start + LONGEST_INSERT, sentence.end)
    link = lexicon.complementizers.find(text, start, limit)
    if (
        link
        and cue.denies
        and points_back_only(text, tight(text, Span(link.start, sentence.end)), lexicon)
    ):
        return tight(text, Span(link.start, sentence.end))
    if link and leads_to(text, cue, Span(start, link.start), lexicon):
        # "said if P, Q" is a condition, "asked if P" is none.
        goes_on = COMMA.search(text, link.end, sentence.end) is not None
        is_condition = goes_on and link.words in lexicon.conditionals
        if not is_condition:
            return tight(text, Span(link.end, sentence.end))
        start = link.start
    elif lexicon.subject_stops.at(text, tight(text, Span(start, sentence.end)).start):
        after = INSERT_END.search(text, start, limit)
        is_same = after is not None and not SENTENCE_END.search(text, start, after.start())
        start = after.end() if after and is_same else start
    return past_listener(text, cue, tight(text, Span(start, sentence.end)), lexicon)


def leads_to(text: str, cue: Cue, between: Span, lexicon: Lexicon) -> bool:
    """Say whether nothing stands between a reporting word and "that" but when, where or to whom."""
    if BREAK.search(text, between.start, between.end):
        return False
    if lexicon.cues_before.find(text, between.start, between.end):
        return False
    inner = tight(text, between)
    short = words_in(text, inner) <= SHORT_INSERT and "," not in text[inner.start : inner.end]
    first = text[inner.start : inner.end].split(maxsplit=1)[:1]
    is_day = bool(first) and first[0].casefold() in lexicon.calendar_words
    return (
        short
        or is_day
        or lexicon.subject_stops.at(text, inner.start) is not None
        or lexicon.listeners.at(text, inner.start) is not None
        or is_listener(text, cue, inner, lexicon)
    )


def is_listener(text: str, cue: Cue, between: Span, lexicon: Lexicon) -> bool:
    """Say whether a stretch behind "told" or "warned" is whom it was said to."""
    return (
        lexicon.addressing.at(text, cue.start) is not None
        and words_in(text, between) <= LONGEST_LISTENER
        and lexicon.coordinators.find(text, between.start, between.end) is None
    )


def past_day(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a text goes on behind the day of the telling: "denied on Monday P"."""
    words = list(islice(DAY_WORD.finditer(text, start, end), 2))
    for word in words:
        if word.group(1).strip(",").casefold() in lexicon.calendar_words:
            bracket = BRACKET.match(text, word.end(1), end)
            return bracket.end() if bracket else word.end(1)
        if lexicon.subject_stops.at(text, word.start(1)) is None:
            break
    return start


def past_complementizer(text: str, span: Span, lexicon: Lexicon) -> Span:
    """Move the start of a span past a leading "that"."""
    inner = tight(text, span)
    link = lexicon.complementizers.at(text, inner.start)
    return tight(text, Span(link.end, inner.end)) if link else inner
