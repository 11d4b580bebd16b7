"""Options that several commands have."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Annotated, Any

import typer

EnvironmentOption = Annotated[
    str, typer.Option("--env", metavar="NAME", help="Environment: db/environments/NAME.yaml.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


def print_json(content: Mapping[str, Any]) -> None:  # Any: JSON values
    """Print the one JSON document of a command."""
    sys.stdout.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
