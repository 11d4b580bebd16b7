"""Trusted documents: the documents that an application's own clients were built with.

They lie in a folder of ``.graphql`` files, or in manifests that the tools of clients write.  A
request names one by its id, its SHA-256 or the name of its operation, or sends its text; where only
trusted documents are answered, anything else is refused before it is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen
from graphql import GraphQLError, print_ast

from fraiseql.errors import TrustedDocumentError
from fraiseql.persisted.documents import (
    EXTENSION,
    PREFIX,
    DocumentRefusedError,
    hash_document,
    read_name,
)
from fraiseql.persisted.folder import list_files, read_file
from fraiseql.persisted.manifests import read_manifest
from fraiseql.persisted.texts import TrustedText
from fraiseql.plan.document import (
    Document,
    DocumentChecks,
    InvalidDocumentError,
    UnparsableDocumentError,
    read_document,
)
from fraiseql.plan.model import ErrorPart, Location, Plan
from fraiseql.request import AnswerKind, GraphQLRequest
from fraiseql.serving.blame import describe_file

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from graphql import GraphQLSchema

    from fraiseql.settings import FraiseqlSettings, TrustedSettings

NOT_TRUSTED: Final = "DOCUMENT_NOT_TRUSTED"


@frozen(kw_only=True)
class TrustedDocument:
    """A document that clients may name.

    Attributes:
        source: its text, and where it stands.
    """

    source: TrustedText
    document: Document

    @property
    def text(self) -> str:
        """As it stands in its file or manifest."""
        return self.source.text

    def names(self) -> Iterator[str]:
        """What it is called beside its hash: its id, or the names of its operations.

        A manifest's operations are known by their ids alone, because two releases of a client may
        have different operations of a name.
        """
        if self.source.id is not None:
            yield self.source.id
            return
        for operation in self.document.operations:
            if operation.name is not None:
                yield operation.name.value

    def spellings(self) -> set[str]:
        """Texts by which clients know it: as it stands there, and as GraphQL.js prints it."""
        return {self.text, self.text.strip(), print_ast(self.document.node)}


@frozen
class TrustedDocuments:
    """All trusted documents; none where the application has neither folder nor manifests.

    Attributes:
        files: all of them.
        only: whether anything else is refused.
        hashes: the documents by the SHA-256 of each of their spellings.
        names: the documents by what they are called.
    """

    files: tuple[TrustedDocument, ...] = ()
    only: bool = False
    hashes: Mapping[str, TrustedDocument] = field(factory=dict)
    names: Mapping[str, TrustedDocument] = field(factory=dict)

    def find(self, request: GraphQLRequest) -> GraphQLRequest | None:
        """The request with the text of the document that it means; None where it means none.

        Raises:
            DocumentRefusedError: it means none, and only trusted documents are answered.
        """
        found = self._find(request)
        if found is None and self.only:
            message = "Only documents that this server knows can be run here."
            error = GraphQLError(message, extensions={"code": NOT_TRUSTED})
            raise DocumentRefusedError(AnswerKind.REFUSED, error)
        return found

    def _find(self, request: GraphQLRequest) -> GraphQLRequest | None:
        if not self.files:
            return None
        if request.query:
            known = self.hashes.get(hash_document(request.query))
            return None if known is None else evolve(request, query=known.text)
        if request.document_id is not None:
            return self._find_named(request, request.document_id)
        if EXTENSION in request.extensions:
            # What a manifest calls a document need not be its hash.
            return self._find_named(request, read_name(request.extensions[EXTENSION]))
        return None

    def _find_named(self, request: GraphQLRequest, name: str) -> GraphQLRequest | None:
        plain = name.removeprefix(PREFIX)
        known = self.names.get(name) or self.names.get(plain) or self.hashes.get(plain.lower())
        if known is None:
            return None
        request = evolve(request, query=known.text)
        if known.source.id is not None or request.operation_name or name not in self.names:
            return request
        return evolve(request, operation_name=name)


def read_trusted(context: Context, schema: GraphQLSchema) -> TrustedDocuments:
    """The trusted documents of a project.

    Args:
        context: knows the project's folder and settings.
        schema: that they must fit.

    Raises:
        FraiseError: folder or manifest cannot be read, or a document is wrong; the place is in
            its file.
    """
    settings: TrustedSettings = context.settings("fraiseql").trusted_documents
    files, wrong = study_trusted(context, schema)
    for error in wrong:
        raise error
    hashes = {hash_document(text): each for each in files for text in each.spellings()}
    names = {name: each for each in files for name in each.names()}
    return TrustedDocuments(
        files=tuple({each.text: each for each in files}.values()),
        only=settings.mode == "only" and settings.is_used,
        hashes=hashes,
        names=names,
    )


def study_trusted(
    context: Context, schema: GraphQLSchema
) -> tuple[list[TrustedDocument], list[TrustedDocumentError]]:
    """The right documents of folder and manifests, and what is wrong with the others.

    Raises:
        TrustedFolderError: the folder is missing, unreadable or empty.
        TrustedManifestError: a manifest is missing, unreadable, malformed or empty.
    """
    settings: FraiseqlSettings = context.settings("fraiseql")
    # Whoever keeps the documents keeps the schema: nothing of it is hidden from them.
    checks = DocumentChecks(
        schema=schema, limits=settings.limits, introspection=True, suggestions=True
    )
    good: list[TrustedDocument] = []
    wrong: list[TrustedDocumentError] = []
    known: dict[str, Document] = {}
    owners: dict[str, TrustedText] = {}
    for found in _list_texts(context, settings.trusted_documents):
        if isinstance(found, TrustedDocumentError):
            wrong.append(found)
            continue
        try:
            if found.text not in known:
                known[found.text] = read_document(found.text, checks)
            read = TrustedDocument(source=found, document=known[found.text])
            _check_operation(read)
            _check_names(read, owners)
        except (UnparsableDocumentError, InvalidDocumentError) as error:
            wrong += [_blame(one, found) for one in error.errors]
        else:
            good.append(read)
    return good, wrong


def require_runnable(file: TrustedDocument, plan: Plan) -> None:
    """Refuse a document whose plan fails whatever its variables are.

    Raises:
        TrustedDocumentError: it does.
    """
    for part in plan.parts:
        if isinstance(part, ErrorPart):
            first = part.locations[0] if part.locations else Location(1, 1)
            raise file.source.refuse(part.message, first.line, first.column)


def _list_texts(
    context: Context, settings: TrustedSettings
) -> Iterator[TrustedText | TrustedDocumentError]:
    """All texts, and the errors of files of the folder that cannot be read."""
    if settings.folder is not None:
        for path in list_files(context.project / settings.folder, settings.folder):
            yield read_file(path, describe_file(path, context.project) or str(path))
    for name in settings.manifests:
        path = context.project / name
        yield from read_manifest(path, describe_file(path, context.project) or str(path))


def _check_operation(read: TrustedDocument) -> None:
    """Refuse a document that is not what its manifest says of it."""
    source = read.source
    if source.name is None:
        return
    found = [
        (one.operation.value, one.name.value if one.name else None)
        for one in read.document.operations
    ]
    if found != [(source.operation, source.name)]:
        message = (
            f"The manifest says that it is the {source.operation} {source.name} and nothing else"
        )
        raise InvalidDocumentError([GraphQLError(message)])


def _check_names(read: TrustedDocument, owners: dict[str, TrustedText]) -> None:
    """Refuse a second document of a name: requests could mean either."""
    source = read.source
    for name in read.names():
        owner = owners.setdefault(name, source)
        # Manifests of several releases of a client share most of their documents.
        same = owner.text == source.text and owner.id == source.id is not None
        if owner is source or same:
            continue
        what = "operation" if source.id is None else "id"
        line = f", line {owner.line}," if owner.line else ""
        names = [one.name for one in read.document.operations if one.name]
        raise InvalidDocumentError(
            [
                GraphQLError(
                    f"The {what} {name} stands in {owner.file}{line} already",
                    [one for one in names if one.value == name],
                )
            ]
        )


def _blame(error: GraphQLError, source: TrustedText) -> TrustedDocumentError:
    first = error.locations[0] if error.locations else None
    return source.refuse(
        error.message, first.line if first else None, first.column if first else None
    )
