"""The models of a project and the folder of its DDL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fraise_hookspecs.migration import DesiredFile

from fraiseql.modelling.model import Tables
from fraiseql.modelling.objects import objects_of
from fraiseql.modelling.sync import SyncPlan, plan_sync
from fraiseql.modelling.tables import read_tables
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import parts_of
from fraiseql.serving.blame import blame_project
from fraiseql.serving.schema import load_schema

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


def load_tables(context: Context) -> Tables:
    """The models of the schema that the settings name.

    Raises:
        FraiseError: the schema cannot be loaded, or a model cannot be stored.
    """
    schema = load_schema(context)
    limits = context.settings("fraiseql").limits
    with blame_project(context.project):
        return read_tables(
            schema.declarations(),
            parts_of(context),
            PageLimits(limits.default_page, limits.page),
        )


def schema_folder(project: Path) -> Path:
    """Where a project has its DDL."""
    return project / "db" / "schema"


def want_files(context: Context, folder: Path) -> tuple[DesiredFile, ...]:
    """What ``fraiseql schema sync`` would write into a folder; for Confiture.

    Raises:
        FraiseError: see :func:`load_tables` and :func:`plan_sync`; or a block was edited.
    """
    plan = plan_sync(objects_of(load_tables(context)), folder)
    plan.refuse_edited()
    return tuple(
        DesiredFile(path=path.relative_to(folder).as_posix(), text=text)
        for path, text in sorted(plan.texts.items())
    )


def plan_project(context: Context, *, force: bool = False) -> SyncPlan:
    """What ``fraiseql schema sync`` would do.

    Raises:
        FraiseError: see :func:`load_tables` and :func:`plan_sync`.
    """
    objects = objects_of(load_tables(context))
    return plan_sync(objects, schema_folder(context.project), force=force)
