"""The rulebook: topics, conditions and rules as data, and judging pairs by them."""
