"""What a meeting is: typed values without input or output."""
