"""Versioned migrations: files, the ledger of a database, and what runs the one by the other."""
