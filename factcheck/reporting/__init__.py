"""Writing a finished report: Markdown for people, JSON for programs, both byte for byte stable."""
