"""Reads lists of collected questions as people write them."""
