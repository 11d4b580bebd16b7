"""Sphinx configuration of the Fraise site."""

import sys
from pathlib import Path

from pygments.lexers.sql import PostgresLexer

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

project = "Fraise"
author = "The Fraise authors"
project_copyright = "2026, The Fraise authors"
extensions = ["myst_parser", "fraise_reference"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "changelog.d", "examples/**/README.md"]
html_theme = "furo"
html_title = "Fraise"
html_theme_options = {"source_directory": "docs/"}
suppress_warnings: list[str] = []
nitpicky = False


def setup(app):
    """All SQL of this site is PostgreSQL's: function bodies between dollars and all."""
    app.add_lexer("sql", PostgresLexer)
