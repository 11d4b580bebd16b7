"""``fraiseql.Schema``: which declarations belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from graphql import GraphQLSchema

    from fraiseql.schema.build import BuiltSchema
    from fraiseql.schema.collect import Declarations


class Schema:
    """The declarations of an application; several schemas in one process do not meet.

    ``Schema("app.models", "app.mutations")`` takes every declared type, query and mutation among
    the attributes of these modules, and the types that those lead to.  Modules are read when the
    schema is built, so that a module may name itself.

    Args:
        sources: modules, dotted names of modules, or single declared classes and functions.
    """

    def __init__(self, *sources: object) -> None:
        self._sources = sources
        self._standard: BuiltSchema | None = None

    def build(self, context: Context | None = None) -> BuiltSchema:
        """Build the schema with what the plugins of a kernel bring.

        Args:
            context: a loaded kernel; without one, FraiseQL's own scalars, operators and limits.

        Raises:
            FraiseError: a declaration has no meaning, names clash, or there is no query.
        """
        # Here: a server from a bundle knows this class, and builds no schema.
        from fraiseql.schema.build import build_schema
        from fraiseql.schema.collect import collect
        from fraiseql.schema.pages import PageLimits
        from fraiseql.schema.parts import parts_of, standard_parts
        from fraiseql.settings import LimitSettings

        if context is None:
            if self._standard is None:
                limits = LimitSettings()
                self._standard = build_schema(
                    collect(self._sources),
                    standard_parts(),
                    PageLimits(limits.default_page, limits.page),
                )
            return self._standard
        settings = context.settings("fraiseql")
        limits = settings.limits
        return build_schema(
            collect(self._sources),
            parts_of(context),
            PageLimits(limits.default_page, limits.page),
            incremental=settings.http.incremental,
        )

    def declarations(self) -> Declarations:
        """What the modules and objects declare; named modules are imported.

        Raises:
            FraiseError: a module cannot be imported, or names clash.
        """
        from fraiseql.schema.collect import collect

        return collect(self._sources)

    @property
    def graphql(self) -> GraphQLSchema:
        """graphql-core's schema, built without a kernel."""
        return self.build().graphql

    def sdl(self) -> str:
        """The schema definition language, built without a kernel."""
        return self.build().sdl()
