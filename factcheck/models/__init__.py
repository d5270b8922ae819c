"""Models over sentences: encoder and entailment, the bundled weights, and what is kept of them."""
