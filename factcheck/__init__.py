"""factcheck: agreements and conflicts between news articles of several outlets."""

__version__ = "0.1.0"
