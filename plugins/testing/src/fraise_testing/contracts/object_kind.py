"""The contract of a kind of database objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import pytest
from fraise_accel import split_sql
from fraise_hookspecs.migration import NameReader, Namespace, ObjectKindSpec

from fraise_testing.fake import load_target


class ObjectKindContract:
    """Subclass with a name that begins with ``Test`` and set the class variables.

    Attributes:
        spec: the kind.
        named: statements, each with the name that it creates.
        unnamed: statements of the kind that name nothing.
    """

    spec: ClassVar[ObjectKindSpec]
    named: ClassVar[Mapping[str, tuple[str, ...]]]
    unnamed: ClassVar[tuple[str, ...]] = ()

    @pytest.fixture
    def reader(self) -> NameReader:
        """The target of the spec."""
        target: NameReader = load_target(self.spec.target)
        return target

    def read(self, reader: NameReader, statement: str) -> tuple[str, ...] | None:
        """The name that the kind reads from a statement."""
        (parsed,) = split_sql(statement)
        opening = " ".join(parsed.head).upper() + " "
        prefixes = [each for each in self.spec.prefixes if opening.startswith(each + " ")]
        assert prefixes, f"no prefix of {self.spec.name} opens: {statement}"
        longest = max(prefixes, key=len)
        return reader(parsed.head, len(longest.split()))

    def test_prefixes_are_written_as_they_are_compared(self) -> None:
        """Upper case, one blank between the words."""
        assert self.spec.prefixes
        for prefix in self.spec.prefixes:
            assert prefix == " ".join(prefix.upper().split())

    def test_each_prefix_has_an_example(self) -> None:
        """So that no prefix goes untested."""
        openings = [
            " ".join(split_sql(statement)[0].head).upper() + " "
            for statement in (*self.named, *self.unnamed)
        ]
        for prefix in self.spec.prefixes:
            assert any(opening.startswith(prefix + " ") for opening in openings), prefix

    def test_names_are_read(self, reader: NameReader) -> None:
        """The name is what the statement creates."""
        for statement, name in self.named.items():
            assert self.read(reader, statement) == name, statement

    def test_statements_without_a_name(self, reader: NameReader) -> None:
        """They give None, and never an error."""
        for statement in self.unnamed:
            assert self.read(reader, statement) is None, statement
        assert self.named or self.spec.namespace is Namespace.NONE

    def test_a_statement_that_ends_too_early(self, reader: NameReader) -> None:
        """A file in the making gives a name or None, and never an error."""
        for statement in self.named:
            (parsed,) = split_sql(statement)
            for prefix in self.spec.prefixes:
                words = len(prefix.split())
                for length in range(words, len(parsed.head)):
                    name = reader(parsed.head[:length], words)
                    assert name is None or isinstance(name, tuple)
