"""Documents, programs and SQL texts made to be awkward."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

KEYS = [
    "id",
    "name",
    "albums",
    "a",
    "é",
    'q"uote',
    "back\\slash",
    "",
    "__typename",
    "long_key_name_17",
]
TYPES = ["Artist", "Album", "Track é"]
LEAVES = ["any", "int", "float", "string", "boolean", "id", "text", "enum"]
ENUM = {"kind": "leaf", "type": "enum", "name": "Genre", "values": {"rock": "ROCK", "é\n": "E"}}

NUMBERS = [
    "0", "-0", "3.0", "-3.00", "1e2", "1E+2", "12e-1", "120e-1", "0.5", "1e400", "-0.0e9", "9" * 40,
    "2147483647", "2147483648", "-2147483648", "-2147483649", "21474836470e-1", "0.000000001e9",
    "1e99999999999", "1e-99999999999", "0e99999999999",
]  # fmt: skip
WRONG = [
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"-", b".", b"e", b"+", b"0", b"tru", b"nul",
    b"\x00", b"\x1f", b"\x7f", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\\u12", b"\xef\xbb\xbf", b"NaN",
    b"Infinity", b"'", b"/**/", b"\xc2\xa0",
]  # fmt: skip

numbers = st.one_of(
    st.integers(-(2**33), 2**33).map(str),
    st.sampled_from(NUMBERS),
)
plain_strings = st.one_of(
    st.text(max_size=20),
    st.sampled_from([*KEYS, *TYPES, "rock", "é\n", "x" * 15, "x" * 16, "x" * 17, "y" * 70]),
    st.text(alphabet='ab"\\\n\u0001é😀', min_size=10, max_size=90),
).filter(lambda text: not any(0xD800 <= ord(character) < 0xE000 for character in text))


@st.composite
def json_strings(draw: st.DrawFn, texts: st.SearchStrategy[str] = plain_strings) -> str:
    """A JSON string, in one of the many ways to write it."""
    text = draw(texts)
    way = draw(st.integers(0, 3))
    if way == 0:
        return json.dumps(text)
    if way == 1:
        return '"' + "".join(f"\\u{unit:04X}" for unit in _units(text)) + '"'
    if way == 2:
        return json.dumps(text, ensure_ascii=False).replace("/", "\\/")
    return json.dumps(text, ensure_ascii=False)


def _units(text: str) -> list[int]:
    encoded = text.encode("utf-16-be")
    return [int.from_bytes(encoded[at : at + 2]) for at in range(0, len(encoded), 2)]


spaces = st.sampled_from(["", "", "", " ", "  ", "\n\t\r "])
scalars = st.one_of(
    numbers, json_strings(), st.sampled_from(["true", "false", "null", "null", '"\\ud800"'])
)


@st.composite
def _arrays(draw: st.DrawFn, children: st.SearchStrategy[str]) -> str:
    items = draw(st.lists(children, max_size=4))
    space = draw(spaces)
    return f"[{space}" + f"{space},{space}".join(items) + f"{space}]"


@st.composite
def _objects(draw: st.DrawFn, children: st.SearchStrategy[str]) -> str:
    keys = json_strings(st.sampled_from(KEYS))
    members = draw(st.lists(st.tuples(keys, children), max_size=6))
    typed = draw(st.sampled_from([None, *TYPES, "Unknown"]))
    if typed is not None:
        place = draw(st.integers(0, len(members)))
        members.insert(place, ('"__typename"', json.dumps(typed)))
    space = draw(spaces)
    body = f"{space},{space}".join(f"{key}{space}:{space}{value}" for key, value in members)
    return f"{{{space}{body}{space}}}"


documents = st.recursive(
    scalars, lambda children: st.one_of(_arrays(children), _objects(children)), max_leaves=25
)


@st.composite
def records(draw: st.DrawFn) -> str:
    """A list of objects that have nearly the same keys, as rows of one table do."""
    keys = draw(st.lists(st.sampled_from([*KEYS, "k" * 25, "k" * 40]), max_size=20))
    value = st.one_of(scalars, documents)
    colon = draw(st.sampled_from([": ", ":", " : "]))
    written = []
    for _ in range(draw(st.integers(0, 5))):
        own = list(keys)
        if own and draw(st.booleans()):
            place = draw(st.integers(0, len(own) - 1))
            own[place : place + draw(st.integers(0, 1))] = draw(
                st.lists(st.sampled_from(KEYS), max_size=2)
            )
        members = [f"{json.dumps(key)}{colon}{draw(value)}" for key in own]
        written.append("{" + draw(st.sampled_from([", ", ", ", ",", " ,"])).join(members) + "}")
    return "[" + ", ".join(written) + "]"


@st.composite
def malformed(draw: st.DrawFn) -> bytes:
    """A document with something wrong somewhere, most of the time."""
    document = bytearray(draw(documents).encode())
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(document)))
        way = draw(st.integers(0, 3))
        if way == 0:
            del document[place:]
        elif way == 1:
            del document[place : place + draw(st.integers(1, 4))]
        else:
            document[place:place] = draw(st.sampled_from(WRONG))
    return bytes(document)


RESPONSE_KEYS = ["id", "Name", "é", 'k"', "x", "y", "z", "response_key_of_17b"]
PLAIN_LEAVES = [{"kind": "leaf", "type": name} for name in LEAVES[:-1]]
ENUMS = [ENUM, {key: value for key, value in ENUM.items() if key != "name"}]


@st.composite
def nodes(draw: st.DrawFn, depth: int = 3) -> dict[str, Any]:
    """A node of a program; one composite, because nested strategies are slow to show."""
    kind = draw(st.sampled_from(["leaf", "list", "object", "object", "abstract"]))
    if kind == "leaf" or depth == 0:
        leaf: dict[str, Any] = draw(st.sampled_from([*PLAIN_LEAVES, *ENUMS]))
        return leaf
    if kind == "list":
        return {"kind": kind, "nonnull": draw(st.booleans()), "of": draw(nodes(depth - 1))}
    if kind == "object":
        return {"kind": kind, "type": "Artist", "fields": _draw_fields(draw, depth)}
    names = draw(st.lists(st.sampled_from(TYPES), min_size=1, max_size=2, unique=True))
    return {
        "kind": kind,
        "discriminator": draw(st.sampled_from(["__typename", "name"])),
        "types": {name: _draw_fields(draw, depth) for name in names},
    }


def _draw_fields(draw: st.DrawFn, depth: int) -> list[dict[str, Any]]:
    fields: list[dict[str, Any]] = []
    for key in draw(st.lists(st.sampled_from(RESPONSE_KEYS), max_size=5, unique=True)):
        field = {
            "key": key,
            "source": draw(st.sampled_from(KEYS)),
            "field": draw(st.sampled_from(["Artist.name", "Album.é"])),
            "nonnull": draw(st.booleans()),
            "node": draw(nodes(depth - 1)),
        }
        fields.append(field)
    if draw(st.booleans()):
        constant = {
            "key": "__typename",
            "constant": draw(st.sampled_from(['"Artist"', " [1, 2 ] "])),
        }
        fields.insert(draw(st.integers(0, len(fields))), constant)
    return fields


@st.composite
def programs(draw: st.DrawFn) -> dict[str, Any]:
    """A whole program."""
    nonnull = draw(st.booleans())
    return {"version": 1, "field": "Query.é", "nonnull": nonnull, "node": draw(nodes())}


@st.composite
def matching(draw: st.DrawFn, node: dict[str, Any]) -> str:
    """A document that mostly fits a node, so that the depths of a program are reached."""
    if draw(st.integers(0, 11)) == 0:
        return draw(st.one_of(scalars, documents))
    space = draw(spaces)
    match node["kind"]:
        case "list":
            items = draw(st.lists(matching(node["of"]), max_size=4))
            return f"[{space}" + f"{space},{space}".join(items) + f"{space}]"
        case "object":
            members = []
            fields = node["fields"]
        case "abstract":
            name = draw(st.sampled_from(sorted(node["types"])))
            members = [f"{json.dumps(node['discriminator'])}:{json.dumps(name)}"]
            fields = node["types"][name]
        case _:
            return draw(_fitting(node["type"]))
    for field in fields:
        if "source" in field and draw(st.integers(0, 9)):
            key = draw(json_strings(st.just(field["source"])))
            members.append(f"{key}{space}:{space}{draw(matching(field['node']))}")
    members.extend(draw(st.lists(st.builds('"other": {}'.format, scalars), max_size=2)))
    return f"{{{space}{f'{space},{space}'.join(draw(st.permutations(members)))}{space}}}"


def _fitting(leaf: str) -> st.SearchStrategy[str]:
    integers = st.integers(-(2**31), 2**31 - 1).map(str)
    return {
        "any": documents,
        "int": integers,
        "float": numbers,
        "string": json_strings(),
        "boolean": st.sampled_from(["true", "false"]),
        "id": st.one_of(json_strings(), integers),
        "text": st.one_of(json_strings(), numbers),
        "enum": st.sampled_from(['"rock"', '"ro\\u0063k"', '"é\\n"']),
    }[leaf]


SQL_FRAGMENTS = [
    "SELECT 1", "select 'it''s'", "E'a\\'b'", "e'\\\\'", "U&'\\0041'", 'U&"d\\0061t"', "b'01'",
    "n'x'", "x'1F'", "$$body;$$", "$tag$ $$ ; $tag$", "$1", "$", "$é$x$é$", '"Quoted ""name"""',
    '"a.b"', "public . tb_user", 'a."B".c', "a.b.", "..", "1.5e-3", "0x1F", "0b2", "1_000", ".5",
    "1..2", "-- comment ;\n", "--", "/* a /* nested */ ; */", "/*", "*/", ";", ";", ";", ";;", "\n",
    "\r\n", "\r", "\t", " ", "(", ")", "(SELECT 1; SELECT 2)", "[1:2]", "::text", "'a'\n'b'",
    "E'a' -- c\n '\\''", "'a' -- -- -- \n", "CREATE FUNCTION f()", "CREATE OR REPLACE PROCEDURE p()",
    "BEGIN ATOMIC", "begin\natomic", "END", "CASE WHEN true THEN 1 END", "t.end", "AS end", "BEGIN",
    "COPY t (a, b) FROM stdin", "COPY t FROM STDIN WITH (FORMAT csv);\n1,2\n\\.\n", ";\n1\tx\n\\.\n",
    "\\.", "\n\\.\r\n", "\\restrict abc\n", "\\unrestrict abc\n", "\\connect db", "\\", "'", '"',
    "é", "Ünïcode", "日本語", "😀", "\u00a0", "\ufeff", "\x0b", "\x0c", "\x00", "ABC$d", "E", "u&",
    "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)", "FROM stdin",
]  # fmt: skip
sql_texts = st.one_of(
    st.lists(st.sampled_from(SQL_FRAGMENTS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(SQL_FRAGMENTS), max_size=14).map("".join),
    st.lists(st.sampled_from(SQL_FRAGMENTS), max_size=14).map("\n".join),
    st.text(alphabet="ab.\"'$;-/*\\\n\r eE&uU(1é", max_size=40),
)

#: What a file of a project looks like: DDL, a routine, seeds, data, comments.
SQL_FILE = """-- Things; and what they are.
CREATE TABLE public.tb_thing (
    pk integer GENERATED ALWAYS AS IDENTITY, "Name;" text DEFAULT E'it\\'s' CHECK ("Name;" <> ';')
);
CREATE FUNCTION fn_touch(p_id uuid) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN PERFORM $$;$$; UPDATE tb_thing SET "Name;" = 'it''s' WHERE id = p_id; END $body$;
CREATE OR REPLACE FUNCTION fn_one() RETURNS int
BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;
/* rows; /* of */ one table */
INSERT INTO tb_thing ("Name;") VALUES ('é;');
INSERT INTO tb_thing ("Name;") VALUES ('b');
INSERT INTO tb_thing (pk, "Name;") VALUES (1, 'c');
INSERT INTO public.tb_thing ("Name;") VALUES ('d');
COPY tb_thing FROM stdin;
1\t';
\\.
\\unrestrict x
COMMENT ON TABLE tb_thing IS 'a' -- joined
  'b';
"""


@st.composite
def broken_sql(draw: st.DrawFn) -> str:
    """A file of several statements with a few places changed: most are awkward, some still SQL."""
    text = SQL_FILE
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 1, 1, 2, 30]))
        text = text[:place] + draw(st.sampled_from(["", "", *SQL_FRAGMENTS])) + text[place + cut :]
    return text
