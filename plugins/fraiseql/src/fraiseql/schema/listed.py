"""Abstract types that are listed without a source of their own: each of their types has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fraise_hookspecs.errors import Where

from fraiseql.errors import DeclarationError
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import RootModel
from fraiseql.schema.models import Models


def check_listed(models: Models, roots: Iterable[RootModel]) -> None:
    """Check that there are rows of every abstract type that is listed.

    Args:
        models: of the schema.
        roots: its root fields.

    Raises:
        DeclarationError: one of its types has no source, or it has no ``id`` in common.
    """
    for subject, what, where in _listed(models, roots):
        abstract = models.abstract(subject)
        common = models.common(subject)
        if abstract is None or common.source is not None:
            continue
        without = [name for name in abstract.members if models.objects[name].source is None]
        if without:
            raise DeclarationError(
                f"{what} reads {subject}, which has no source, and neither has {without[0]}.",
                hint=f"Give {without[0]} the source of its rows, or {subject} that of all rows.",
                where=where,
            )
        if "id" not in common.fields or common.fields["id"].method is not None:
            raise DeclarationError(
                f"{what} reads {subject} from the sources of its types, and it has no attribute "
                "`id`.",
                hint="Annotate `id: UUID`; lists are ordered by it when all else is equal.",
                where=where,
            )


def _listed(models: Models, roots: Iterable[RootModel]) -> Iterator[tuple[str, str, Where]]:
    """Types that root fields and relations read, what reads them, and where that is declared."""
    for root in roots:
        if root.subject is not None and root.function is None:
            where = place_of(models.common(root.subject).cls)
            yield root.subject, f"The root field {root.name}", where
    for model in models.objects.values():
        for field in model.fields.values():
            if field.relation is not None:
                where = place_of(model.cls, field.key)
                yield field.relation.target, f"The relation {model.name}.{field.name}", where
