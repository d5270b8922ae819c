"""Charts: what a report's views show, drawn as SVG for a file, a page, paper and a phone."""
