"""The file of a bundle, what it rests on, and how two of them differ."""

import attrs
import pytest
from fraise_postgres import open_database
from fraiseql.bundle.differences import compare_bundles
from fraiseql.bundle.facts import compare_facts, read_facts
from fraiseql.bundle.file import Bundle, decode_bundle, encode_bundle, read_bundle, write_bundle
from fraiseql.errors import BundleFileError, BundleVersionError

pytestmark = pytest.mark.anyio

OPERATION = {
    "name": "A", "file": "a.graphql", "id": None, "document": "d", "plans": 1, "left": 0,
    "refused": {},
}  # fmt: skip
BUNDLE = Bundle(
    engine="native",
    form="lessons 1",
    versions={"fraise-fraiseql": "0.1.0"},
    settings={"fraiseql.limits.cost": 10.0},
    signs=False,
    most=64,
    facts={"source": {}, "function": {}, "extension": {}},
    operations=[OPERATION],
    sdl="type Query {\n  é: Int\n}\n",
    lines=(b'{"a": 1}', b"second"),
)


def test_what_is_written_is_read(tmp_path):
    file = tmp_path / "a.bundle"
    write_bundle(file, encode_bundle(BUNDLE))
    assert read_bundle(file) == BUNDLE
    assert [one.name for one in tmp_path.iterdir()] == ["a.bundle"]


def test_a_bundle_is_the_same_bytes_whatever_the_order_of_its_keys():
    turned = attrs.evolve(BUNDLE, facts=dict(reversed(BUNDLE.facts.items())))
    assert encode_bundle(turned) == encode_bundle(BUNDLE)


def test_each_damaged_byte_is_seen():
    content = encode_bundle(BUNDLE)
    for index in range(len(content)):
        damaged = bytearray(content)
        damaged[index] ^= 1
        with pytest.raises((BundleFileError, BundleVersionError)):
            decode_bundle(bytes(damaged), "a.bundle")


@pytest.mark.parametrize("cut", [0, 1, 20, 100, -1])
def test_a_part_of_a_file_is_refused(cut):
    with pytest.raises(BundleFileError, match=r"a\.bundle"):
        decode_bundle(encode_bundle(BUNDLE)[:cut], "a.bundle")


def test_another_version_is_told():
    content = encode_bundle(BUNDLE).replace(b"fraise bundle 1 ", b"fraise bundle 2 ", 1)
    with pytest.raises(BundleVersionError, match="version 2"):
        decode_bundle(content, "a.bundle")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BundleFileError, match="cannot be read"):
        read_bundle(tmp_path / "none")


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path):
    file = tmp_path / "folder"
    file.mkdir()
    (file / "kept").write_text("x")
    with pytest.raises(BundleFileError, match="cannot be written"):
        write_bundle(file, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]
    assert (file / "kept").read_text() == "x"


async def test_facts_of_a_database_and_what_it_lacks_later(fraise_dsn):
    async with open_database(fraise_dsn) as database:
        await database.execute("CREATE TABLE tv_a (data jsonb NOT NULL, name text, size integer)")
        await database.execute(
            "CREATE FUNCTION fn_a(p_a int) RETURNS jsonb LANGUAGE sql AS 'SELECT NULL::jsonb'"
        )
        before = await read_facts(database, ["tv_a", "tv_none"], ["fn_a", "fn_none"])
        assert set(before["source"]) == {"tv_a"}
        assert before["source"]["tv_a"]["columns"]["size"]["cast"] == "integer"
        assert set(before["function"]) == {"fn_a"}
        assert before["extension"]["plpgsql"] is True
        assert list(compare_facts(before, before)) == []

        await database.execute("ALTER TABLE tv_a ADD COLUMN more text")
        assert list(compare_facts(before, await read_facts(database, ["tv_a"], ["fn_a"]))) == []
        await database.execute("ALTER TABLE tv_a DROP COLUMN name")
        await database.execute("ALTER TABLE tv_a ALTER COLUMN size TYPE bigint")
        await database.execute("ALTER TABLE tv_a ALTER COLUMN data DROP NOT NULL")
        await database.execute("DROP FUNCTION fn_a(int)")
        after = await read_facts(database, ["tv_a"], ["fn_a"])
        assert list(compare_facts(before, after)) == [
            "The column tv_a.data may be null.",
            "The column tv_a.name is not there.",
            "The column tv_a.size is bigint instead of integer.",
            "The function fn_a is not there.",
        ]
        sync = "CREATE OR REPLACE FUNCTION fn_sync_tv_a(uuid) RETURNS void LANGUAGE sql"
        await database.execute(f"{sync} SET timezone = 'UTC' AS ''")
        in_utc = await read_facts(database, ["tv_a"], [])
        assert in_utc["source"]["tv_a"]["time_zone"] == "UTC"
        await database.execute(f"{sync} SET timezone = 'Asia/Kolkata' AS ''")
        assert list(compare_facts(in_utc, await read_facts(database, ["tv_a"], []))) == [
            "The documents of tv_a are not made in the time zone UTC any more."
        ]
        await database.execute("CREATE FUNCTION fn_a(p_b text) RETURNS void LANGUAGE sql AS ''")
        await database.execute("DROP TABLE tv_a")
        assert list(compare_facts(before, await read_facts(database, ["tv_a"], ["fn_a"]))) == [
            "The source tv_a is not there.",
            "The function fn_a has other arguments, or gives something else back.",
        ]


def test_extensions_that_are_gone_are_told():
    wanted = {"source": {}, "function": {}, "extension": {"ltree": True}}
    (found,) = compare_facts(wanted, {**wanted, "extension": {}})
    assert "ltree" in found


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"versions": {"fraise-fraiseql": "0.2.0"}}, "fraise-fraiseql was 0.1.0 and is 0.2.0"),
        ({"settings": {"fraiseql.limits.cost": 5.0}}, "fraiseql.limits.cost was 10.0 and is 5.0"),
        ({"form": "lessons 2"}, "lessons 2"),
        ({"sdl": "type Query {\n  a: Int\n}\n"}, "+  a: Int"),
        ({"operations": []}, "The operation A (a.graphql) is not trusted any more"),
        ({"operations": [OPERATION, {**OPERATION, "name": "B"}]}, "The operation B"),
        ({"lines": (b"other", b"second")}, "2 lines of plans differ"),
        (
            {"facts": {"source": {}, "function": {}, "extension": {"ltree": True}}},
            "that it had not",
        ),
    ],
)
def test_each_difference_is_named(changes, words):
    (found,) = compare_bundles(BUNDLE, attrs.evolve(BUNDLE, **changes))
    assert words in found
    assert list(compare_bundles(BUNDLE, BUNDLE)) == []
