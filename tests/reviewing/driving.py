"""Driving the app by its keys, and reading what its screen shows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from factcheck.reviewing.app import ReviewApp

Driven = Pilot[None]
NARROW, WIDE = (80, 24), (140, 45)


def drive(
    app: ReviewApp, steps: Callable[[Driven], Awaitable[None]], size: tuple[int, int] = NARROW
) -> None:
    """Open the app, go through the steps and leave it by its key."""

    async def driven() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(pilot)
            await press(pilot, "q")

    asyncio.run(driven())


async def press(pilot: Driven, *keys: str) -> None:
    """Press keys one after the other; what each does is done when the next is pressed."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def type_in(pilot: Driven, text: str) -> None:
    """Type a text into the field and end it."""
    await press(pilot, *("space" if c == " " else c for c in text), "enter")


def text(pilot: Driven, name: str) -> str:
    """Return the text of a part of the screen by its id."""
    return str(pilot.app.screen.query_one(f"#{name}", Static).content)


def rows(pilot: Driven) -> list[str]:
    """Return the rows of the list as they read."""
    shown = pilot.app.screen.query_one("#list", OptionList)
    return [str(option.prompt) for option in shown.options]


def screen(pilot: Driven) -> list[str]:
    """Return the lines of the screen as a terminal shows them."""
    strips = pilot.app.screen._compositor.render_strips()
    return [strip.text for strip in strips]
