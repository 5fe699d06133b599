"""The one door: who asks, what they may send, and the single writer behind it."""
