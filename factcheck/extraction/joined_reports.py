"""Joined reports: "X says P while accusing Y of Q", "X says P, but Z denies it"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.denied_reports import points_back_only
from factcheck.extraction.lexicon import Cue, Lexicon
from factcheck.extraction.listeners import past_listener
from factcheck.extraction.report import Attribution
from factcheck.extraction.reported_speech import (
    LONGEST_INSERT,
    build,
    content_after,
    past_complementizer,
)
from factcheck.extraction.stretches import tight, words_in
from factcheck.extraction.subjects import subject_before
from factcheck.records.particulars import Span

# How far in front of a reporting word its joining word stands, in characters.
JOINT_REACH = 30
# ", a claim Lind denied": an article, a noun, and who denies.
FEWEST_SHELL_WORDS = 3


def with_joined(text: str, report: Attribution, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return a report and those joined to it: by the same speaker, or by one set against it."""
    found = [report]
    for other in lexicon.cues_before.find_all(text, report.content.start, report.content.end):
        last = found[-1]
        contrast = contrast_before(text, last, other, lexicon)
        if contrast is not None:
            speaker, comma = contrast
            told = content_after(text, other, Span(other.start, report.content.end), lexicon)
            said = tight(text, Span(last.content.start, comma))
            found[-1] = replace(last, content=said)
            denies_it = other.denies and points_back_only(text, told, lexicon)
            found.append(build(text, other, speaker, said if denies_it else told, lexicon))
            continue
        shell = shell_before(text, last, other, lexicon)
        if shell is not None:
            speaker, comma = shell
            said = tight(text, Span(last.content.start, comma))
            found[-1] = replace(last, content=said)
            found.append(build(text, other, speaker, said, lexicon))
            continue
        joint = joint_before(text, last.content.start, other.start, lexicon)
        behind = tight(text, Span(other.end, report.content.end))
        following = past_complementizer(text, past_listener(text, other, behind, lexicon), lexicon)
        first = tight(text, Span(last.content.start, joint or last.content.start))
        if joint is not None and words_in(text, following) and words_in(text, first):
            found[-1] = replace(last, content=first)
            found.append(build(text, other, last.speaker, following, lexicon))
    return tuple(found)


def contrast_before(
    text: str, last: Attribution, other: Cue, lexicon: Lexicon
) -> tuple[Span, int] | None:
    """Return who else speaks behind ", but" or ", while", and where the comma stands, or None."""
    start = max(last.content.start, other.start - LONGEST_INSERT)
    for lead in lexicon.contrasts.find_all(text, start, other.start):
        comma = start + len(text[start : lead.start].rstrip()) - 1
        if comma <= last.content.start or text[comma] != ",":
            continue
        speaker = subject_before(text, lead.end, other.start, lexicon)
        if speaker is not None and tells_only_how(text[speaker.end : other.start], lexicon):
            return speaker, comma
    return None


def tells_only_how(between: str, lexicon: Lexicon) -> bool:
    """Say whether nothing but words for how stands between a speaker and a reporting word."""
    words = between.replace(",", " ").casefold().split()
    return all(word in lexicon.denial_manner for word in words)


def shell_before(
    text: str, last: Attribution, other: Cue, lexicon: Lexicon
) -> tuple[Span, int] | None:
    """Return who denies what was just said, and where the comma stands: ", a claim Lind denied"."""
    comma = text.rfind(",", last.content.start, other.start)
    words = text[comma + 1 : other.start].split() if other.denies and comma >= 0 else []
    if len(words) < FEWEST_SHELL_WORDS or words[1].casefold() not in lexicon.shells:
        return None
    if lexicon.articles.at(words[0], 0) is None:
        return None
    start = text.index(words[1], comma) + len(words[1])
    link = lexicon.complementizers.at(text, tight(text, Span(start, other.start)).start)
    speaker = subject_before(text, link.end if link else start, other.start, lexicon)
    return (speaker, comma) if speaker is not None else None


def joint_before(text: str, start: int, cue_start: int, lexicon: Lexicon) -> int | None:
    """Return where the joining word before a reporting word begins, or None.

    Adverbs may stand between ("and also denied"); a participle needs a comma only (", saying").
    """
    for joint in lexicon.coordinators.find_all(
        text, max(start, cue_start - JOINT_REACH), cue_start
    ):
        between = text[joint.end : cue_start].strip()
        adverb = lexicon.auxiliaries.at(between, 0) if between else None
        if not between or (adverb and adverb.end == len(between)):
            return joint.start
    before = text[start:cue_start].rstrip()
    is_participle = lexicon.participles.at(text, cue_start) is not None
    return start + len(before) - 1 if is_participle and before.endswith(",") else None
