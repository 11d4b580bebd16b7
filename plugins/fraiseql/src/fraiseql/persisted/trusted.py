"""Trusted documents: the documents that an application's own clients were built with.

They lie in a folder of ``.graphql`` files.  A request names one by its SHA-256 or by the name of
its operation, or sends its text; where only trusted documents are answered, anything else is
refused before it is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen
from fraise_hookspecs import Where
from graphql import GraphQLError, print_ast

from fraiseql.errors import TrustedDocumentError, TrustedFolderError
from fraiseql.persisted.documents import (
    EXTENSION,
    PREFIX,
    DocumentRefusedError,
    hash_document,
    read_hash,
)
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

_HINT: Final = "Mend the document, or what it asks of the schema."
_KEY: Final = "fraiseql.trusted_documents.folder"


@frozen(kw_only=True)
class TrustedDocument:
    """A file of the folder.

    Attributes:
        text: as it stands in the file.
        place: of the file, for errors.
    """

    text: str
    place: str
    document: Document

    def names(self) -> Iterator[str]:
        """Names of its operations."""
        for operation in self.document.operations:
            if operation.name is not None:
                yield operation.name.value

    def spellings(self) -> set[str]:
        """Texts by which clients know it: as the file has it, and as GraphQL.js prints it."""
        return {self.text, self.text.strip(), print_ast(self.document.node)}


@frozen
class TrustedDocuments:
    """All files of the folder; none where the application has no such folder.

    Attributes:
        files: all of them.
        only: whether anything else is refused.
        hashes: the files by the SHA-256 of each of their spellings.
        names: the files by the names of their operations.
    """

    files: tuple[TrustedDocument, ...] = ()
    only: bool = False
    hashes: Mapping[str, TrustedDocument] = field(factory=dict)
    names: Mapping[str, TrustedDocument] = field(factory=dict)

    def find(self, request: GraphQLRequest) -> GraphQLRequest | None:
        """The request with the text of the file that it means; None where it means none.

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
            known = self.hashes.get(read_hash(request.extensions[EXTENSION]))
            return None if known is None else evolve(request, query=known.text)
        return None

    def _find_named(self, request: GraphQLRequest, name: str) -> GraphQLRequest | None:
        known = self.hashes.get(name.removeprefix(PREFIX).lower())
        if known is not None:
            return evolve(request, query=known.text)
        known = self.names.get(name)
        if known is None:
            return None
        return evolve(request, query=known.text, operation_name=request.operation_name or name)


def read_trusted(context: Context, schema: GraphQLSchema) -> TrustedDocuments:
    """The trusted documents of a project.

    Args:
        context: knows the project's folder and settings.
        schema: that they must fit.

    Raises:
        FraiseError: the folder cannot be read, or a document is wrong; the place is in its file.
    """
    settings: TrustedSettings = context.settings("fraiseql").trusted_documents
    files, wrong = study_trusted(context, schema)
    for error in wrong:
        raise error
    hashes = {hash_document(text): each for each in files for text in each.spellings()}
    names = {name: each for each in files for name in each.names()}
    return TrustedDocuments(tuple(files), settings.mode == "only" and bool(files), hashes, names)


def study_trusted(
    context: Context, schema: GraphQLSchema
) -> tuple[list[TrustedDocument], list[TrustedDocumentError]]:
    """The right files of the folder, and what is wrong with the others.

    Raises:
        TrustedFolderError: the folder is missing, unreadable or empty.
    """
    settings: FraiseqlSettings = context.settings("fraiseql")
    folder = settings.trusted_documents.folder
    if folder is None:
        return [], []
    # Whoever keeps the folder keeps the schema: nothing of it is hidden from them.
    checks = DocumentChecks(
        schema=schema, limits=settings.limits, introspection=True, suggestions=True
    )
    paths = _list_files(context.project / folder, folder)
    good: list[TrustedDocument] = []
    wrong: list[TrustedDocumentError] = []
    owners: dict[str, str] = {}
    for path in paths:
        place = describe_file(path, context.project) or str(path)
        try:
            read = TrustedDocument(
                text=(text := _read_text(path)), place=place, document=read_document(text, checks)
            )
            _check_names(read, owners)
        except (UnparsableDocumentError, InvalidDocumentError) as error:
            wrong += [_wrong(found, place) for found in error.errors]
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
            raise TrustedDocumentError(
                f"A trusted document cannot be run: {part.message.removesuffix('.')}.",
                hint=_HINT,
                where=Where(file.place, first.line, first.column),
            )


def _list_files(folder: Path, named: str) -> list[Path]:
    try:
        paths = sorted(path for path in folder.rglob("*.graphql") if path.is_file())
    except OSError as error:
        paths, reason = [], f"cannot be read: {error.strerror}"
    else:
        reason = "does not exist" if not folder.is_dir() else "holds no .graphql file"
    if not paths:
        raise TrustedFolderError(
            f"The folder of trusted documents, {named}, {reason}.",
            hint="Put the documents of your clients there, or leave the setting out.",
            where=Where(key=_KEY),
        )
    return paths


def _read_text(path: Path) -> str:
    try:
        # Byte for byte: the hash of a file is that of what clients send.
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UnparsableDocumentError(GraphQLError(f"Cannot be read: {error.strerror}")) from error
    except UnicodeDecodeError as error:
        message = f"Must be UTF-8: {error.reason} at byte {error.start}"
        raise UnparsableDocumentError(GraphQLError(message)) from error


def _check_names(read: TrustedDocument, owners: dict[str, str]) -> None:
    """Refuse a second operation of a name: requests could mean either."""
    for operation in read.document.operations:
        if operation.name is None:
            continue
        name = operation.name.value
        owner = owners.setdefault(name, read.place)
        if owner != read.place:
            message = f"The operation {name} stands in {owner} already"
            raise InvalidDocumentError([GraphQLError(message, operation.name)])


def _wrong(error: GraphQLError, place: str) -> TrustedDocumentError:
    first = error.locations[0] if error.locations else None
    return TrustedDocumentError(
        f"A trusted document cannot be run: {error.message.removesuffix('.')}.",
        hint=_HINT,
        where=Where(place, first.line if first else None, first.column if first else None),
    )
