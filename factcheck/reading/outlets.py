"""The outlet book: which outlets there are, by which names, and the signals of their pages."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from factcheck.errors import RuleFileError
from factcheck.reading.outlet_schema import Labels, Outlet, OutletFile
from factcheck.reading.signals import SignalError, Signals
from factcheck.yaml_files import fault_in, load_yaml


class OutletBook:
    """Known outlets and wires, and the compiled signals by which a page shows them."""

    def __init__(self, file: OutletFile) -> None:
        self.outlets: tuple[Outlet, ...] = file.outlets
        self.labels: Labels = file.labels
        self._spellings = dict(spellings(file))
        self._folded = {key.casefold(): name for key, name in self._spellings.items()}
        self._families = {outlet.name: outlet.family or outlet.name for outlet in file.outlets}
        self._domains = {d.casefold(): o.name for o in file.outlets for d in o.domains}
        self.wires = frozenset(wire.name for wire in file.wires)
        self.signals = Signals(file, self._spellings)

    def canonical(self, written: str) -> str:
        """Return the outlet's one name for a spelling or domain, or the spelling itself."""
        plain = " ".join(written.split())
        return self._folded.get(plain.casefold()) or self.by_domain(plain) or plain

    def knows(self, written: str) -> bool:
        """Say whether this is a listed spelling or domain of an outlet or wire."""
        return " ".join(written.split()).casefold() in self._folded

    def by_domain(self, host: str) -> str | None:
        """Return the outlet of a host name: its own domain, else the nearest domain above."""
        labels = host.casefold().removeprefix("www.").split(".")
        above = (".".join(labels[index:]) for index in range(len(labels) - 1))
        return next((self._domains[domain] for domain in above if domain in self._domains), None)

    def by_url(self, url: str) -> str | None:
        """Return the outlet of a web address, or None."""
        try:
            host = urlsplit(url).hostname
        except ValueError:
            return None
        return self.by_domain(host) if host else None

    def family(self, outlet: str) -> str:
        """Return the publishing house of an outlet; an unknown outlet is its own."""
        return self._families.get(outlet, outlet)


def spellings(file: OutletFile) -> list[tuple[str, str]]:
    """Return every spelling of every outlet and wire with the one name that it stands for."""
    outlets = [(key, o.name) for o in file.outlets for key in (o.name, *o.aliases, *o.domains)]
    wires = [(key, w.name) for w in file.wires for key in (w.name, *w.aliases)]
    return outlets + wires


def load_outlets(path: Path) -> OutletBook:
    """Read ``outlets.yaml``.

    Raises RuleFileError with every fault and its place: a pattern that does not compile, a
    spelling that stands for two outlets, an unknown outlet name.
    """
    file = load_yaml(path, OutletFile)
    faults = [fault_in(path, steps, message) for steps, message in _mix_ups(file)]
    if faults:
        raise RuleFileError(tuple(faults))
    try:
        return OutletBook(file)
    except SignalError as error:
        bad = (fault_in(path, steps, f"bad pattern: {why}") for steps, why in error.faults)
        raise RuleFileError(tuple(bad)) from None


def _mix_ups(file: OutletFile) -> list[tuple[tuple[str | int, ...], str]]:
    """Find spellings with two owners, and furniture of outlets that are not listed."""
    owners: dict[str, str] = {}
    found: list[tuple[tuple[str | int, ...], str]] = []
    entries = [(("outlets", i), o.name, o.domains + o.aliases) for i, o in enumerate(file.outlets)]
    entries += [(("wires", i), w.name, w.aliases) for i, w in enumerate(file.wires)]
    for steps, name, others in entries:
        for key in sorted({key.casefold() for key in (name, *others)}):
            if owners.setdefault(key, name) != name:
                found.append((steps, f"{key!r} already stands for {owners[key]!r}"))
    known = {outlet.name for outlet in file.outlets}
    for index, group in enumerate(file.furniture):
        for place, outlet in enumerate(group.outlets):
            if outlet not in known:
                found.append((("furniture", index, "outlets", place), f"no outlet {outlet!r}"))
    return found
