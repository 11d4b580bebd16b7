"""The source of declarations: where they stand, what stands below attributes, read once a file."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import fraiseql
import pytest
from fraise_testing.modules import load_module
from fraiseql import Schema, errors
from fraiseql.schema.annotations import place_of
from fraiseql.schema.docstrings import attribute_docs, line_of, source_of

TEXT = '''
import fraiseql

def decorate(cls):
    return cls

class Outer:
    first: int
    """The first."""

    @decorate
    class Inner(int):
        x = 1
        """Of an assignment."""
        y: int = 2
        z: int
        """Of
           two lines."""

def make():
    class Local:
        a: int
        "Plain quotes."
    return Local

if True:
    class Late:
        b: int
        """Below a condition."""
else:
    class Late:
        b: int
        """Not this one."""

try:
    class Tried:
        c: int
        """Below a try."""
except ValueError:
    pass

class Child(Outer):
    first: int
    second: str
    """The second."""
'''


def load(path: Path, text: str) -> ModuleType:
    path.write_text(text, encoding="utf-8")
    return load_module(path)


@pytest.fixture
def module(tmp_path, request) -> Any:
    name = f"sources_{request.node.name.replace('[', '_').strip(']')}"
    yield load(tmp_path / f"{name}.py", TEXT)
    del sys.modules[name]


def test_strings_below_attributes(module):
    assert attribute_docs(module.Outer) == {"first": "The first."}
    assert attribute_docs(module.Outer.Inner) == {
        "x": "Of an assignment.",
        "z": "Of\ntwo lines.",
    }
    assert attribute_docs(module.make()) == {"a": "Plain quotes."}
    assert attribute_docs(module.Tried) == {"c": "Below a try."}
    assert attribute_docs(module.Child) == {"first": "The first.", "second": "The second."}
    assert attribute_docs(int) == {}
    assert attribute_docs(type("Made", (), {})) == {}


def test_lines_and_files(module):
    assert line_of(module.Outer) == 7
    assert line_of(module.Outer.Inner) == 11
    assert line_of(module.make) == 20
    place = place_of(module.Outer, "first")
    assert (place.file, place.line, place.key) == (module.__file__, 7, "Outer.first")
    made = type("Made", (), {"__module__": module.__name__})
    assert (place_of(made).file, place_of(made).line) == (module.__file__, None)
    assert line_of(len) is None


def test_a_file_that_has_changed_is_read_again(module):
    path = Path(module.__file__)
    assert source_of(module.Outer).line == 7
    path.write_text("\n\n" + TEXT, encoding="utf-8")
    assert source_of(module.Outer).line == 9
    path.write_text("class Outer(:", encoding="utf-8")
    assert source_of(module.Outer) is None
    path.unlink()
    assert source_of(module.Outer) is None
    assert attribute_docs(module.Child) == {}


def test_a_file_is_parsed_once_however_many_classes_it_holds(tmp_path, monkeypatch):
    """Asked class by class, inspect took minutes for the models of a large application."""
    lines = ["import fraiseql", "from uuid import UUID"]
    for number in range(40):
        lines += ["", '@fraiseql.type(source="tv_x")', f"class T{number}:", "    id: UUID"]
        lines += [f"    f{each}: str\n    '''Text {each}.'''" for each in range(10)]
        lines.append(f"t{number} = fraiseql.find_many(T{number})")
    module = load(tmp_path / "sources_many.py", "\n".join(lines) + "\n")
    parsed = []
    parse = ast.parse

    def count(*arguments: Any, **more: Any) -> Any:
        parsed.append(arguments)
        return parse(*arguments, **more)

    monkeypatch.setattr(ast, "parse", count)
    text = Schema(module).sdl()
    assert text.count('  """Text 9."""\n  f9: String!\n') == 40
    # this file, and those of classes that FraiseQL brings itself
    assert len(parsed) < 10
    del sys.modules["sources_many"]


FIRST = """
from __future__ import annotations
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import UUID
import fraiseql
if TYPE_CHECKING:
    from sources_second import Album, Page

@fraiseql.type(source="tv_artist")
class Artist:
    id: UUID
    albums: list[Album]
    pages: Page[Album] | None
    best: "Album | None"
"""
SECOND = """
from __future__ import annotations
from typing import TYPE_CHECKING, Generic, TypeVar
import fraiseql
if TYPE_CHECKING:
    from sources_first import Artist
T = TypeVar("T")

@fraiseql.type
class Page(Generic[T]):
    items: list[T]
    of: Artist | None

@fraiseql.type
class Album:
    by: Artist
    next: Page[Album] | None

@fraiseql.query
def album() -> Album | None: ...
"""


def test_modules_may_name_each_other(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    first = load(tmp_path / "sources_first.py", FIRST)
    second = load(tmp_path / "sources_second.py", SECOND)
    text = Schema(first, second).sdl()
    assert "albums: [Album!]!" in text
    assert "pages: AlbumPage\n" in text
    assert "best: Album\n" in text
    assert "by: Artist!" in text
    with pytest.raises(errors.AnnotationError, match="name 'Artist' is not defined") as caught:
        Schema(second).sdl()
    assert "give the module that declares it to fraiseql.Schema" in str(caught.value.hint)
    for name in ("sources_first", "sources_second"):
        del sys.modules[name]


def test_the_public_names_are_there():
    assert {"scalar", "enum", "interface", "union", "argument"} <= set(dir(fraiseql))
