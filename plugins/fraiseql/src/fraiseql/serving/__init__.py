"""Serving a schema: finding it, listening, the python engine, reloading."""
