"""``fraise demo``: a music store, from nothing to answered requests."""
