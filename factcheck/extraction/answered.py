"""Answered questions: "Asked whether P, X said no" denies P, "... X said yes" confirms it.

An answer that says more than yes or no is a report like any other.
"""

from __future__ import annotations

import re

from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.report import Attribution
from factcheck.extraction.stretches import PUNCTUATION, tight, words_in
from factcheck.extraction.subjects import subject_after, trim_subject
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice

# Who asked may stand between "asked" and "whether", in characters.
ASKER = 40
COMMA = re.compile(r",[”\"]?\s+")
# "He did not" has three words; "it" or "that report" behind a denial two.
LONGEST_ANSWER = 3
LONGEST_SHELL = 2


def answered(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Find "asked whether P, X said no" and its like: the content is P."""
    lead = lexicon.asked.at(text, sentence.start)
    limit = min(lead.end + ASKER, sentence.end) if lead else sentence.start
    link = lexicon.whether.find(text, lead.end, limit) if lead else None
    if link is None or "," in text[sentence.start : link.start]:
        return ()
    for comma in COMMA.finditer(text, link.end, sentence.end):
        answer = Span(comma.end(), sentence.end)
        told = reply(text, answer, lexicon) or quoted_reply(text, answer, lexicon)
        if told is not None:
            speaker, cue = told
            question = tight(text, Span(link.end, comma.start()))
            return (Attribution(question, speaker, cue, Voice.INDIRECT),)
    return ()


def reply(text: str, answer: Span, lexicon: Lexicon) -> tuple[Span, Cue] | None:
    """Return who answers by yes or no and with which word: "X said no", "X denied it"."""
    cue = lexicon.cues_before.find(text, answer.start, answer.end)
    speaker = (
        trim_subject(text, tight(text, Span(answer.start, cue.start)), lexicon) if cue else None
    )
    if cue is None or speaker is None:
        return None
    mark = COMMA.search(text, cue.end, answer.end)
    said = tight(text, Span(cue.end, mark.start() if mark else answer.end))
    if cue.stance in (Stance.DENY, Stance.CONFIRM):
        return (speaker, cue) if words_in(text, said) <= LONGEST_SHELL else None
    stance = yes_or_no(text[said.start : said.end], lexicon)
    return (speaker, meaning(cue, stance)) if stance else None


def quoted_reply(text: str, answer: Span, lexicon: Lexicon) -> tuple[Span, Cue] | None:
    """Return who answers by yes or no, the answer in front: '"No," X said'."""
    for cue in (
        lexicon.cues_after.find(text, answer.start, answer.end),
        lexicon.cues_before.find(text, answer.start, answer.end),
    ):
        if cue is None or cue.suffixed:
            continue
        before = text[answer.start : cue.start].strip(PUNCTUATION)
        said, _, subject = before.partition(",")
        stance = yes_or_no(said.strip(PUNCTUATION), lexicon)
        if stance is None:
            continue
        place = Span(cue.start - len(subject.rstrip()) - 1, cue.start)
        speaker = (
            trim_subject(text, tight(text, place), lexicon)
            if subject.strip(PUNCTUATION)
            else subject_after(text, cue.end, answer.end, lexicon)
        )
        if speaker is not None:
            return speaker, meaning(cue, stance)
    return None


def meaning(cue: Cue, stance: Stance) -> Cue:
    """Return a reporting word with the stance that the answer behind it gives."""
    return Cue(cue.start, cue.end, stance, denies=stance is Stance.DENY)


def yes_or_no(said: str, lexicon: Lexicon) -> Stance | None:
    """Return what an answer does: deny, confirm, or None where it says more than yes or no."""
    words = said.casefold().replace("’", "'").split()
    if not words or len(words) > LONGEST_ANSWER:
        return None
    if " ".join(words) in lexicon.yes:
        return Stance.CONFIRM
    if " ".join(words) in lexicon.no:
        return Stance.DENY
    # "She had not", "he did": a pronoun with nothing but its auxiliary.
    if words[0] not in lexicon.pronouns or len(words) == 1:
        return None
    if words[-1] in lexicon.negators_alone:
        return Stance.DENY
    is_whole = len(words) == 2 and lexicon.auxiliaries.at(words[-1], 0) is not None
    return Stance.CONFIRM if is_whole else None
