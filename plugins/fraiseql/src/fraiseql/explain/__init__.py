"""How PostgreSQL answers an operation, and what would make it quicker."""
