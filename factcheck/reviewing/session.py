"""A review that goes on: what is listed, where the reviewer is, and what is kept of his answers.

Nothing is told as kept before it is on the disk. Before each answer the file is looked at again:
what somebody else has answered meanwhile is shown first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.contract.entries import FindingEntry
from factcheck.errors import FactcheckError
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.deciding import answer_in_words
from factcheck.reporting.views.labels import LABELS
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.review.choosing import is_undecided
from factcheck.review.deciding import Answered, decision_on
from factcheck.review.decisions import Answer, Decision, answers_to, taking_back, time_after
from factcheck.review.standing import reviewer_of, standing_of
from factcheck.reviewing.access import Access, Desk
from factcheck.reviewing.choice import Choice, listed
from factcheck.reviewing.place import Place
from factcheck.reviewing.subjects import Subject, subject_of


@dataclass(frozen=True, slots=True)
class Told:
    """What came of it, in one line; ``failed`` where something was not kept."""

    text: str
    failed: bool = False


class Session:
    """One reviewer at one report. ``at`` is the id of the finding in view, "" where none is."""

    def __init__(self, desk: Desk, access: Access, wording: Wording, place: Place) -> None:
        """Take up a review where it stopped."""
        self.access, self.wording = access, wording
        self.sources = Sources.of(desk.document, wording)
        self.numbers = _numbers(desk)
        self.drafts = dict(place.notes)
        self.given: list[str] = []
        self._stamp = access.stamp()
        self._put(desk)
        self.subjects = self._subjects()
        self.at = place.finding
        self.choose(place.choice)

    @property
    def place(self) -> Place:
        """Where the review stands now."""
        return Place(self.at, self.choice, tuple(sorted(self.drafts.items())))

    @property
    def here(self) -> FindingEntry | None:
        """The finding in view."""
        return self.findings.get(self.at)

    def label(self, finding: str) -> str:
        """Return the short name of a finding, such as C1."""
        return f"{LABELS[self.findings[finding].verdict]}{self.numbers[finding]}"

    def choose(self, choice: Choice) -> None:
        """List other findings; the one in view stays so where it is still listed."""
        self.choice = choice
        self.listed = listed(self.desk.document, self.subjects, choice)
        if self.at not in self.listed:
            self.at = self.listed[0] if self.listed else ""

    def search(self, words: str) -> None:
        """List the findings that hold these words, among those that are chosen otherwise."""
        self.subjects = self._subjects()
        self.choose(replace(self.choice, words=" ".join(words.split())))

    def go_on(self) -> Told | None:
        """Go to the next finding of the list that waits for an answer, round its end."""
        start = self.listed.index(self.at) + 1 if self.at else 0
        for finding in (*self.listed[start:], *self.listed[:start]):
            if finding != self.at and is_undecided(self.findings[finding]):
                self.at = finding
                return None
        return Told(self._say("none_waits"))

    def refresh(self) -> Told | None:
        """Read the decisions again where the file has changed; tell what others answered."""
        stamp = self.access.stamp()
        if stamp == self._stamp:
            return None
        try:
            desk = self.access.read()
        except FactcheckError as error:
            return Told(self._say("not_read", reason=visible(str(error))), failed=True)
        self._stamp = stamp
        new = self._new_in(desk)
        self._put(desk)
        return Told(" ".join(map(self._heard, new))) if new else None

    def answer(self, answer: Answer) -> Told:
        """Keep an answer about the finding in view, with the note that was written for it."""
        if not self.here:
            return Told(self._say("nothing_here"))
        if answer not in answers_to(self.here.verdict):
            told = self.named(answer, self.here.verdict)
            return Told(self._say("no_answer_to_it", answer=told))
        note = self.drafts.get(self.at, "")
        own = self.own_word(self.at)
        if own and own.answer is answer and not note:
            return Told(self._say("so_already", finding=self.label(self.at)))
        return self._answer(self.here, answer, note)

    def note(self, text: str) -> Told:
        """Keep a note with the own answer, or for the answer to come."""
        note = " ".join(text.split())
        if not self.here:
            return Told(self._say("nothing_here"))
        own = self.own_word(self.at)
        if own is None:
            self.drafts[self.at] = note
            if not note:
                del self.drafts[self.at]
            return Told(self._say("note_waits" if note else "note_gone"))
        self.drafts[self.at] = note
        return self._answer(self.here, own.answer, note)

    def undo(self) -> Told:
        """Take back the own answer about the finding in view, else the last one of this session."""
        finding = self.at if self.at and self.own_word(self.at) else self._last_given()
        word = self.own_word(finding) if finding else None
        if word is None:
            return Told(self._say("nothing_to_undo", by=visible(self.access.by)))
        met = self._met(finding)
        if met:
            return met
        at = time_after(self.access.now(), self.desk.about.get(finding, ()))
        kept = self._keep(taking_back(word, by=self.access.by, at=at))
        if not kept:
            self.at = finding if finding in self.listed else self.at
            self.given = [one for one in self.given if one != finding]
        answer = self.named(word.answer, self.findings[finding].verdict)
        return kept or Told(self._say("undone", finding=self.label(finding), answer=answer))

    def own_word(self, finding: str) -> Decision | None:
        """Return what this reviewer last answered about a finding."""
        standing = standing_of(self.desk.about.get(finding, ()))
        return standing.word_of(self.access.by) if standing else None

    def named(self, answer: str, verdict: Verdict) -> str:
        """Return an answer about a finding of a verdict in words."""
        return answer_in_words(answer, verdict, self.wording)

    def _answer(self, finding: FindingEntry, answer: Answer, note: str) -> Told:
        met = self._met(finding.id)
        if met:
            return met
        at = time_after(self.access.now(), self.desk.about.get(finding.id, ()))
        said = Answered(answer, self.access.by, at, note)
        failed = self._keep(decision_on(self.desk.document, finding, said))
        if failed:
            return failed
        self.drafts.pop(finding.id, None)
        self.given = [*(one for one in self.given if one != finding.id), finding.id]
        told = self.named(answer, finding.verdict)
        return Told(
            self._say("kept", finding=self.label(finding.id), answer=told)
            + "".join(f" {visible(notice)}" for notice in self.desk.notices)
        )

    def _met(self, finding: str) -> Told | None:
        """Look at the file again; tell where others decided about this finding meanwhile."""
        known = {decision.id for decision in self.desk.about.get(finding, ())}
        told = self.refresh()
        if told and told.failed:
            return told
        if any(d.id not in known for d in self.desk.about.get(finding, ())):
            news = told.text if told else ""
            return Told(self._say("look_first", news=news), failed=True)
        return None

    def _keep(self, decision: Decision) -> Told | None:
        try:
            desk = self.access.keep((decision,))
        except FactcheckError as error:
            return Told(self._say("not_kept", reason=visible(str(error))), failed=True)
        self._stamp = self.access.stamp()
        self._put(desk)
        return None

    def _put(self, desk: Desk) -> None:
        self.desk = desk
        self.findings = {finding.id: finding for finding in desk.document.findings}

    def _subjects(self) -> Mapping[str, Subject]:
        return {
            name: subject_of(finding, self.label(name), self.sources)
            for name, finding in self.findings.items()
        }

    def _new_in(self, desk: Desk) -> list[tuple[str, Decision]]:
        there = {one.id for about in self.desk.about.values() for one in about}
        return [
            (finding, one)
            for finding, about in desk.about.items()
            for one in about
            if one.id not in there
        ]

    def _heard(self, news: tuple[str, Decision]) -> str:
        finding, decision = news
        key = "heard_undo" if decision.undoes else "heard"
        who = visible(reviewer_of(decision))
        answer = self.named(decision.answer, self.findings[finding].verdict)
        return self._say(key, who=who, finding=self.label(finding), answer=answer)

    def _last_given(self) -> str:
        return next((one for one in reversed(self.given) if self.own_word(one)), "")

    def _say(self, key: str, **values: object) -> str:
        return self.wording.say(f"reviewing.told.{key}", **values)


def _numbers(desk: Desk) -> dict[str, int]:
    """Number the findings within each verdict, as the report does."""
    numbers: dict[str, int] = {}
    seen: dict[str, int] = {}
    for finding in desk.document.findings:
        seen[finding.verdict] = seen.get(finding.verdict, 0) + 1
        numbers[finding.id] = seen[finding.verdict]
    return numbers
