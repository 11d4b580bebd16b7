"""What an operation reads: documents, what is cut of them, and what is put into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from attrs import define, field, frozen
from graphql import FieldNode, GraphQLSchema
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.plan.refusal import refuse
from fraiseql.plan.selection import Selector
from fraiseql.schema.model import FieldModel, ObjectModel, TypeRef
from fraiseql.schema.read import Models

#: A position below a root field: the type that it belongs to, and response keys.
Position: TypeAlias = tuple[str, tuple[str, ...]]


@define(eq=False)
class DocumentRead:
    """What is asked of the documents of an object type at one position.

    Attributes:
        keys: fields of the document that are looked at, by their key.
        whole: whether all of it is looked at, whatever the keys are.
        spliced: what is put into the document, by response key.
        computed: whether Python computes something of it, and needs it whole.
    """

    model: ObjectModel
    keys: dict[str, FieldModel] = field(factory=dict)
    whole: bool = False
    spliced: dict[str, RelationRead | EmbeddedRead] = field(factory=dict)
    computed: bool = False


@frozen(eq=False)
class RelationRead:
    """A relation that is read.

    Attributes:
        arguments: traced.
        path: response keys from the root, joined by dots; for errors.
        item: what is asked of each object.
    """

    field: FieldModel
    arguments: Mapping[str, Any]
    path: str
    item: DocumentRead


@frozen(eq=False)
class EmbeddedRead:
    """An object, or a list of them, in a document, with relations somewhere below."""

    field: FieldModel
    item: DocumentRead


@define
class Reader:
    """Reads the selections of one operation.

    Attributes:
        spliced: positions that are put into documents under ``@`` and their response key.
    """

    models: Models
    graphql: GraphQLSchema
    selector: Selector
    variables: VariableValues
    spliced: set[Position] = field(init=False, factory=set)

    def read(
        self, name: str, nodes: Sequence[FieldNode], path: tuple[str, ...] = ()
    ) -> DocumentRead:
        """What (merged) nodes ask of the documents of an object type.

        Raises:
            GraphQLError: an argument of a relation has no meaning.
        """
        model = self.models.objects[name]
        found = DocumentRead(model)
        if name in self.models.interfaces:
            found.whole = True
            found.computed = self._read_abstract(name, nodes, path)
            return found
        for key, members in self.selector.below(nodes, name).items():
            member = model.fields.get(members[0].name.value)
            if member is None:  # __typename
                continue
            below = (*path, key)
            if member.method is not None:
                found.computed = True
            elif member.relation is not None:
                found.spliced[key] = self._relation(model, member, members, below)
                self.spliced.add((name, below))
            else:
                item = self._embedded(member.type, members, below)
                if item is None or not item.spliced:
                    found.keys[member.key] = member
                else:
                    found.spliced[key] = EmbeddedRead(member, item)
                    self.spliced.add((name, below))
        return found

    def read_type(self, ref: TypeRef, nodes: Sequence[FieldNode]) -> DocumentRead | None:
        """What nodes ask of the documents of a root field; None where it gives no objects.

        Raises:
            GraphQLError: as :meth:`read`, and for relations that cannot be put in.
        """
        return self._embedded(ref, nodes, ())

    def _relation(
        self,
        model: ObjectModel,
        member: FieldModel,
        nodes: Sequence[FieldNode],
        path: tuple[str, ...],
    ) -> RelationRead:
        assert member.relation is not None
        type_: Any = self.graphql.type_map[model.name]
        arguments = get_argument_values(type_.fields[member.name], nodes[0], self.variables)
        item = self.read(member.relation.target, nodes, path)
        return RelationRead(member, arguments, ".".join(path), item)

    def _embedded(
        self, ref: TypeRef, nodes: Sequence[FieldNode], path: tuple[str, ...]
    ) -> DocumentRead | None:
        """What is asked of the objects that a field holds; None where it holds none."""
        name = ref.leaf
        if name in self.models.objects:
            found = self.read(name, nodes, path)
            if found.spliced and ref.of is not None and ref.of.of is not None:
                raise refuse(f"{'.'.join(path)}: a list of lists has no relations below.", nodes)
            return found
        self._read_abstract(name, nodes, path)
        return None

    def _read_abstract(self, name: str, nodes: Sequence[FieldNode], path: tuple[str, ...]) -> bool:
        """Whether Python computes something of an abstract type, which has no relations."""
        reads = [
            self.read(member, nodes, path)
            for member in sorted(self.models.possible_types.get(name, ()))
        ]
        if any(read.spliced for read in reads):
            raise refuse(f"{'.'.join(path)}: an abstract type has no relations below.", nodes)
        return any(read.computed for read in reads)
