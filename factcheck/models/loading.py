"""Loading a model folder without a word from the libraries: one clear line where it fails."""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError

CHATTY_LIBRARIES = ("sentence_transformers", "transformers", "huggingface_hub")


def load(called: str, folder: Path, opened: Callable[[Path], Any]) -> Any:
    """Return the model that ``opened`` makes of the folder, ready to compute.

    ``called`` is how a message names the model. Raises ModelError with the library's own first line
    if the folder cannot be loaded.
    """
    # Silenced twice: the first time lets the library be imported that owns the bars of the second.
    with quiet_libraries():
        import sentence_transformers  # noqa: F401

        with quiet_libraries():
            try:
                return opened(folder).eval()
            except Exception as error:  # the library raises whatever lies below it
                first = (str(error).splitlines() or [type(error).__name__])[0]
                raise ModelError(f"{called} cannot be loaded: {first}") from None


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Silence the model libraries' warnings, log lines and bars, and restore them afterwards."""
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        for name in CHATTY_LIBRARIES:
            logger = logging.getLogger(name)
            stack.callback(logger.setLevel, logger.level)
            logger.setLevel(logging.ERROR)
        stack.enter_context(hidden_bars())
        yield


@contextmanager
def hidden_bars() -> Iterator[None]:
    """Hide the bar that transformers shows while loading, if that library is imported yet."""
    if "transformers" not in sys.modules:
        yield
        return
    from transformers.utils import logging as untyped

    bars: Any = untyped

    shown = bars.is_progress_bar_enabled()
    bars.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            bars.enable_progress_bar()
