"""The first stage: a folder of scraped text files becomes articles."""
