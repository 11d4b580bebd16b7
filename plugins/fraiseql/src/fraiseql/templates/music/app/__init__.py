"""A music store: what its API shows, and what it can do."""
