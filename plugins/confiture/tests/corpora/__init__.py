"""Schemas of other people as proof of the differ; they lie beside the checkout."""
