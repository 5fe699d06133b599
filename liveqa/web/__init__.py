"""Pages, the HTTP API, and the guard before both. No rules, no SQL."""
