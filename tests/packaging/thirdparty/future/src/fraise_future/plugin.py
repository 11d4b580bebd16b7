"""Written for the next plugin API; importing it would fail, so nobody must."""

raise RuntimeError("an incompatible plugin was imported")
