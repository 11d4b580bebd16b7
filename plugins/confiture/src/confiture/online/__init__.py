"""Changes while a database is used: safe forms of statements, phases, and advice."""
