"""A list whose bar can be seen without colours."""

from __future__ import annotations

from textual.style import Style
from textual.widgets import OptionList

BAR = "option-list--option-highlighted"


class BarList(OptionList):
    """Where there are no colours the bar is reversed: Textual would show it by colour alone."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """Return the style of a part of the list."""
        style = super().get_visual_style(*component_classes, partial=partial)
        if BAR in component_classes and self.app.no_color:
            return style + Style(reverse=True)
        return style
