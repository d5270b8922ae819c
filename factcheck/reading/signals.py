"""The compiled signals of ``rules/outlets.yaml``: one question to a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.reading.lines import LONGEST_LINE
from factcheck.reading.outlet_schema import Citation, OutletFile
from factcheck.reading.patterns import (
    AnyOf,
    Hit,
    PatternError,
    Placeholders,
    any_of,
    compile_pattern,
    plain_blanks,
)
from factcheck.records.passages import LeftOut

# How much of a line is looked at for a dateline, or for something glued to its end.
WINDOW = 300
Steps = tuple[str | int, ...]
Sourced = tuple[Steps, str]


class SignalError(Exception):
    """Patterns that do not compile, each with its place in the file and what is wrong."""

    def __init__(self, faults: tuple[Sourced, ...]) -> None:
        super().__init__(f"{len(faults)} patterns do not compile")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a line that is not prose: where, why, and the outlet that it names as written."""

    start: int
    end: int
    reason: str
    outlet: str = ""


class Signals:
    """Everything that the file knows, compiled once; SignalError with every bad pattern."""

    def __init__(self, file: OutletFile, names: Mapping[str, str]) -> None:
        self._fill = Placeholders.of(names)
        self._known = any_of(names)
        check = _sourced(file)
        self._refuse_bad(check)
        self._publishers = self._any(file.publishers)
        self._copyrights = self._any(file.copyrights, any_case=True)
        self._datelines = self._any(file.datelines)
        self._tails = self._any(file.tails, any_case=True)
        self._credit_lines = self._any(file.credits.lines)
        self._credit_starts = self._any(file.credits.beginnings)
        self._credit_ends = self._any(_at_end(file.credits.endings))
        wires = any_of([key for wire in file.wires for key in (wire.name, *wire.aliases)])
        self._citations = {
            language: compile_pattern(_citation(citation, self._known, wires))
            for language, citation in sorted(file.citations.items())
        }
        self._general = self._furniture_of(file, None)
        limited = {outlet for group in file.furniture for outlet in group.outlets}
        self._special = {outlet: self._furniture_of(file, outlet) for outlet in sorted(limited)}

    def publisher(self, text: str) -> Cut | None:
        """Find the outlet that a line at the top names as its publisher."""
        return _cut(self._publishers.search(text[:WINDOW]), LeftOut.PAGE_LINE)

    def copyright(self, text: str) -> Cut | None:
        """Find the outlet that a line at the bottom names as the owner."""
        return _cut(self._copyrights.search(text[:WINDOW]), LeftOut.COPYRIGHT)

    def dateline(self, text: str) -> Cut | None:
        """Find a dateline at the start of a paragraph."""
        return _cut(self._datelines.match(text[:WINDOW]), LeftOut.DATELINE)

    def starts_tail(self, text: str) -> bool:
        """Say whether only links follow this heading."""
        return len(text) <= WINDOW and self._tails.full_match(text) is not None

    def is_credit(self, text: str) -> bool:
        """Say whether a whole line is a photo credit."""
        return len(text) <= WINDOW and self._credit_lines.full_match(text) is not None

    def credit_start(self, text: str) -> Cut | None:
        """Find the label that opens a caption ("Picture: ")."""
        return _cut(self._credit_starts.match(text[:WINDOW]), LeftOut.CREDIT)

    def credit_end(self, text: str) -> Cut | None:
        """Find the photo credit that closes a caption."""
        return _at_end_of(self._credit_ends, text, (LeftOut.CREDIT,))

    def furniture(self, text: str, outlet: str) -> str | None:
        """Return the reason why a whole line is furniture on this outlet's page, or None."""
        if len(text) > LONGEST_LINE:
            return None
        sets = (self._general, self._special.get(outlet))
        return next((found for known in sets if known and (found := known.line(text))), None)

    def ending(self, text: str, outlet: str) -> Cut | None:
        """Find furniture glued to the end of a paragraph."""
        sets = (self._general, self._special.get(outlet))
        return next((found for known in sets if known and (found := known.ending(text))), None)

    def citations(self, text: str, language: str) -> Iterator[tuple[int, str, str]]:
        """Yield where a text credits a medium, its name, and whom it was taken from or ''.

        A language without cues of its own is read with those of every language.
        """
        known = self._citations.get(language)
        for pattern in [known] if known else self._citations.values():
            for match in pattern.finditer(plain_blanks(text)):
                yield match.start(), match["name"] or match["wire"], match["beyond"] or ""

    def _any(self, patterns: tuple[str, ...], *, any_case: bool = False) -> AnyOf:
        return AnyOf([self._fill.fill(pattern) for pattern in patterns], any_case=any_case)

    def _furniture_of(self, file: OutletFile, outlet: str | None) -> _Furniture:
        groups = [
            group
            for group in file.furniture
            if outlet in group.outlets or (outlet is None and not group.outlets)
        ]
        lines = tuple((line, group.reason) for group in groups for line in group.lines)
        ends = tuple((end, group.reason) for group in groups for end in group.endings)
        return _Furniture(
            self._any(tuple(line for line, _ in lines), any_case=True),
            tuple(reason for _, reason in lines),
            self._any(_at_end(tuple(end for end, _ in ends)), any_case=True),
            tuple(reason for _, reason in ends),
        )

    def _refuse_bad(self, patterns: Iterator[Sourced]) -> None:
        faults = []
        for steps, pattern in patterns:
            try:
                compile_pattern(self._fill.fill(pattern))
            except PatternError as error:
                faults.append((steps, str(error)))
        if faults:
            raise SignalError(tuple(faults))


@dataclass(frozen=True, slots=True)
class _Furniture:
    """Lines and endings with their reasons, index by index."""

    lines: AnyOf
    line_reasons: tuple[str, ...]
    endings: AnyOf
    ending_reasons: tuple[str, ...]

    def line(self, text: str) -> str | None:
        hit = self.lines.full_match(text)
        return self.line_reasons[hit.index] if hit else None

    def ending(self, text: str) -> Cut | None:
        return _at_end_of(self.endings, text, self.ending_reasons)


def _cut(hit: Hit | None, reason: str) -> Cut | None:
    return Cut(hit.start, hit.end, reason, hit.group("outlet")) if hit else None


def _at_end(patterns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(rf"(?:{pattern})\s*$" for pattern in patterns)


def _at_end_of(known: AnyOf, text: str, reasons: tuple[str, ...]) -> Cut | None:
    offset = max(0, len(text) - WINDOW)
    hit = known.search(text[offset:])
    if not hit:
        return None
    return Cut(offset + hit.start, len(text), reasons[hit.index % len(reasons)])


def _citation(citation: Citation, names: str, wires: str) -> str:
    """Build the pattern of a credit; blanks are optional because scrapers lose them."""
    cues, weak = any_of(citation.cues), any_of(citation.wire_cues)
    fillers, onward = any_of(citation.fillers), any_of(citation.onward)
    between = rf"\s*(?:(?i:{fillers})\s*){{0,4}}"
    end = r"(?:[^\pL\pN.]|\.(?:[^\pL\pN]|$)|$)"
    credited = rf"(?i:{cues}){between}(?P<name>{names})|(?i:{weak}){between}(?P<wire>{wires})"
    return (
        rf"(?:^|[^\pL])(?:{credited}){end}"
        rf"(?:\s*(?i:{onward})\s*(?P<beyond>{names}){end})?"
    )


def _sourced(file: OutletFile) -> Iterator[Sourced]:
    """Yield every pattern of the file with its place there."""
    plain = {
        ("publishers",): file.publishers,
        ("copyrights",): file.copyrights,
        ("datelines",): file.datelines,
        ("tails",): file.tails,
        ("credits", "lines"): file.credits.lines,
        ("credits", "beginnings"): file.credits.beginnings,
        ("credits", "endings"): file.credits.endings,
    }
    for index, group in enumerate(file.furniture):
        plain["furniture", str(index), "lines"] = group.lines
        plain["furniture", str(index), "endings"] = group.endings
    for steps, patterns in plain.items():
        for index, pattern in enumerate(patterns):
            yield (*(int(s) if s.isdigit() else s for s in steps), index), pattern
