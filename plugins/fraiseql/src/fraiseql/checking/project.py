"""Checks a project: its schema by itself, then against its database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from fraise_hookspecs import FraiseError

from fraiseql.checking.database import DatabaseCheck
from fraiseql.declare.types import declaration_of
from fraiseql.persisted.trusted import study_trusted
from fraiseql.serving.blame import blame_project
from fraiseql.serving.schema import load_schema

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.schema.build import BuiltSchema


@frozen(kw_only=True)
class CheckReport:
    """What a check looked at and what it found."""

    findings: tuple[FraiseError, ...]
    types: int = 0
    sources: int = 0
    functions: int = 0
    python_fields: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def as_dict(self) -> dict[str, object]:
        """The report for machines."""
        return {
            "ok": self.ok,
            "findings": [error.as_dict() for error in self.findings],
            "checked": {
                "types": self.types,
                "sources": self.sources,
                "functions": self.functions,
                "python_fields": self.python_fields,
            },
        }


async def check_project(context: Context) -> CheckReport:
    """Check the schema that the settings name, then compare it with the database.

    Never raises for what it is there to find: also a schema that cannot be imported, or a database
    that cannot be reached, is a finding.
    """
    try:
        schema = load_schema(context)
        with blame_project(context.project):
            built = schema.build(context)
            declarations = schema.declarations()
    except FraiseError as error:
        return CheckReport(findings=(error,))
    check = DatabaseCheck(built, declarations, context.project, production=context.production)
    findings = _check_documents(context, built)
    try:
        findings += await check.find(await context.resource("database"))
    except FraiseError as error:
        findings.append(error)
    return _report(built, findings)


def _check_documents(context: Context, built: BuiltSchema) -> list[FraiseError]:
    findings: list[FraiseError] = []
    try:
        findings += study_trusted(context, built.graphql)[1]
    except FraiseError as error:
        findings.append(error)
    return findings


def _report(built: BuiltSchema, findings: list[FraiseError]) -> CheckReport:
    roots = (*built.queries.values(), *built.mutations.values())
    fields = [field for model in built.models.objects.values() for field in model.fields.values()]
    return CheckReport(
        findings=tuple(findings),
        types=sum(declaration_of(each.cls) is not None for each in built.models.objects.values()),
        sources=len(built.sources),
        functions=len(built.functions),
        python_fields=sum(root.method is not None for root in roots)
        + sum(field.method is not None for field in fields),
    )
