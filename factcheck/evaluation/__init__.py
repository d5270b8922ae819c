"""Measuring what the tool reads and finds against what people labelled by hand."""
