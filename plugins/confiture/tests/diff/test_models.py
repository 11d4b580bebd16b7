"""Schema sources of plugins: who wants which file."""

import types

import pytest
from confiture import errors
from confiture.differ.desired import lay_out, take_over, want_files
from fraise_hookspecs import hookimpl
from fraise_hookspecs.migration import DesiredFile, SchemaSourceSpec
from fraise_testing import FakeContext

pytestmark = pytest.mark.anyio


def one_table(context, folder):
    return (DesiredFile(path="10_tables/t.sql", text="CREATE TABLE t ();\n"),)


def outside(context, folder):
    return (DesiredFile(path="../t.sql", text=""),)


def plugin(name, target):
    module = types.ModuleType(f"plugin_{name}")

    @hookimpl
    def fraise_schema_sources():
        return (SchemaSourceSpec(name=name, summary="a source", target=target),)

    module.fraise_schema_sources = fraise_schema_sources
    return module


def context_of(tmp_path, *names):
    plugins = [plugin(f"s{at}", f"{__name__}:{name}") for at, name in enumerate(names)]
    return FakeContext(plugins=plugins, project=tmp_path)


async def test_files_are_laid_over_those_that_are_there(tmp_path):
    there = tmp_path / "db/schema/own.sql"
    there.parent.mkdir(parents=True)
    there.write_text("CREATE TABLE own ();")
    wanted = await want_files(context_of(tmp_path, "one_table"))
    with lay_out(tmp_path, wanted) as root:
        found = sorted(one.name for one in (root / "db/schema").rglob("*.sql"))
    assert found == ["own.sql", "t.sql"]
    assert not root.exists()
    assert list((tmp_path / "db/schema").rglob("t.sql")) == []
    assert take_over(tmp_path, wanted) == ("db/schema/10_tables/t.sql",)
    assert (tmp_path / "db/schema/10_tables/t.sql").read_text() == "CREATE TABLE t ();\n"


async def test_without_a_source_there_is_nothing_to_compare(tmp_path):
    with pytest.raises(errors.SourceMissingError):
        await want_files(context_of(tmp_path))


@pytest.mark.parametrize("names", [("one_table", "one_table"), ("outside",)])
async def test_files_that_cannot_be(names, tmp_path):
    with pytest.raises(errors.DesiredFileError):
        await want_files(context_of(tmp_path, *names))


async def test_one_of_two_sources(tmp_path):
    wanted = await want_files(context_of(tmp_path, "one_table", "one_table"), "s1")
    assert list(wanted) == ["10_tables/t.sql"]


async def test_a_file_that_cannot_be_written(tmp_path):
    (tmp_path / "db").write_text("")
    wanted = await want_files(context_of(tmp_path, "one_table"))
    with pytest.raises(errors.DesiredFileError, match="cannot write"):
        take_over(tmp_path, wanted)
