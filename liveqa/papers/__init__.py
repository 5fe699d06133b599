"""What a meeting leaves on paper: each paper's content written once, each format's rules once."""
