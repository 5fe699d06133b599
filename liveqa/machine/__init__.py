"""The laptop: its files, clock, addresses, settings and what runs beside the loop."""
