"""The demonstration: a conference in its middle."""
