"""Rules over migrations, DDL files and schemas; see ``docs/architecture/lint.md``."""
