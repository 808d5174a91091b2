"""Measurements: how well, how fast. Not part of the tests, and not shipped."""
