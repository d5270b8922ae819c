"""Findings: judgements folded, with their sides, what they say, and how sure they are."""
