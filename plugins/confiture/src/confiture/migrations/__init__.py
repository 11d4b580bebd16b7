"""Versioned migrations: files, the ledger of a database, and what runs the one by the other."""

from confiture.migrations.way_back import irreversible

__all__ = ["irreversible"]
