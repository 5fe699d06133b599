"""What is looked at before the day: each check says how it stands, and what to do about it."""
