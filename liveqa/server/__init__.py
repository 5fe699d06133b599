"""A running LiveQA: its process, the supervisor that starts it again, and what looks after it."""
