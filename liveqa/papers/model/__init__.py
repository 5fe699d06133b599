"""What papers are made of, before any format: blocks, words and what is told of the record."""
