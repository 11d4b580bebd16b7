"""Rules over the database that the DDL files make; each asks the catalogs one question."""
