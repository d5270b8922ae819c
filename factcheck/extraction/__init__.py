"""Extraction: from articles to statements, that is who said what, where and about when."""
