"""The records that stages hand to each other: frozen, made of tuples, ordered and hashable.

Stages never import one another; what they share is here, with how its values read and which comes
first. Every offset counts characters of ``Article.text``, which is the decoded file with nothing
removed, so ``text[start:end]`` is exact.
"""
