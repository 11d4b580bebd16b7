"""From one catalog to another: what has changed, and the statements that do it, in order."""

from __future__ import annotations
