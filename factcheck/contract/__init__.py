"""The report as a document that programs read: its entries, how they are made, kept and read."""
