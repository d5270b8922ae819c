"""Training of the embedded models; nothing of it is imported when articles are judged."""
