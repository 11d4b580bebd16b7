"""Databases taken over from other migration tools, which stay usable."""
