"""A document parsed, validated and within the limits."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Mapping, Sequence
from typing import Final, cast

from attrs import define, field, frozen
from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    SelectionSetNode,
    Visitor,
    parse,
    specified_rules,
    validate,
    visit,
)

from fraiseql.plan.refusal import LIMIT_EXCEEDED
from fraiseql.settings import LimitSettings

PARSE_FAILED: Final = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED: Final = "GRAPHQL_VALIDATION_FAILED"

#: After so many errors the rest of a document is not looked at.
_MOST_ERRORS: Final = 20

#: How graphql-core says that a document has too many tokens.
_TOO_LONG: Final = "Syntax Error: Document contains more than"

#: How graphql-core says that introspection asks for lists inside of lists inside of lists.
_TOO_CURIOUS: Final = "Maximum introspection depth exceeded"

#: The one suggestion that graphql-core gives even where suggestions are hidden.
_LEAF_HINT: Final = re.compile(r" Did you mean '\w+ \{ \.\.\. \}'\?$")


class UnparsableDocumentError(Exception):
    """The document is no GraphQL, or too large to be looked at."""

    def __init__(self, error: GraphQLError) -> None:
        super().__init__(error.message)
        self.errors = (error,)


class InvalidDocumentError(Exception):
    """The document does not fit the schema or the limits."""

    def __init__(self, errors: Sequence[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = tuple(errors)


@frozen(kw_only=True)
class DocumentChecks:
    """What documents are checked against.

    Attributes:
        introspection: whether clients may ask for the schema.
        suggestions: whether errors may suggest names.
    """

    schema: GraphQLSchema
    limits: LimitSettings
    introspection: bool
    suggestions: bool


@frozen
class Document:
    """A valid document."""

    node: DocumentNode
    operations: tuple[OperationDefinitionNode, ...]
    fragments: Mapping[str, FragmentDefinitionNode]


def read_document(text: str, checks: DocumentChecks) -> Document:
    """Parse and validate a document.

    All of the standard rules are always applied; limits and the ban on introspection come on top.

    Raises:
        UnparsableDocumentError: it is not GraphQL, or too large.
        InvalidDocumentError: it does not fit the schema or the limits.
    """
    node = _parse(text, checks.limits)
    _check_integers(text, node)
    document = Document(
        node,
        tuple(item for item in node.definitions if isinstance(item, OperationDefinitionNode)),
        {
            item.name.value: item
            for item in node.definitions
            if isinstance(item, FragmentDefinitionNode)
        },
    )
    _check_sizes(document, checks.limits)
    rules: Collection[type[ASTValidationRule]] = specified_rules
    if not checks.introspection:
        rules = (*specified_rules, NoSchemaIntrospectionCustomRule)
    errors = validate(
        checks.schema,
        node,
        rules,
        max_errors=_MOST_ERRORS,
        hide_suggestions=not checks.suggestions,
    )
    if errors:
        if not checks.suggestions:
            for error in errors:
                error.message = _LEAF_HINT.sub("", error.message)
        raise InvalidDocumentError([_coded(error, _code_of(error)) for error in errors])
    return document


def _check_integers(text: str, node: DocumentNode) -> None:
    """Refuse integers that CPython would refuse later, in words about itself."""
    most = sys.get_int_max_str_digits()
    if most and re.search(rf"\d{{{most + 1}}}", text):
        visit(node, _Integers(most))


class _Integers(Visitor):
    """Finds an integer of too many digits; strings may have as many as they like."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def enter_int_value(self, node: IntValueNode, *_: object) -> None:
        found = len(node.value.lstrip("-"))
        if found > self._most:
            raise UnparsableDocumentError(
                GraphQLError(
                    f"An integer must have at most {self._most} digits, found {found}.",
                    node,
                    extensions={"code": LIMIT_EXCEEDED},
                )
            )


def _parse(text: str, limits: LimitSettings) -> DocumentNode:
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > limits.document_bytes:
        raise UnparsableDocumentError(
            GraphQLError(
                f"The document must have at most {limits.document_bytes} bytes, found {size}.",
                extensions={"code": LIMIT_EXCEEDED},
            )
        )
    try:
        return parse(
            text,
            allow_empty_selection_sets=False,
            max_lexical_tokens=limits.tokens,
        )
    except GraphQLError as error:
        is_too_long = error.message.startswith(_TOO_LONG)
        code = LIMIT_EXCEEDED if is_too_long else PARSE_FAILED
        raise UnparsableDocumentError(_coded(error, code)) from error


def _code_of(error: GraphQLError) -> str:
    return LIMIT_EXCEEDED if error.message == _TOO_CURIOUS else VALIDATION_FAILED


def _coded(error: GraphQLError, code: str) -> GraphQLError:
    error.extensions = {**(error.extensions or {}), "code": code}
    return error


@define
class _Sizes:
    """What a selection asks for, fragments counted as often as they are spread.

    Attributes:
        fields: on the level of the selection itself.
    """

    aliases: int = 0
    directives: int = 0
    depth: int = 0
    fields: int = 0

    def add(self, other: _Sizes) -> None:
        self.aliases += other.aliases
        self.directives += other.directives
        self.fields += other.fields
        self.depth = max(self.depth, other.depth)


@define
class _Measure:
    """Measures selections; each fragment once, however often it is spread."""

    fragments: Mapping[str, FragmentDefinitionNode]
    _known: dict[str, _Sizes] = field(init=False, factory=dict)
    _open: set[str] = field(init=False, factory=set)

    def measure(self, selection_set: SelectionSetNode | None) -> _Sizes:
        found = _Sizes()
        for selection in () if selection_set is None else selection_set.selections:
            found.directives += len(selection.directives or ())
            if isinstance(selection, FieldNode):
                found.add(self._field(selection))
            elif isinstance(selection, FragmentSpreadNode):
                found.add(self._fragment(selection.name.value))
            else:
                found.add(self.measure(cast("InlineFragmentNode", selection).selection_set))
        return found

    def _field(self, node: FieldNode) -> _Sizes:
        inner = self.measure(node.selection_set)
        is_introspection = node.name.value in {"__schema", "__type"}
        return _Sizes(
            aliases=inner.aliases + (node.alias is not None),
            directives=inner.directives,
            depth=1 if is_introspection else inner.depth + 1,
            fields=1,
        )

    def _fragment(self, name: str) -> _Sizes:
        if name not in self._known:
            # An unknown fragment or a cycle is left to validation, which names it.
            if name in self._open or name not in self.fragments:
                return _Sizes()
            self._open.add(name)
            fragment = self.fragments[name]
            found = _Sizes(directives=len(fragment.directives or ()))
            found.add(self.measure(fragment.selection_set))
            self._open.discard(name)
            self._known[name] = found
        return self._known[name]


def _check_sizes(document: Document, limits: LimitSettings) -> None:
    measure = _Measure(document.fragments)
    errors: list[GraphQLError] = []
    for operation in document.operations:
        sizes = measure.measure(operation.selection_set)
        sizes.directives += len(operation.directives or ())
        found = {
            "levels of fields": (sizes.depth, limits.depth),
            "aliases": (sizes.aliases, limits.aliases),
            "directives": (sizes.directives, limits.directives),
            "root fields": (sizes.fields, limits.root_fields),
        }
        errors.extend(
            GraphQLError(
                f"The operation must have at most {most} {what}, found {count}.",
                operation,
                extensions={"code": LIMIT_EXCEEDED},
            )
            for what, (count, most) in found.items()
            if count > most
        )
    if errors:
        raise InvalidDocumentError(errors)
