"""Attribution: which words of a sentence are reported, by whom, with which reporting word.

Each finder looks for one shape of attribution; ``attribute`` tries them in the order of how sure
they are. All offsets are those of the article's text.
"""

from __future__ import annotations

from factcheck.extraction.answered import answered
from factcheck.extraction.closing_tags import closed, passive
from factcheck.extraction.direct_speech import quoted
from factcheck.extraction.inner_reports import inner
from factcheck.extraction.joined_reports import with_joined
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.report import Attribution
from factcheck.extraction.reported_speech import reported
from factcheck.extraction.tagged_speech import nouns, sourced, tagged
from factcheck.language.phrases import folded
from factcheck.records.particulars import Span
from factcheck.records.statements import Stance, Voice

# The most words of a content that only points back ("his regret about that").
LONGEST_SHELL = 3


def attribute(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what a sentence attributes, main attribution first; empty if nothing.

    A reporting word with nothing behind it reports nothing.
    """
    main: tuple[Attribution, ...] = ()
    for find in (quoted, answered, sourced, closed, passive, reported, tagged):
        main = main or find(text, sentence, lexicon)
    if len(main) == 1 and main[0].voice is Voice.INDIRECT:
        main = with_joined(text, main[0], lexicon)
    asides = nouns(text, sentence, lexicon, beside=main) + inner(text, sentence, main, lexicon)
    own = tuple(aside for aside in asides if not any(is_denial_in(one, aside) for one in main))
    return tuple(
        one
        for one in main + own
        if says_something(text, one, lexicon) and is_meant(text, sentence, one, lexicon)
    )


def is_meant(text: str, sentence: Span, report: Attribution, lexicon: Lexicon) -> bool:
    """Say whether a reporting word reports: a keeper who denies a striker a goal says nothing."""
    if report.cue is None:
        return True
    word = folded(text[report.cue.start : report.cue.end])
    return not any(
        word in words and beside.find(text, sentence.start, sentence.end)
        for words, beside in lexicon.senses_beside
    )


def is_denial_in(report: Attribution, aside: Attribution) -> bool:
    """Say whether an aside is only the denial of what stands in front: ", a claim that"."""
    if report.cue is None or not report.cue.denies or report.content.end > aside.content.start:
        return False
    return aside.content.start <= report.cue.start < aside.content.end


def says_something(text: str, report: Attribution, lexicon: Lexicon) -> bool:
    """Say whether a report has content of its own: "said so" and "told them that" only point back.

    What is denied may be a few words that point back, or none: they say that it is denied.
    """
    if report.cue is not None and report.cue.denies:
        return True
    words = text[report.content.start : report.content.end].split()
    points_back = bool(words) and words[-1].casefold() in lexicon.demonstratives
    is_shell = points_back and len(words) <= LONGEST_SHELL
    only_says = report.cue is not None and report.cue.stance is Stance.ASSERT
    return bool(words) and not (is_shell and only_says)
