"""A page in a browser that notes all it does beside showing itself, and helps to ask about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

NOTE_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""


class WatchedPage:
    """A loaded page; ``dialogs``, ``complaints`` and ``requests`` hold what happened since."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.dialogs: list[str] = []
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.add_init_script(NOTE_VIOLATIONS)
        page.goto(address)

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    @property
    def trouble(self) -> list[str]:
        """Return whatever a page that keeps to itself does not do."""
        violations: list[str] = self.page.evaluate("window.violations || []")
        return [*self.dialogs, *self.complaints, *self.requests[1:], *violations]

    def busy_seconds(self) -> float:
        """Open the page anew; return how long its main thread worked until it can be used.

        Its own time, not the clock's: the machine may have other work too.
        """
        page = self.page.context.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(self.page.url)
        figures = session.send("Performance.getMetrics")["metrics"]
        page.close()
        return next(float(f["value"]) for f in figures if f["name"] == "TaskDuration")

    def shown(self) -> list[str]:
        """Return the ids of the findings that can be seen, from top to bottom."""
        found: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('.finding')]"
            ".filter((card) => card.checkVisibility()).map((card) => card.id)"
        )
        return found

    def focused(self) -> str:
        """Return the id of the element that has the focus."""
        found: str = self.page.evaluate("document.activeElement.id")
        return found

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def choose(self, facet: str, value: str) -> None:
        """Choose a value of a filter."""
        self.page.select_option(f"#by-{facet}", value)

    @property
    def hash(self) -> str:
        """The part of the address behind the number sign, with it."""
        found: str = self.page.evaluate("location.hash")
        return found

    @property
    def status(self) -> str:
        """What is told of how much is shown."""
        return self.page.inner_text("#shown")

    def width(self) -> int:
        """Return how wide the page is, in pixels, that which must be scrolled to as well."""
        found: int = self.page.evaluate("document.documentElement.scrollWidth")
        return found
