"""The terminal app of ``factcheck review``: a report on the screen, answered by keys."""
