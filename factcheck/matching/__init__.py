"""Matching: which particulars of two statements may be about one thing, and so may differ."""
