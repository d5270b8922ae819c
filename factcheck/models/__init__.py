"""Turning statements into vectors: encoders, the bundled weights, and the cache of vectors."""
