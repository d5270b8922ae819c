"""Reviewing: what people answered about findings."""
