"""DDL files of a live database: where each statement stands, and the proof that they build it."""
