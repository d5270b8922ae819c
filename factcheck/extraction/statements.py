"""From an article to its statements: the entry point of extraction."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.answers.finding import find_answers
from factcheck.extraction.answers.telling import Telling
from factcheck.extraction.article_words import ArticleWords, Excerpt
from factcheck.extraction.attributes.finding import find_attributes, find_told
from factcheck.extraction.attributes.responsibility import find_responsible
from factcheck.extraction.circumstances import telling_parts
from factcheck.extraction.credited import origin_at
from factcheck.extraction.details import (
    event_time,
    find_names,
    find_terms,
    telling_time,
)
from factcheck.extraction.drafts import ArticleDrafter, Draft
from factcheck.extraction.known_names import comparable
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.measures.context import read_days, read_measures
from factcheck.extraction.name_runs import is_title_case
from factcheck.extraction.people import People
from factcheck.extraction.places import find_places
from factcheck.extraction.scope import emphatic_spans, is_hedged, is_negated, wished_spans
from factcheck.extraction.stances import Saying, fear_in, stance_in, suspicion_in
from factcheck.extraction.wording import read_wording
from factcheck.records.articles import Article
from factcheck.records.particulars import Attribute, Measure, Span
from factcheck.records.passages import PassageKind
from factcheck.records.statements import Stance, Statement, Voice


def extract(article: Article, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Return the statements of an article in the order of its text.

    ``article.text[s.start:s.end] == s.text`` holds for each of them, and likewise for contents.
    """
    drafter = ArticleDrafter(article, lexicon)
    drafts = sorted(drafter.drafts(), key=lambda d: (d.text, d.content, d.voice))
    words = ArticleWords(article.text, drafter.people, lexicon)
    return tuple(
        describe(article, f"{article.id}:{number:03d}", draft, words)
        for number, draft in enumerate(drafts, 1)
    )


def describe(article: Article, statement_id: str, draft: Draft, words: ArticleWords) -> Statement:
    """Fill in everything that the words of a draft tell."""
    text, content = article.text, draft.content
    people, lexicon = words.people, words.lexicon
    excerpt = Excerpt(words, content)
    negations, conditions = excerpt.negations, excerpt.conditions
    terms = find_terms(excerpt)
    places = find_places(text, content, lexicon)
    names = find_names(excerpt, places)
    negated = is_negated(text, content, negations)
    beside = (Span(draft.text.start, content.start), Span(content.end, draft.text.end))
    outside = tuple(Excerpt(words, span) for span in beside if span.end > span.start)
    parts = (part for one in outside for part in telling_parts(text, one.span, lexicon))
    telling = tuple(Excerpt(words, part) for part in parts)
    stance = stance_of(text, draft, negations, people, lexicon)
    measures = read_measures(article, excerpt)
    return Statement(
        id=statement_id,
        article_id=article.id,
        outlet=article.outlet,
        origin=origin_at(article, draft.text),
        start=draft.text.start,
        end=draft.text.end,
        text=text[draft.text.start : draft.text.end],
        content_start=content.start,
        content_end=content.end,
        content=text[content.start : content.end],
        speaker=draft.speaker.shown,
        speaker_mention=text[draft.mention.start : draft.mention.end] if draft.mention else "",
        speakers=draft.speaker.keys,
        cue=text[draft.cue.start : draft.cue.end] if draft.cue else "",
        stance=stance,
        voice=draft.voice,
        denied=draft.denies,
        negated=negated,
        hedged=is_hedged(text, content, lexicon),
        emphatic_spans=emphatic_spans(text, content, negations, lexicon),
        wished_spans=wished_spans(text, content, lexicon),
        rumoured=lexicon.rumours.find(text, draft.text.start, draft.text.end) is not None,
        conditional=bool(conditions),
        names=tuple(sorted({*names, *draft.present})),
        terms=terms.all,
        negated_terms=terms.negated,
        negated_spans=negations,
        conditional_spans=conditions,
        places=places,
        when=event_time(article, excerpt),
        said=telling_time(article, telling),
        language=article.language,
        measures=measures,
        attributes=(
            *find_attributes(excerpt),
            *find_responsible(Excerpt(words, draft.text), content),
            *told_beside(outside, Excerpt(words, draft.text)),
        ),
        answers=find_answers(telling_of(draft, excerpt, stance, measures)),
        wording=read_wording(excerpt, measures),
        names_speaker=names_speaker(text, draft, people, lexicon),
        said_at=tuple(place for one in telling for place in find_places(text, one.span, lexicon)),
        part=part_at(article, draft.text.start),
        candidates=draft.speaker.candidates,
        told_days=read_days(article, outside),
    )


def told_beside(outside: tuple[Excerpt, ...], whole: Excerpt) -> Iterator[Attribute]:
    """Yield what a statement tells of its speakers, unless it is a headline all in capitals."""
    if not is_title_case(whole.written):
        for excerpt in outside:
            yield from find_told(excerpt)


def telling_of(
    draft: Draft, excerpt: Excerpt, stance: Stance, measures: tuple[Measure, ...]
) -> Telling:
    """Return what the answers of a draft are read from."""
    return Telling(
        excerpt,
        draft.text,
        draft.mention,
        draft.speaker.keys,
        draft.about,
        stance,
        draft.voice,
        draft.denies,
        measures,
    )


def part_at(article: Article, offset: int) -> PassageKind:
    """Return the part of an article that a character offset lies in."""
    for passage in article.passages:
        if passage.start <= offset < passage.end:
            return passage.kind
    return PassageKind.BODY


def names_speaker(text: str, draft: Draft, people: People, lexicon: Lexicon) -> bool:
    """Say whether the mention of a speaker holds a part of the name of a person.

    A person is who has two names or more, and is introduced by a title somewhere in the article:
    other capitalised words may be an office. "The lawyer of X" names X, who does not speak.
    """
    name = draft.speaker.shown
    if draft.mention is None or " " not in name or name not in people.introduced:
        return False
    if lexicon.relations.at(text, draft.mention.start):
        return False
    mentioned = comparable(text[draft.mention.start : draft.mention.end]).split()
    return not set(mentioned).isdisjoint(comparable(name).split())


def stance_of(
    text: str, draft: Draft, negations: tuple[Span, ...], people: People, lexicon: Lexicon
) -> Stance:
    """Return the stance of the reporting word, or where that is neutral the one of the content."""
    cue = draft.cue
    fears = cue is not None and lexicon.fears.at(text, cue.start) is not None
    suspects = cue is not None and lexicon.suspicions.at(text, cue.start) is not None
    given = draft.stance is not Stance.ASSERT and not (fears or suspects)
    if draft.voice is Voice.OWN or given:
        return draft.stance
    own = frozenset(word for key in draft.speaker.keys for word in key.split())
    own = (own | people.office_words_of(draft.speaker.shown)) - lexicon.stopwords
    leaves_out = cue is None or lexicon.sources.at(text, cue.start) is None
    saying = Saying(text, draft.content, draft.voice, negations, own, leaves_out)
    if fears:
        return fear_in(saying, lexicon)
    if suspects:
        return suspicion_in(saying, lexicon)
    stance = stance_in(saying, lexicon)
    # Who admits wrongdoing accuses nobody.
    admits = cue is not None and lexicon.admits.at(text, cue.start) is not None
    return Stance.CONFIRM if admits and stance is Stance.ACCUSE else stance
