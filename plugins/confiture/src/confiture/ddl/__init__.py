"""From DDL files to ordered statements; nothing here talks to a server."""
