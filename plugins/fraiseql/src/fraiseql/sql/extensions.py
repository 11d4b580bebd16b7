"""Extensions of PostgreSQL that values and operators need."""

from __future__ import annotations

from fraiseql.plan.refusal import EXTENSION_MISSING, refuse
from fraiseql.sql.catalog import TYPE_EXTENSIONS
from fraiseql.sql.columns import Columns


def require_extension(extension: str | None, columns: Columns, path: str) -> None:
    """Refuse what the database cannot do, before it is asked.

    Args:
        extension: None where there is nothing to require.
        columns: of the database.
        path: in the arguments, for the error.

    Raises:
        GraphQLError: the database does not have the extension.
    """
    if extension is not None and extension not in columns.source.extensions:
        raise refuse(
            f"{path} needs the PostgreSQL extension {extension}, which this database does not "
            f"have on its search_path; install it by: CREATE EXTENSION {extension} CASCADE;",
            code=EXTENSION_MISSING,
        )


def require_type(sql_type: str, columns: Columns, path: str) -> None:
    """Refuse values of a type that the database does not have; as :func:`require_extension`."""
    require_extension(TYPE_EXTENSIONS.get(sql_type), columns, path)
