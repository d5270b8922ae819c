"""Tests of what reviewers decided."""
