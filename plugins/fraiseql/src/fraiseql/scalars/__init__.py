"""The scalars that FraiseQL brings itself."""
