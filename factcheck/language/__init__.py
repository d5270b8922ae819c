"""Language knowledge: the packs and word lists of `rules/languages`, and how text is searched."""
