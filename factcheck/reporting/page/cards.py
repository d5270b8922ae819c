"""A finding as the page shows it: what its view holds, with cautions, decision and links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.contract.entries import FindingEntry
from factcheck.records.verdicts import Verdict
from factcheck.reporting.page.anchors import Anchors
from factcheck.reporting.page.facets import Facet, marks_of
from factcheck.reporting.views.deciding import answer_in_words, contrary_in_words
from factcheck.reporting.views.findings import FindingView, Side
from factcheck.reporting.views.joining import joined_in_words
from factcheck.reporting.views.quotes import Quote
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.views.standing import Standing, standing_of
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import OTHER, Wording

# Beyond this many quotes of one side the rest is folded: all of it is there, two are seen.
OPEN_QUOTES = 3


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A quote and, for each of its sources, the anchor of its place in the article's text."""

    quote: Quote
    places: tuple[tuple[Source, str], ...]


@dataclass(frozen=True, slots=True)
class CardSide:
    """One side: what names it, the quotes to show at once, and those that are folded."""

    label: str
    quotes: tuple[PlacedQuote, ...]
    folded: tuple[PlacedQuote, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One finding on the page.

    ``language`` is that of its title and reason, ``marks`` are its choices of each filter,
    ``further`` the statements that are named and not quoted, each with its place,
    ``with_context`` the quotes that have a sentence before or behind them, ``contrary`` the answers
    against the one in ``decision``, ``standing`` that reviewers confirm it or disagree, or "".
    """

    view: FindingView
    anchor: str
    language: str
    sides: tuple[CardSide, ...]
    more: str
    further: tuple[tuple[Source, str], ...]
    cautions: tuple[str, ...]
    with_context: tuple[Quote, ...]
    decision: tuple[str, ...]
    contrary: tuple[str, ...]
    standing: str
    joined: tuple[str, ...]
    marks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes cards of the views of one document, in one language."""

    sources: Sources
    anchors: Anchors
    facets: tuple[Facet, ...]

    @property
    def wording(self) -> Wording:
        """The words of the page."""
        return self.sources.wording

    def card(self, view: FindingView) -> Card:
        """Return the card of a finding."""
        entry = view.entry
        labels = _labels(view)
        return Card(
            view=view,
            anchor=self.anchors.findings[entry.id],
            language=_language(entry, self.wording),
            sides=tuple(
                self._side(side, label) for side, label in zip(view.sides, labels, strict=True)
            ),
            more=self._more(view),
            further=self._further(view),
            cautions=cautions_of(view, self.wording),
            with_context=tuple(
                quote
                for side in view.sides
                for quote in side.quotes
                if quote.before or quote.behind
            ),
            decision=_decision(entry, self.wording),
            contrary=contrary_in_words(entry, self.wording),
            standing=_standing(entry, self.wording),
            joined=joined_in_words(entry.joined, self.wording),
            marks=marks_of(view, self.facets),
        )

    def _side(self, side: Side, label: str) -> CardSide:
        quotes = tuple(self._placed(quote) for quote in side.quotes)
        # One quote alone is not worth a fold.
        cut = OPEN_QUOTES if len(quotes) > OPEN_QUOTES + 1 else len(quotes)
        said = self.wording.say(f"page.card.{label}", speakers=side.speakers)
        return CardSide(said, quotes[:cut], quotes[cut:])

    def _placed(self, quote: Quote) -> PlacedQuote:
        places = (self.anchors.statements[identity] for identity in quote.ids)
        return PlacedQuote(quote, tuple(zip(quote.sources, places, strict=True)))

    def _more(self, view: FindingView) -> str:
        if not view.more:
            return ""
        number = self.wording.count(len(view.more), "statement")
        return self.wording.say("finding.farther_off", statements=number)

    def _further(self, view: FindingView) -> tuple[tuple[Source, str], ...]:
        others = self.sources.pick(view.entry.more)
        return tuple((self.sources.source(s), self.anchors.statements[s.id]) for s in others)


def _labels(view: FindingView) -> tuple[str, ...]:
    if len(view.sides) == 2:
        return "one_side", "other_side"
    return ("joint" if view.entry.verdict is Verdict.AGREEMENT else "itself",)


def _language(entry: FindingEntry, wording: Wording) -> str:
    return wording.language if wording.language in entry.tellings else OTHER


def cautions_of(view: FindingView, wording: Wording) -> tuple[str, ...]:
    """Return what a reader should bear in mind about where a finding's statements come from."""
    entry = view.entry
    said = []
    if view.for_review:
        said.append(f"{wording.say('finding.for_review')} {wording.say('finding.review_first')}")
    if view.days:
        said.append(wording.say("finding.days", days=view.days))
    if not entry.cross_outlet:
        said.append(wording.say("finding.within_one_outlet"))
    said += _on_origins(entry, wording)
    for publisher in entry.publishers:
        outlets, name = ", ".join(map(visible, publisher.outlets)), visible(publisher.name)
        owned = wording.say("finding.one_publisher", name=name, outlets=outlets)
        said.append(f"{wording.say('finding.publisher')} {owned}")
    return tuple(said)


def _on_origins(entry: FindingEntry, wording: Wording) -> list[str]:
    names = ", ".join(map(visible, entry.origin_names))
    if entry.verdict is not Verdict.AGREEMENT:
        if not entry.one_origin or len(entry.outlets) < 2:
            return []
        says = wording.say("finding.one_origin_says", name=names)
        return [f"{wording.say('finding.one_origin')} {says}"]
    if entry.origins >= len(entry.outlets):
        return []
    outlets = wording.count(len(entry.outlets), "outlet")
    origins = wording.count(entry.origins, "origin")
    says = wording.say("finding.fewer_origins", outlets=outlets, origins=origins, names=names)
    return [f"{wording.say('finding.caution')} {says}"]


def _decision(entry: FindingEntry, wording: Wording) -> tuple[str, ...]:
    """Return what a reviewer answered, in lines; the note is the page's to set apart."""
    review = entry.review
    if review is None:
        return ()
    answer = answer_in_words(review.answer, entry.verdict, wording)
    parts = [wording.say("page.card.decided", answer=answer)]
    if review.by:
        parts.append(wording.say("page.card.decided_by", by=visible(review.by)))
    if review.at:
        # The day is enough for a reader; the file of decisions has the second.
        parts.append(wording.say("page.card.decided_at", at=visible(review.at)[:10]))
    if review.matched != "exact":
        matched = wording.named("page.matched", review.matched)
        parts.append(wording.say("page.card.matched", matched=matched))
    return tuple(parts)


def _standing(entry: FindingEntry, wording: Wording) -> str:
    standing = standing_of(entry)
    if standing not in (Standing.CONFIRMED, Standing.DISPUTED):
        return ""
    return wording.named("standings", standing)
