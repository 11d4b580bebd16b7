"""Tasks: what the API shows, and what it can do."""
