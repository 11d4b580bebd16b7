"""Rules over the statements of migrations and DDL files."""
