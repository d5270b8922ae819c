"""Measures: numbers with a meaning, and identifiers, with exact spans."""
