"""Exports: a report document in the forms that other programs take, with the same ids."""
