"""Attribution: which words of a sentence are reported, by whom, with which reporting word.

Each finder looks for one shape of attribution; ``attribute`` tries them in the order of how sure
they are. All offsets are those of the article's text.
"""

from __future__ import annotations

from factcheck.extraction.direct_speech import quoted
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.report import Attribution
from factcheck.extraction.reported_speech import reported
from factcheck.extraction.tagged_speech import nouns, sourced, tagged
from factcheck.records import Span


def attribute(text: str, sentence: Span, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what a sentence attributes, main attribution first; empty if nothing."""
    for find in (quoted, sourced, reported, tagged):
        found = find(text, sentence, lexicon)
        if found:
            return found + nouns(text, sentence, lexicon, beside=found)
    return nouns(text, sentence, lexicon, beside=())
