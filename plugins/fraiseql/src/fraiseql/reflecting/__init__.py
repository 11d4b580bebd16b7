"""``fraiseql generate from-db``: Python types from a database that is there already."""
