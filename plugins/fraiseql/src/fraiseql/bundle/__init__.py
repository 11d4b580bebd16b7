"""Bundles: schema and plans of trusted documents in one file, made before serving."""
