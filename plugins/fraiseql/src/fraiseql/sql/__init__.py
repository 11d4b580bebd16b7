"""SQL: what the database has, and the statements of plans."""
