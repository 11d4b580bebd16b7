"""Whether statements arrive, tried on a clone with rows before a file is written."""

from __future__ import annotations
