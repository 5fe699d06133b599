"""Reads the plan that a school or an office wrote for its people."""
