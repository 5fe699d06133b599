"""The demonstration: a conference under way."""
