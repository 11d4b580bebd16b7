"""Owners of sequences, which are those of their tables."""

from . import Case

ROLE = "pg_monitor"
S = "CREATE TABLE t (id int, n int); CREATE SEQUENCE s;"

CASES = [
    Case("sequence", "owner", "", f"ALTER SEQUENCE s OWNER TO {ROLE};", S),
    Case(
        "sequence",
        "owner",
        "",
        f"ALTER TABLE t OWNER TO {ROLE}; ALTER SEQUENCE s OWNER TO {ROLE};"
        "ALTER SEQUENCE s OWNED BY t.id;",
        S,
        "becomes owned by a table of another",
    ),
    Case(
        "sequence",
        "owner",
        "",
        f"CREATE TABLE u (id serial); ALTER TABLE u OWNER TO {ROLE};",
        what="serial",
    ),
    Case(
        "sequence",
        "owner",
        "",
        f"ALTER TABLE u OWNER TO {ROLE};",
        base="CREATE TABLE u (id serial);",
        what="with its table",
    ),
    Case(
        "sequence",
        "create",
        "",
        "ALTER TABLE u ADD id serial;",
        base=f"CREATE TABLE u (n int); ALTER TABLE u OWNER TO {ROLE};",
        what="serial of the table of another",
    ),
    Case(
        "sequence",
        "owner",
        "",
        f"ALTER TABLE u ADD id serial; ALTER TABLE u OWNER TO {ROLE};",
        base="CREATE TABLE u (n int);",
        what="serial and another owner",
    ),
    Case(
        "sequence",
        "owner",
        "CREATE TABLE u (id int); CREATE TABLE v (id int);CREATE SEQUENCE q OWNED BY u.id;",
        "CREATE TABLE u (id int); CREATE TABLE v (id int);"
        f"CREATE SEQUENCE q OWNED BY v.id; ALTER TABLE v OWNER TO {ROLE};",
        what="goes to a table of another",
    ),
    Case(
        "sequence",
        "owner",
        "ALTER SEQUENCE s OWNED BY t.id;",
        f"ALTER TABLE t OWNER TO {ROLE};",
        S,
        "stays behind",
    ),
]
