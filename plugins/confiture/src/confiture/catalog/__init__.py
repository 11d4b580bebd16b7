"""What a database has: its system catalogs, read as facts."""

from __future__ import annotations
