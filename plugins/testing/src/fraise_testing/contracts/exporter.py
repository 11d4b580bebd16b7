"""The contract of an exporter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Context
from fraise_hookspecs.export import ExportedFile, Exporter, ExporterSpec

from fraise_testing.fake import FakeContext, load_target


class ExporterContract:
    """Subclass with a name that begins with ``Test``, set ``spec``, give a schema.

    Attributes:
        spec: the exporter.
        options: options that the export of the schema needs.
    """

    spec: ClassVar[ExporterSpec]
    options: ClassVar[Mapping[str, str]] = {}

    def make_schema(self) -> Any:  # Any: a graphql.GraphQLSchema
        """The ``graphql.GraphQLSchema`` to export."""
        raise NotImplementedError("return a graphql.GraphQLSchema")

    def make_context(self) -> Context:
        """The context of the export; a fake one unless overridden."""
        return FakeContext()

    @pytest.fixture
    def exporter(self) -> Exporter:
        """The target of the spec."""
        target: Exporter = load_target(self.spec.target)
        return target

    def export(self, exporter: Exporter) -> list[ExportedFile]:
        """One export."""
        return list(exporter(self.make_schema(), self.options, self.make_context()))

    def test_writes_files_below_the_chosen_folder(self, exporter: Exporter) -> None:
        """There is a file, each path is relative, stays below, and is used once."""
        files = self.export(exporter)
        assert files, "nothing was exported"
        for file in files:
            assert isinstance(file.content, bytes)
            assert not file.path.is_absolute(), file.path
            assert ".." not in file.path.parts, file.path
        paths = [file.path for file in files]
        assert len(set(paths)) == len(paths), "a path is used twice"

    def test_the_same_schema_gives_the_same_bytes(self, exporter: Exporter) -> None:
        """Exports can be compared in a repository."""
        assert self.export(exporter) == self.export(exporter)

    def test_writes_nothing_itself(
        self, exporter: Exporter, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The caller writes the files; the exporter only gives them."""
        monkeypatch.chdir(tmp_path)
        self.export(exporter)
        assert list(tmp_path.iterdir()) == []

    def test_an_unknown_option_is_refused(self, exporter: Exporter) -> None:
        """A misspelt option is an error, never ignored."""
        options = {**self.options, "no-such-option": "1"}
        with pytest.raises(FraiseError) as caught:
            list(exporter(self.make_schema(), options, self.make_context()))
        assert "no-such-option" in f"{caught.value} {caught.value.hint}"
