"""What papers are made of, before any format: blocks, words and what is reported of the record."""
