"""``confiture init``."""

from __future__ import annotations

import sys

import typer

from confiture.cli.options import JsonOption, print_json


def init(ctx: typer.Context, *, as_json: JsonOption = False) -> None:
    """Write db/schema, db/seeds and db/environments with small examples that build.

    Refuses to overwrite anything.  Writes fraise.yaml if there is none.
    """
    from confiture.scaffolding import scaffold

    done = scaffold(ctx.obj.project)
    if as_json:
        print_json(done.as_dict())
        return
    for path in done.files:
        sys.stdout.write(f"wrote {path}\n")
    sys.stdout.write("\nnext: confiture build --env local --seed\n")
