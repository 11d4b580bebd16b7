"""The version that this package and the native crate must share exactly.

If you change it, change ``native/accel/pyproject.toml``, ``native/crate/pyproject.toml`` and
``native/crate/Cargo.toml`` with it; a test compares all four.
"""

__version__ = "0.1.0"
